// The cost and the look of a photo: CPU time, bytes and similarity of its published files.
// `BEFORE=FOLDER` adds another compiled checkout of this repository; both encode each photo in
// turns.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createCamera, HEIGHT, WIDTH } from './photos.mjs';
import { similarity } from './similarity.mjs';

const PHOTOS = Number(process.env.PHOTOS ?? 20);
const root = path.resolve(import.meta.dirname, '../..');
const cacheDir = mkdtempSync(path.join(os.tmpdir(), 'event-writeups-photos-'));
const ENDINGS = { AVIF: '-1600.avif', WebP: '-1600.webp', JPEG: '.jpg' };

const encoders = [];
for (const checkout of [process.env.BEFORE, root].filter(Boolean)) {
  const { encodePicture } = await import(path.join(checkout, 'lib/images/encode.js'));
  const { DEFAULT_IMAGES } = await import(path.join(checkout, 'lib/images/settings.js'));
  const images = { ...DEFAULT_IMAGES, cacheDir };
  encoders.push({
    encode: (content) => encodePicture(content, { dir: cacheDir, images }),
    ...{ checkout, cpu: 0, bytes: 0, formats: {} },
  });
}

const draw = await createCamera();
for (let photo = 0; photo < PHOTOS; photo++) {
  const content = await draw(photo);
  for (const encoder of encoders) await measure(encoder, content);
}
rmSync(cacheDir, { recursive: true });

console.log(`${PHOTOS} photos of ${WIDTH} × ${HEIGHT} pixels. Of each, on average:\n`);
console.log('| | CPU | all files | widest AVIF | widest WebP | JPEG |');
console.log('| --- | ---: | ---: | ---: | ---: | ---: |');
for (const { checkout, cpu, bytes, formats } of encoders) {
  const columns = Object.keys(ENDINGS).map((name) => inWords(formats[name]));
  const first = [`${(cpu / PHOTOS).toFixed(2)} s`, kilo(bytes / PHOTOS)];
  console.log(`| ${checkout} | ${[...first, ...columns].join(' | ')} |`);
}

async function measure(encoder, content) {
  const start = process.cpuUsage();
  const { files } = await encoder.encode(content);
  const { user, system } = process.cpuUsage(start);
  encoder.cpu += (user + system) / 1e6;
  for (const { name, path: file } of files) {
    const encoded = readFileSync(file);
    encoder.bytes += encoded.length;
    const format = Object.keys(ENDINGS).find((one) => ENDINGS[one] === name);
    if (!format) continue;
    encoder.formats[format] ??= { bytes: 0, likeness: 0, count: 0 };
    const sum = encoder.formats[format];
    sum.bytes += encoded.length;
    sum.likeness += await similarity(encoded, content);
    sum.count++;
  }
}

/** Not every photo has each format: one that's no lighter than a simpler one is left out. */
function inWords(sum) {
  if (!sum) return 'none';
  const { bytes, likeness, count } = sum;
  return `${kilo(bytes / count)}, SSIM ${(likeness / count).toFixed(4)} (${count})`;
}

function kilo(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
