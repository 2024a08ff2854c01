/** A map of events. */
export interface MapData {
  width: number;
  height: number;
  /** An SVG path. */
  land: string;
  /** Each with the events that take place there. */
  points: { x: number; y: number; label: string; ids: string[] }[];
}
