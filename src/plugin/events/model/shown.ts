import type { Span } from './span.ts';

/** The parts of events, talks and recordings that are shown. */

export interface When {
  /** One text; or the first day, a dash and the last day. */
  text: string[];
  /** For `<time datetime>`. */
  start: string;
  end: string;
  span: Span;
  /** Whether the times are known. */
  isTimed: boolean;
  /** Whether the end is given: otherwise it's the end of the day. */
  hasEnd: boolean;
  /** For something with a time, if it's known. */
  zone: ZoneNames | undefined;
}

export interface ZoneNames {
  id: string;
  /** At both ends, if the clocks change in between. */
  long: string;
  /** At the start. */
  short: string;
  /** At the end, if it differs. */
  shortEnd: string | undefined;
}

export interface PlaceData {
  /** The name and the room. */
  name: string | undefined;
  /** On one line. */
  address: string | undefined;
  url: string | undefined;
}

export interface SlidesData {
  url: string | undefined;
  image: string | undefined;
  alt: string | undefined;
  license: string | undefined;
}

export interface LinkData {
  name: string;
  url: string;
}
