/** A map of events. */
export interface MapData {
  width: number;
  height: number;
  /** An SVG path. */
  land: string;
  /** Each place with its events. */
  points: { x: number; y: number; label: string; ids: string[] }[];
}
