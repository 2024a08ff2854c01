// Writes src/plugin/events/map/land.json: the outline of all land, for the maps of events. Natural
// Earth is in the public domain. The script is only needed to change the outline, so its packages
// aren't dependencies:
//
//     npm install --prefix /tmp/land world-atlas@2.0.2 topojson-client@3.1.0 topojson-simplify@3.0.3
//     node scripts/write-land.mjs /tmp/land
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(path.join(path.resolve(process.argv[2] ?? '.'), 'package.json'));
const { feature } = require('topojson-client');
const { presimplify, simplify, filter, filterWeight } = require('topojson-simplify');

/** In square degrees: smaller bends and islands are left out. */
const SMALLEST_BEND = 0.04;
const SMALLEST_ISLAND = 0.15;

const world = JSON.parse(readFileSync(require.resolve('world-atlas/land-50m.json'), 'utf8'));
const weighted = presimplify(world);
const simple = filter(simplify(weighted, SMALLEST_BEND), filterWeight(weighted, SMALLEST_ISLAND));
const { features } = feature(simple, simple.objects.land);
const polygons = features.flatMap(({ geometry }) =>
  geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates,
);
// Lakes count as land. Coordinates are tenths of a degree, each relative to the point before.
const rings = polygons.map(([outer]) => {
  const points = closed(unwrapped(outer))
    .map(([x, y]) => [Math.round(x * 10), Math.round(y * 10)])
    .filter(([x, y], index, all) => x !== all[index - 1]?.[0] || y !== all[index - 1]?.[1]);
  return points.flatMap(([x, y], index) => {
    const [beforeX, beforeY] = points[index - 1] ?? [0, 0];
    return [x - beforeX, y - beforeY];
  });
});
const text = JSON.stringify(rings.filter((ring) => ring.length >= 8));
writeFileSync(path.resolve(import.meta.dirname, '../src/plugin/events/map/land.json'), `${text}\n`);
console.log(`${rings.length} outlines, ${text.length} characters`);

/** Across the 180th meridian, longitudes continue beyond 180 degrees. */
function unwrapped(ring) {
  let turns = 0;
  return ring.map(([x, y], index) => {
    const step = index === 0 ? 0 : x - ring[index - 1][0];
    if (Math.abs(step) > 180) turns -= Math.sign(step);
    return [x + 360 * turns, y];
  });
}

/** The outline of Antarctica goes around the pole; on a map, it ends at the lower edge. */
function closed(ring) {
  const [first, last] = [ring[0], ring.at(-1)];
  return Math.abs(first[0] - last[0]) < 180 ? ring : [...ring, [last[0], -90], [first[0], -90]];
}
