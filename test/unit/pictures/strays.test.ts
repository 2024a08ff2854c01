import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { bytesOf } from '../../../src/plugin/check/pictures/bytes.ts';
import { factsOf } from '../../../src/plugin/check/pictures/facts.ts';
import { pngChunks } from '../../../src/plugin/check/pictures/png.ts';
import { withoutLocation } from '../../../src/plugin/images/withoutLocation.ts';
import { asHeic, drawPicture, pngChunk, withChunk, xmpWith } from '../../helpers/pictures.ts';
import { quickly } from '../../helpers/quickly.ts';

const DRONE = xmpWith('drone-dji:GpsLatitude="+51.92" drone-dji:GpsLongtitude="+4.47"');
const XMP = xmpWith('exif:GPSLatitude="51,55.38N" exif:GPSLongitude="4,28.6E"');
const FILM_PLACE = Buffer.from('\0\0\0\x21\xa9xyz\0\x15\x15\xc7+51.9225+004.4792/', 'latin1');

const plain = (format: 'jpeg' | 'png' | 'webp' | 'avif') =>
  drawPicture({ width: 64, height: 48, format });
const placed = (format: 'jpeg' | 'png' | 'webp' | 'avif') =>
  drawPicture({ width: 64, height: 48, format, hasLocation: true });

/** A segment of a JPEG, after its first marker. */
async function withSegment(marker: number, ...content: (Buffer | string)[]): Promise<Buffer> {
  const jpeg = await plain('jpeg');
  const data = Buffer.concat(
    content.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)),
  );
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, data, jpeg.subarray(2)]);
}

function box(type: string, ...content: Buffer[]): Buffer {
  const body = Buffer.concat(content);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(body.length + 8);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, body]);
}

/** The second directory of a TIFF has a location, the first has none. */
async function twoPages(): Promise<Buffer> {
  const tiff = await sharp(await plain('png'))
    .tiff()
    .toBuffer();
  const first = tiff.readUInt32LE(4);
  const added = Buffer.alloc(60);
  const entry = (at: number, tag: number, type: number, count: number, value: number) => {
    added.writeUInt16LE(1, at);
    added.writeUInt16LE(tag, at + 2);
    added.writeUInt16LE(type, at + 4);
    added.writeUInt32LE(count, at + 6);
    added.writeUInt32LE(value, at + 10);
  };
  entry(0, 0x8825, 4, 1, tiff.length + 18);
  entry(18, 0x02, 5, 3, tiff.length + 36);
  [51, 1, 55, 1, 23, 1].forEach((part, index) => {
    added.writeUInt32LE(part, 36 + index * 4);
  });
  tiff.writeUInt32LE(tiff.length, first + 2 + tiff.readUInt16LE(first) * 12);
  return Buffer.concat([tiff, added]);
}

const CASES: [string, () => Promise<Buffer>][] = [
  [
    'a second JPEG behind a JPEG',
    async () => Buffer.concat([await plain('jpeg'), await placed('jpeg')]),
  ],
  [
    'a third one, after padding',
    async () =>
      Buffer.concat([
        await plain('jpeg'),
        await plain('jpeg'),
        Buffer.alloc(300_000),
        await placed('jpeg'),
      ]),
  ],
  ['a WebP behind a JPEG', async () => Buffer.concat([await plain('jpeg'), await placed('webp')])],
  [
    'a HEIC behind a JPEG',
    async () => Buffer.concat([await plain('jpeg'), asHeic(await placed('avif'))]),
  ],
  [
    'the film of a moving photo',
    async () =>
      Buffer.concat([
        await plain('jpeg'),
        box('ftyp', Buffer.from('mp42')),
        box('moov', box('udta', FILM_PLACE)),
      ]),
  ],
  [
    'the film of an iPhone',
    async () =>
      Buffer.concat([
        await plain('jpeg'),
        box(
          'moov',
          box(
            'meta',
            Buffer.from('com.apple.quicktime.location.ISO6709'),
            Buffer.alloc(90),
            Buffer.from('+51.9225+004.4792-001.2/'),
          ),
        ),
      ]),
  ],
  ['an image resource of Photoshop', async () => withSegment(0xed, 'Photoshop 3.0\0', XMP)],
  ['a preview with its own Exif', async () => withSegment(0xe2, 'Preview\0', await placed('jpeg'))],
  ['XMP of a drone', async () => withSegment(0xe1, 'http://ns.adobe.com/xap/1.0/\0', DRONE)],
  ['XMP behind a PNG', async () => Buffer.concat([await plain('png'), Buffer.from(XMP)])],
  ['a JPEG behind a PNG', async () => Buffer.concat([await plain('png'), await placed('jpeg')])],
  ['a PNG behind a PNG', async () => Buffer.concat([await plain('png'), await placed('png')])],
  [
    'a text of ImageMagick in a PNG',
    async () =>
      withChunk(
        await plain('png'),
        pngChunk('tEXt', Buffer.from('exif:GPSLatitude\x0051/1, 55/1, 23/1')),
      ),
  ],
  ['a JPEG behind a WebP', async () => Buffer.concat([await plain('webp'), await placed('jpeg')])],
  ['a WebP behind a WebP', async () => Buffer.concat([await plain('webp'), await placed('webp')])],
  [
    'a box of XMP in an AVIF',
    async () => Buffer.concat([await plain('avif'), box('uuid', Buffer.from(XMP))]),
  ],
  [
    'a film in a HEIC',
    async () => Buffer.concat([asHeic(await plain('avif')), box('moov', FILM_PLACE)]),
  ],
  [
    'an AVIF behind an AVIF',
    async () => Buffer.concat([await plain('avif'), await placed('avif')]),
  ],
  [
    'XMP in a GIF',
    async () => {
      const gif = await sharp(await plain('png'))
        .gif()
        .toBuffer();
      return Buffer.concat([
        gif.subarray(0, -1),
        Buffer.from('!\xff\x0bXMP DataXMP', 'latin1'),
        Buffer.from(XMP),
        Buffer.from('\0;'),
      ]);
    },
  ],
  ['the second page of a TIFF', twoPages],
  [
    'XMP in a TIFF',
    async () =>
      sharp(await plain('png'))
        .tiff()
        .withXmp(XMP)
        .toBuffer(),
  ],
  [
    'a drawing',
    async () =>
      Buffer.from(
        `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><metadata>${xmpWith('', '<exif:GPSLatitude>51,55.38N</exif:GPSLatitude>')}</metadata></svg>`,
      ),
  ],
];

