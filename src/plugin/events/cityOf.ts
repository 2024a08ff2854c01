import type { PlaceBlock } from './model/event.ts';

/** The city, or the name of the place where the city isn't known. */
export function cityOf(location: PlaceBlock | undefined): string | undefined {
  return location?.address?.addressLocality ?? location?.name;
}
