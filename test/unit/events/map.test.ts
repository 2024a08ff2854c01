import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { clip, type Point } from '../../../src/plugin/events/map/clip.ts';
import { drawMap } from '../../../src/plugin/events/map/drawMap.ts';
import { root } from '../../helpers/run.ts';

const oslo = { id: 'a', label: 'Oslo', latitude: 59.9, longitude: 10.7 };
const sydney = { id: 'b', label: 'Sydney', latitude: -33.9, longitude: 151.2 };
const suva = { id: 'c', label: 'Suva', latitude: -18.1, longitude: 178.4 };

describe('a map of events', () => {
  test('does not exist without places', () => {
    expect(drawMap([])).toBeUndefined();
  });

  test('has a single place in its middle, with land around it', () => {
    const map = drawMap([oslo]);
    expect(map?.points).toEqual([{ x: 500, y: 400, label: 'Oslo', ids: ['a'] }]);
    expect(map?.land).toMatch(/^M\d+ \d+l-?\d+ -?\d+/);
    expect(isLand(map?.land, 500, 400)).toBe(true);
    // The North Sea.
    expect(isLand(map?.land, 120, 700)).toBe(false);
  });

  test('has north at the top and east on the right', () => {
    const [a, b] = drawMap([oslo, sydney])?.points ?? [];
    expect(a && b && a.x < b.x && a.y < b.y).toBe(true);
    for (const { x, y } of [a, b].filter((point) => point !== undefined)) {
      expect(x).toBeGreaterThan(100);
      expect(x).toBeLessThan(900);
      expect(y).toBeGreaterThan(80);
      expect(y).toBeLessThan(720);
    }
  });

  test('has one point for all events at one place', () => {
    expect(drawMap([oslo, { ...oslo, id: 'again' }])?.points).toMatchObject([
      { ids: ['a', 'again'] },
    ]);
  });

  test('extends beyond 180 degrees', () => {
    const map = drawMap([suva]);
    expect(isLand(map?.land, 500, 400)).toBe(true);
    const steps = [...(map?.land ?? '').matchAll(/l(-?\d+) /g)].map(([, x]) => Math.abs(Number(x)));
    expect(Math.max(...steps)).toBeLessThan(300);
  });

  test('has islands of three corners', () => {
    expect(drawMap([oslo, sydney])?.land).toMatch(/M-?\d+ -?\d+(?:l-?\d+ -?\d+){2}z/);
  });

  test('is small, even for the whole world', () => {
    const world = drawMap([oslo, sydney, { ...suva, longitude: -178 }]);
    expect(world?.land.length).toBeLessThan(25_000);
  });
});

test('land outside a box is cut off along its edges', () => {
  const box = { west: 0, south: 0, east: 10, north: 10 };
  const square: Point[] = [
    [-5, 5],
    [5, 5],
    [5, 15],
    [-5, 15],
  ];
  expect(clip(square, box).sort(([a], [b]) => a - b)).toEqual(
    expect.arrayContaining([
      [0, 5],
      [5, 5],
      [5, 10],
      [0, 10],
    ]),
  );
  expect(clip(square, { ...box, west: 20, east: 30 })).toEqual([]);
});

/** Whether a point is inside the path, by counting the lines to its left. */
function isLand(path = '', x: number, y: number): boolean {
  let isInside = false;
  for (const [, ring = ''] of path.matchAll(/M([^z]+)z/g)) {
    const [first = [0, 0], ...steps] = ring
      .split('l')
      .map((pair) => pair.split(' ').map(Number) as [number, number]);
    const points = [first];
    for (const [dx, dy] of steps) {
      const [px, py] = points.at(-1) ?? first;
      points.push([px + dx, py + dy]);
    }
    points.forEach(([ax, ay], index) => {
      const [bx, by] = points.at(index - 1) ?? first;
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) isInside = !isInside;
    });
  }
  return isInside;
}

test('no drawing uses the colour of headings: Infima says "inherit", which is black in the dark theme too', () => {
  const dir = path.join(root, 'src/plugin/theme');
  const drawn = readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.css'))
    .filter((file) =>
      /(?:fill|stroke):\s*var\(--ifm-heading-color/.test(
        readFileSync(path.join(dir, file), 'utf8'),
      ),
    );
  expect(drawn).toEqual([]);
});
