import { readFileSync } from 'node:fs';
import { crc32, deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { encodePicture } from '../../../src/plugin/images/encode.ts';
import { repairPicture } from '../../../src/plugin/images/repair.ts';
import { DEFAULT_IMAGES } from '../../../src/plugin/images/settings.ts';
import { withoutMetadata } from '../../../src/plugin/images/withoutMetadata.ts';
import { authors, judgeDir, post } from '../../helpers/hostile.ts';
import { drawPicture } from '../../helpers/pictures.ts';
import { writeFiles } from '../../helpers/site.ts';

const TOO_HEAVY = 'image-weight';
const UNREADABLE = 'image-unreadable';

/** Files that claim to be more than they are, or are two things at once, and what the check says. */
const FILES: [name: string, file: string, make: () => Buffer | Promise<Buffer>, found: string[]][] =
  [
    ['60,000 × 60,000 pixels in 74 bytes', 'a.png', () => png(60_000, 60_000), [TOO_HEAVY]],
    ['more pixels than a number holds', 'a.png', () => png(MOST, MOST), [TOO_HEAVY]],
    ['no width', 'a.png', () => png(0, 10), [UNREADABLE]],
    ['pixels that end early', 'a.png', () => png(4000, 4000), [TOO_HEAVY]],
    ['only a header', 'a.png', () => png(800, 600).subarray(0, 33), [UNREADABLE]],
    ['half a header', 'a.png', () => png(800, 600).subarray(0, 20), [UNREADABLE]],
    ['billions of frames', 'a.png', () => png(800, 600, chunk('acTL', words(MOST, 0))), []],
    ['65,535 × 65,535 pixels', 'a.gif', () => gif(1), [TOO_HEAVY]],
    ['thousands of such frames', 'a.gif', () => gif(2000), [TOO_HEAVY]],
    ['no end', 'a.gif', () => Buffer.concat([gif(1), latin('\x21\xfe\xff')]), [TOO_HEAVY]],
    ['a page behind the image', 'a.jpg', async () => behind(await drawPicture(SMALL)), []],
    ['a page that begins like a GIF', 'a.gif', () => latin(`GIF89a/*${PAGE}*/=1`), [TOO_HEAVY]],
    [
      'a page that begins like a JPEG',
      'a.jpg',
      () => latin(`\xff\xd8\xff\xe0${PAGE}`),
      [UNREADABLE],
    ],
    [
      'a drawing under another name',
      'a.png',
      () => svg('<image href="file:///etc/passwd"/>'),
      [UNREADABLE],
    ],
    ['entities in entities', 'a.svg', () => latin(`<!DOCTYPE svg [${entities}]>${svg('&j;')}`), []],
    ['a length of four gigabytes', 'a.webp', () => latin(WEBP), [UNREADABLE, TOO_HEAVY]],
    ['boxes longer than the file', 'a.heic', () => heic(MOST), [UNREADABLE]],
    ['boxes without a length', 'a.heic', () => heic(0), [UNREADABLE]],
    ['a box shorter than its header', 'a.heic', () => heic(1), [UNREADABLE]],
    ['nothing', 'a.png', () => Buffer.alloc(0), [UNREADABLE]],
    ['one byte', 'a.jpg', () => latin('\xff'), [UNREADABLE]],
  ];

test.each(FILES)('an image with %s: %s', { timeout: 60_000 }, async (_, name, make, found) => {
  const content = await make();
  const dir = writeFiles({
    'blog/authors.yml': authors,
    'blog/a/index.md': post(`![A hall](./${name})`),
    [`blog/a/${name}`]: content,
  });
  const images = judgeDir(dir).map((one) => one.split(' ')[0]);
  expect(images).toEqual(found);
  const encoded = await encodePicture(content, { dir, images: DEFAULT_IMAGES });
  for (const { path } of encoded?.files ?? []) {
    const published = readFileSync(path);
    expect(published.includes(PAGE)).toBe(false);
    expect(published.length).toBeLessThanOrEqual(content.length);
  }
  const repaired = await repairPicture(content, { bytes: 10, pixels: 100 });
  expect(repaired?.content.length ?? 0).toBeLessThanOrEqual(content.length);
  if (found.includes(UNREADABLE)) expect([encoded, repaired]).toEqual([undefined, undefined]);
  expect(withoutMetadata(content)?.length ?? 0).toBeLessThanOrEqual(content.length);
});

function png(width: number, height: number, ...more: Buffer[]): Buffer {
  const head = chunk('IHDR', words(width, height), Buffer.from([8, 2, 0, 0, 0]));
  const pixels = chunk('IDAT', deflateSync(Buffer.alloc(1000)));
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  return Buffer.concat([signature, head, ...more, pixels, chunk('IEND')]);
}

function chunk(type: string, ...parts: Buffer[]): Buffer {
  const body = Buffer.concat([Buffer.from(type), ...parts]);
  return Buffer.concat([words(body.length - 4), body, words(crc32(body))]);
}

function words(...numbers: number[]): Buffer {
  const made = Buffer.alloc(numbers.length * 4);
  for (const [index, number] of numbers.entries()) made.writeUInt32BE(number, index * 4);
  return made;
}

/** Frames of the largest size, each with a few bytes of pixels. */
function gif(frames: number): Buffer {
  const head = latin('GIF89a\xff\xff\xff\xff\x80\0\0\0\0\0\xff\xff\xff');
  const frame = latin('\x2c\0\0\0\0\xff\xff\xff\xff\0\x02\x02\x44\x01\0');
  return Buffer.concat([head, ...Array<Buffer>(frames).fill(frame), latin(';')]);
}

function heic(length: number): Buffer {
  const type = latin('\0\0\0\x18ftypheic\0\0\0\0mif1heic');
  return Buffer.concat([type, words(length), latin('meta\0\0\0\0\0\0\0\x10iloc\0\0\0\0')]);
}

function svg(content: string): Buffer {
  return latin(
    `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">${PAGE}${content}</svg>`,
  );
}

function behind(picture: Buffer): Buffer {
  return Buffer.concat([picture, latin(PAGE)]);
}

function latin(text: string): Buffer {
  return Buffer.from(text, 'latin1');
}

const SMALL = { width: 300, height: 200 };
const MOST = 0x7fffffff;
const PAGE = '<script>alert(1)</script>';
const WEBP = 'RIFF\xff\xff\xff\xffWEBPVP8X\x0a\0\0\0\0\0\0\0\xff\xff\xff\xff\xff\xff';
const entities = [...'bcdefghij']
  .map((name, index) => `<!ENTITY ${name} "${`&${'abcdefghi'[index]};`.repeat(10)}">`)
  .join('');
