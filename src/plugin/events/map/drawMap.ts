import type { MapData } from '../model/mapData.ts';
import { type Box, clip, type Point } from './clip.ts';
import { landRings } from './land.ts';

/**
 * Draws a map of the events: the land around them as an SVG path, and a point for each place. It's drawn when the
 * site is built, from a file of this package, so readers' browsers contact no map service.
 *
 * @returns undefined without places
 */
export function drawMap(places: readonly MapPlace[]): MapData | undefined {
  const [first] = places;
  if (!first) return undefined;
  const box = boxAround(places);
  const project = projection(box);
  const points = new Map<string, MapData['points'][number]>();
  for (const { id, label, longitude, latitude } of places) {
    const [x, y] = project([longitude, latitude]);
    const known = points.get(`${x} ${y}`);
    points.set(`${x} ${y}`, { x, y, label, ids: [...(known?.ids ?? []), id] });
  }
  const land = landRings()
    .flatMap((ring) => TURNS.map((turn) => ring.map(([x, y]): Point => [x + turn, y])))
    .map((ring) => writeRing(clip(ring, box).map(project)))
    .join('');
  return { width: WIDTH, height: HEIGHT, land, points: [...points.values()] };
}

/** Includes enough land to recognise the region, in the proportions of the map. */
function boxAround(places: readonly MapPlace[]): Box {
  const [west, east] = extent(places.map(({ longitude }) => longitude));
  const [south, north] = extent(places.map(({ latitude }) => latitude));
  const middle = { longitude: (west + east) / 2, latitude: (south + north) / 2 };
  const narrowing = narrowingAt(middle.latitude);
  // In degrees of latitude.
  const height = Math.max(
    SMALLEST_HEIGHT,
    (north - south) * MARGIN,
    (((east - west) * MARGIN * narrowing) / WIDTH) * HEIGHT,
  );
  const half = Math.min(height, TALLEST) / 2;
  const halfWidth = (half * WIDTH) / HEIGHT / narrowing;
  const latitude = Math.min(Math.max(middle.latitude, half - 90), 90 - half);
  return {
    west: middle.longitude - halfWidth,
    east: middle.longitude + halfWidth,
    south: latitude - half,
    north: latitude + half,
  };
}

/** Equirectangular: distances are right in the middle of the map, and nearly right around it. */
function projection({ west, south, east, north }: Box): (point: Point) => [number, number] {
  return ([longitude, latitude]) => [
    Math.round(((longitude - west) / (east - west)) * WIDTH),
    Math.round(((north - latitude) / (north - south)) * HEIGHT),
  ];
}

/** Returns how much shorter a degree of longitude is than one of latitude. */
function narrowingAt(latitude: number): number {
  return Math.max(0.25, Math.cos((latitude * Math.PI) / 180));
}

function writeRing(points: readonly [number, number][]): string {
  let [x, y] = [Number.NaN, Number.NaN];
  const steps: string[] = [];
  for (const [nextX, nextY] of points) {
    // Steps that are too short to see are left out.
    if (Math.abs(nextX - x) + Math.abs(nextY - y) < SHORTEST_STEP) continue;
    steps.push(steps.length === 0 ? `M${nextX} ${nextY}` : `l${nextX - x} ${nextY - y}`);
    [x, y] = [nextX, nextY];
  }
  return steps.length < 3 ? '' : `${steps.join('')}z`;
}

function extent(values: readonly number[]): [number, number] {
  return [Math.min(...values), Math.max(...values)];
}

/** A map may extend beyond 180 degrees. */
const TURNS = [-360, 0, 360];

/** The size of the drawing; on the page, it's as wide as its column. */
const WIDTH = 1000;
const HEIGHT = 800;
const SHORTEST_STEP = 4;

/** In degrees. */
const SMALLEST_HEIGHT = 16;
const TALLEST = 180;
/** The distance between the places and the edges. */
const MARGIN = 1.5;

export interface MapPlace {
  /** The id of the event. */
  id: string;
  label: string;
  latitude: number;
  longitude: number;
}
