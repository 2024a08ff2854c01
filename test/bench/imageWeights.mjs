// The weight of each published image in a folder, compared with its original: `node
// test/bench/imageWeights.mjs FOLDER`.
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { encodePicture } from '../../lib/images/encode.js';
import { DEFAULT_IMAGES } from '../../lib/images/settings.js';

const folder = process.argv[2] ?? 'docs/img';
const cache = mkdtempSync(path.join(os.tmpdir(), 'event-writeups-weights-'));
const rows = [];
let asTheyAre = 0;
for (const name of readdirSync(folder, { recursive: true }).sort()) {
  const file = path.join(folder, name);
  if (!/\.(?:png|jpe?g|webp|gif)$/i.test(name) || statSync(file).size === 0) continue;
  const content = readFileSync(file);
  const encoded = await encodePicture(content, { dir: cache, images: DEFAULT_IMAGES });
  if (!encoded) {
    asTheyAre++;
    continue;
  }
  const sizes = encoded.files.map(({ path: made }) => statSync(made).size);
  rows.push({
    name: path.basename(name),
    width: encoded.width,
    original: content.length,
    fallback: sizes[0] ?? 0,
    largest: Math.max(...sizes),
    // The largest version that a current browser gets.
    modern: widestOf(encoded, 'avif') ?? widestOf(encoded, 'webp') ?? sizes[0] ?? 0,
  });
}
rmSync(cache, { recursive: true });

const kilo = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
const percent = (part, whole) => `${((part / whole) * 100).toFixed(0)} %`;
const sum = (field) => rows.reduce((total, row) => total + row[field], 0);
if (process.env.EACH) {
  console.log('| image | pixels wide | original | fallback | widest AVIF or WebP |');
  console.log('| --- | ---: | ---: | ---: | ---: |');
  for (const { name, width, original, fallback, modern } of rows)
    console.log(`| ${name} | ${width} | ${kilo(original)} | ${kilo(fallback)} | ${kilo(modern)} |`);
}
const heavier = rows.filter(({ largest, original }) => largest > original);
console.log(
  `${rows.length} images encoded, ${asTheyAre} published as they are. Originals ${kilo(sum('original'))}, fallbacks ${kilo(sum('fallback'))} (${percent(sum('fallback'), sum('original'))}), widest AVIF or WebP ${kilo(sum('modern'))} (${percent(sum('modern'), sum('original'))}). Heavier than its original: ${heavier.length}.`,
);
process.exitCode = heavier.length > 0 ? 1 : 0;

function widestOf({ sources, files }, format) {
  const width = sources[format]?.at(-1);
  const file = files.find(({ name }) => name === `-${width}.${format}`);
  return file && statSync(file.path).size;
}
