import path from 'node:path';
import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { checkSite } from '../../../src/plugin/check/check.ts';
import { bytesOf } from '../../../src/plugin/check/pictures/bytes.ts';
import { factsOf, type PictureFacts } from '../../../src/plugin/check/pictures/facts.ts';
import { LARGEST_PICTURE } from '../../../src/plugin/check/pictures/largestPicture.ts';
import { withoutLocation } from '../../../src/plugin/images/withoutLocation.ts';
import { expectGrowth } from '../../helpers/growth.ts';
import { authors, post } from '../../helpers/hostile.ts';
import { drawPicture } from '../../helpers/pictures.ts';
import { quickly } from '../../helpers/quickly.ts';
import { siteOf, writeFiles } from '../../helpers/site.ts';
import { HOLE } from '../../helpers/traps.ts';

const XMP = 'http://ns.adobe.com/xap/1.0/\0';
const NAMED = 'XML:com.adobe.xmp\0\0';

/**
 * Files whose tables point to one place many times, or that decompress to much more than their
 * size.
 */
const SHAPES: [string, (count: number) => Buffer][] = [
  [
    'texts that unfold to a thousand times their size',
    (count) => png(Array(Math.ceil(count / 400)).fill(chunk('zTXt', NAMED, BOMB))),
  ],
  [
    'many segments of metadata, and one in which each word may begin another',
    (count) => jpeg([...Array(count).fill(segment(XMP)), segment(XMP, 'GPSL'.repeat(count))]),
  ],
  [
    'a directory of Exif in which every entry leads to the directory',
    (count) => jpeg([segment('Exif\0\0', exif(count / 3, GPS_POINTER, 8))]),
  ],
  [
    'coordinates of zeros as long as the block',
    (count) => jpeg([segment('Exif\0\0', exif(count / 3, LATITUDE, count))]),
  ],
  ['a table of places without a length', (count) => avif(placesWithoutLength(count))],
  ['boxes without content', (count) => avif(Buffer.from('\0\0\0\x08meta'.repeat(count)))],
  ['bytes that may begin a marker', (count) => Buffer.concat([jpeg([]), Buffer.alloc(count, 255)])],
  [
    'words that may begin metadata, behind the image',
    (count) => Buffer.concat([jpeg([]), Buffer.from('Exif\0\0II*\0GPSL'.repeat(count))]),
  ],
  ['a drawing that never begins', (count) => Buffer.from('<!--'.repeat(count))],
  ['a drawing with many attributes', (count) => Buffer.from(`<svg ${'a="b" '.repeat(count)}`)],
];

describe('for an image, twice the size takes about twice the time', () => {
  test.each(SHAPES)('%s', async (_, make) => {
    await expectGrowth((count) => {
      const content = make(count);
      factsOf(bytesOf(content));
      withoutLocation(content);
    });
  });
});

test('decompression is limited by the size of the file', () => {
  const file = bytesOf(png(Array(200).fill(chunk('zTXt', NAMED, BOMB))));
  // 3.2 gigabytes of text, without a limit.
  quickly(2, () => factsOf(file));
});

test('a location is still found behind a text that cannot be decompressed', () => {
  const garbage = chunk('zTXt', NAMED, 'no deflate');
  const place = deflateSync('<x:y exif:GPSLatitude="51,55.38N"/>').toString('latin1');
  const facts = factsOf(bytesOf(png([...Array(20).fill(garbage), chunk('zTXt', NAMED, place)])));
  expect(facts.hasLocation).toBe(true);
});

test('a file that is too large for any reader is not scanned', async () => {
  const photo = await drawPicture({ width: 8, height: 8, hasLocation: true });
  let read = 0;
  const facts = factsOf({
    size: LARGEST_PICTURE + 1,
    read(offset, length) {
      read += length;
      return photo.subarray(offset, offset + length);
    },
  });
  expect(facts).toEqual<PictureFacts>({
    size: LARGEST_PICTURE + 1,
    problem: { kind: 'too-large' },
    hasLocation: false,
    isAnimated: false,
  });
  expect(read).toBe(0);
});

test('an image that is too large for any browser is a finding', () => {
  const dir = writeFiles({
    'blog/authors.yml': authors,
    'blog/a/index.md': post('![A hall](./hall.png)'),
  });
  HOLE(path.join(dir, 'blog/a/hall.png'));
  const { diagnostics } = checkSite(siteOf(dir));
  const found = diagnostics.find(({ rule }) => rule === 'image-unreadable');
  expect(found?.message).toBe('The image ./hall.png has 10000.0 MB, which no browser loads.');
});

function jpeg(segments: readonly Buffer[]): Buffer {
  const frame = marked(0xc0, Buffer.from([8, 0, 8, 0, 8, 1, 1, 0x11, 0]));
  const scan = marked(0xda, Buffer.from([1, 1, 0, 0, 63, 0]));
  const pixels = Buffer.from([1, 2, 0xff, 0xd9]);
  return Buffer.concat([Buffer.from([0xff, 0xd8]), ...segments, frame, scan, pixels]);
}

function segment(signature: string, content: string | Buffer = ''): Buffer {
  const data = Buffer.concat([Buffer.from(signature), Buffer.from(content)]);
  return marked(0xe1, data.subarray(0, 65_533));
}

function marked(marker: number, data: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([head, data]);
}

function png(chunks: readonly Buffer[]): Buffer {
  const head = chunk('IHDR', '\0\0\0\x08\0\0\0\x08\x08\x02\0\0\0');
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    head,
    ...chunks,
    chunk('IEND'),
  ]);
}

function chunk(type: string, ...texts: string[]): Buffer {
  const data = Buffer.from(texts.join(''), 'latin1');
  const head = Buffer.alloc(8);
  head.writeUInt32BE(data.length);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, data, Buffer.alloc(4)]);
}

/** A directory with this many entries, whose values all have this length and the same place. */
function exif(entries: number, tag: number, length: number): Buffer {
  const count = Math.min(Math.floor(entries), 5_000);
  const block = Buffer.alloc(14 + count * 12);
  block.write('II*\0\x08', 'latin1');
  block.writeUInt16LE(count, 8);
  for (let index = 0; index < count; index++) {
    const at = 10 + index * 12;
    const isPointer = index === 0 || tag === GPS_POINTER;
    block.writeUInt16LE(isPointer ? GPS_POINTER : tag, at);
    block.writeUInt16LE(isPointer ? 4 : 5, at + 2);
    block.writeUInt32LE(isPointer ? 1 : Math.floor(length / 8), at + 4);
    block.writeUInt32LE(8, at + 8);
  }
  return block;
}

function avif(boxes: Buffer): Buffer {
  return Buffer.concat([Buffer.from('\0\0\0\x18ftypavif\0\0\0\0avifmif1', 'latin1'), boxes]);
}

function placesWithoutLength(count: number): Buffer {
  const table = Buffer.alloc(16 + count * 6, 0xff);
  table.writeUInt32BE(table.length);
  table.write('iloc\0\0\0\0\0\0', 4, 'latin1');
  const meta = Buffer.from('\0\0\0\0meta\0\0\0\0', 'latin1');
  meta.writeUInt32BE(meta.length + table.length);
  return Buffer.concat([meta, table]);
}

const GPS_POINTER = 0x8825;
const LATITUDE = 2;
const BOMB = deflateSync(Buffer.alloc(16_000_000, 'a'), { level: 9 }).toString('latin1');
