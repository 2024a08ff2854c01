/**
 * Returns the part of a ring that's inside a box (Sutherland and Hodgman), for filling: it may run
 * along the box's edges.
 */
export function clip(ring: readonly Point[], { west, south, east, north }: Box): Point[] {
  const edges: [axis: 0 | 1, limit: number, sign: 1 | -1][] = [
    [0, west, 1],
    [0, east, -1],
    [1, south, 1],
    [1, north, -1],
  ];
  return edges
    .reduce<readonly Point[]>((points, edge) => clipAtEdge(points, ...edge), ring)
    .slice();
}

function clipAtEdge(
  points: readonly Point[],
  axis: 0 | 1,
  limit: number,
  sign: 1 | -1,
): readonly Point[] {
  const isInside = (point: Point) => sign * (point[axis] - limit) >= 0;
  return points.flatMap((point, index) => {
    const before = points.at(index - 1) ?? point;
    const own = isInside(point) ? [point] : [];
    return isInside(before) === isInside(point)
      ? own
      : [crossing(before, point, axis, limit), ...own];
  });
}

function crossing(a: Point, b: Point, axis: 0 | 1, limit: number): Point {
  const part = (limit - a[axis]) / (b[axis] - a[axis]);
  return [a[0] + part * (b[0] - a[0]), a[1] + part * (b[1] - a[1])];
}

/** In degrees east and north. */
export type Point = readonly [longitude: number, latitude: number];

export interface Box {
  west: number;
  south: number;
  east: number;
  north: number;
}
