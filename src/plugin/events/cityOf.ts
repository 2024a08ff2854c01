import type { PlaceBlock } from './model/event.ts';

/** Returns the city, or the name of the place if the city isn't known. */
export function cityOf(location: PlaceBlock | undefined): string | undefined {
  return location?.address?.addressLocality ?? location?.name;
}