describe('a location is found and removed, wherever it is in a file:', () => {
  test.each(CASES)('%s', async (_, make) => {
    const before = await make();
    expect(factsOf(bytesOf(before))).toMatchObject({ hasLocation: true, problem: undefined });
    const after = withoutLocation(before);
    if (!after) throw new Error('The place was not taken out.');
    const { hasLocation, size, ...rest } = factsOf(bytesOf(after));
    expect(hasLocation).toBe(false);
    const { hasLocation: _before, size: _size, ...same } = factsOf(bytesOf(before));
    expect(rest).toEqual(same);
    expect(size).toBeLessThanOrEqual(before.length);
    // The displayed image stays the same, pixel by pixel.
    if (!['avif', 'heic', 'svg', 'tiff'].includes(rest.format ?? ''))
      expect(await sharp(after).raw().toBuffer()).toEqual(await sharp(before).raw().toBuffer());
  });

  test('in a PNG whose checksums are right afterwards', async () => {
    const before = withChunk(
      await placed('png'),
      pngChunk('tEXt', Buffer.from('exif:GPSLatitude\x0051/1, 55/1, 23/1')),
    );
    const after = withoutLocation(before) ?? Buffer.alloc(0);
    const types: string[] = [];
    for (const { type, start, end } of pngChunks(bytesOf(after))) {
      types.push(type);
      expect([type, after.readUInt32BE(end)]).toEqual([
        type,
        crc32(after.subarray(start - 4, end)),
      ]);
    }
    expect(types).toEqual(expect.arrayContaining(['eXIf', 'tEXt', 'IEND']));
  });

  test('across the boundary of two reads', async () => {
    const head = await plain('jpeg');
    const second = await placed('jpeg');
    const at = second.indexOf('Exif');
    for (const shift of [-6, -2, 0, 2])
      expect(
        factsOf(bytesOf(Buffer.concat([head, Buffer.alloc(1_048_576 - at + shift), second])))
          .hasLocation,
      ).toBe(true);
  });
});

test.each([
  ['an MPO without a place', async () => Buffer.concat([await plain('jpeg'), await plain('jpeg')])],
  [
    'words about places',
    async () => Buffer.concat([await plain('jpeg'), Buffer.from('GPSLatitude, Exif, ISO6709')]),
  ],
  [
    'a film without a place',
    async () =>
      Buffer.concat([
        await plain('jpeg'),
        box('udta', Buffer.from('\xa9xyz\0\x02\x15\xc7+00.0000+000.0000/', 'latin1')),
      ]),
  ],
  [
    'XMP whose place is zero',
    async () =>
      Buffer.concat([await plain('png'), Buffer.from(xmpWith('exif:GPSLatitude="0,0.0N"'))]),
  ],
])('%s has none', async (_, make) => {
  expect(factsOf(bytesOf(await make())).hasLocation).toBe(false);
});

test('circular Exif directories end', async () => {
  const tiff = await sharp(await plain('png'))
    .tiff()
    .toBuffer();
  const first = tiff.readUInt32LE(4);
  tiff.writeUInt32LE(first, first + 2 + tiff.readUInt16LE(first) * 12);
  expect(factsOf(bytesOf(tiff)).hasLocation).toBe(false);
});

test('a long word without a colon is handled quickly', async () => {
  const xmp = xmpWith(`x="${'a'.repeat(3_000_000)}" exif:GPSLatitude="51,55.38N"`);
  const file = Buffer.concat([await plain('webp'), Buffer.from(xmp)]);
  const facts = quickly(1, () => factsOf(bytesOf(file)));
  expect(facts.hasLocation).toBe(true);
});
