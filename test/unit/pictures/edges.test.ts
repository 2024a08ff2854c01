import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { bytesOf } from '../../../src/plugin/check/pictures/bytes.ts';
import { factsOf } from '../../../src/plugin/check/pictures/facts.ts';
import { withoutLocation } from '../../../src/plugin/images/withoutLocation.ts';
import {
  box,
  directory,
  type Entry,
  expectFacts,
  fractions,
  join,
  type Part,
  segment,
  TAGS,
  u16,
  u32,
} from '../../helpers/pictureBytes.ts';
import { drawPicture, pngChunk, withChunk, xmpWith } from '../../helpers/pictures.ts';

const found = { hasLocation: true };
const none = { hasLocation: false };
/** Coordinates of the subject: only the tables of a format lead to them, not a search for words. */
const SUBJECT = xmpWith('exif:GPSDestLatitude="51,55.38N"');
const WORDS = xmpWith('exif:GPSLatitude="51,55.38N"');

describe('a JPEG', () => {
  const frame = segment(0xc0, [8, 0, 4, 0, 8, 1, 1, 0x11, 0]);
  const scan = segment(0xda, [1, 1, 0, 0, 63, 0]);
  const jpeg = (...segments: Part[]) =>
    join([0xff, 0xd8], ...segments, frame, scan, [1, 2, 0xff, 0xd9]);
  const xmp = (text: string) => segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0', text);
  const exif = (...parts: Part[]) => segment(0xe1, 'Exif\0\0', 'MM\0*', u32(8), ...parts);
  const whole = { width: 8, height: 4, problem: undefined };
  const cutOff = { problem: { kind: 'cut-off' } };
  /** A directory with a pointer to the next one, whose only value follows it. */
  const place = (value: Buffer, ...more: Entry[]) =>
    exif(
      directory([TAGS.gps, 4, 1, 26]),
      directory([TAGS.latitude, 5, value.length / 8, 44 + more.length * 12], ...more),
      value,
    );
  const north = fractions(51, 1, 55, 1, 23, 1);

  test.each<[string, Buffer, object]>([
    ['fill bytes', jpeg([0xff, 0xff], xmp(SUBJECT)), { ...whole, ...found }],
    ['one fill byte', jpeg([0xff], xmp(SUBJECT)), { ...whole, ...found }],
    [
      'bytes between segments',
      jpeg(segment(0xfe), [0, 1, 0xd9], xmp(SUBJECT)),
      { ...whole, ...found },
    ],
    ['nothing but other bytes', join([0xff, 0xd8, 0xff, 0xe0, 0, 2], Buffer.alloc(9)), none],
    ['a marker without content', jpeg([0xff, 0x01], xmp(SUBJECT)), { ...whole, ...found }],
    ['a restart', jpeg([0xff, 0xd7], xmp(SUBJECT)), { ...whole, ...found }],
    ['an empty segment', jpeg(segment(0xfe), xmp(SUBJECT)), { ...whole, ...found }],
    [
      'more than a megabyte of other data',
      jpeg(...Array(20).fill(segment(0xef, Buffer.alloc(60_000)))),
      whole,
    ],
    ['XMP, and ends after it', join([0xff, 0xd8], xmp(SUBJECT)), found],
    ['an empty frame, and ends after it', join([0xff, 0xd8], segment(0xc0)), none],
    ['a frame, and ends after it', join([0xff, 0xd8], frame), cutOff],
    [
      'no width',
      join([0xff, 0xd8], segment(0xc0, [8, 0, 4, 0, 0, 1, 1, 0x11, 0]), scan),
      {
        problem: { kind: 'no-picture' },
      },
    ],
    [
      'a segment after its pixels that is longer than the file',
      join(jpeg().subarray(0, -2), [0xff, 0xed, 0xff, 0xff], WORDS),
      { ...whole, ...found },
    ],
    [
      'XMP after its first pixels',
      join(jpeg().subarray(0, -2), xmp(SUBJECT), [0xff, 0xd9]),
      { ...whole, ...found },
    ],
    [
      'words among its pixels',
      join(jpeg().subarray(0, -2), [0xff, 0], WORDS, [0xff, 0xd0, 0xff, 0xd9]),
      { ...whole, ...none },
    ],
    ['Exif in no byte order', segmentless('XX\0*'), none],
    ['only degrees', jpeg(place(fractions(51, 1, 0, 1, 0, 1))), found],
    ['one fraction at its end', jpeg(place(fractions(51, 1))), found],
    ['no degrees, and a time after them', jpeg(zeros()), none],
  ])('with %s', (_, content, expected) => {
    expectFacts(content, expected);
  });

  function segmentless(order: string): Buffer {
    const placed = jpeg(place(north));
    placed.write(order, placed.indexOf('MM\0*'), 'latin1');
    return placed;
  }

  function zeros(): Buffer {
    const value = fractions(0, 1, 0, 1, 0, 1);
    return jpeg(
      exif(
        directory([TAGS.gps, 4, 1, 26]),
        directory([TAGS.latitude, 5, 3, 56], [0x07, 5, 3, 80]),
        value,
        north,
      ),
    );
  }

  test.each([
    [4, { width: 8, height: 4 }],
    [5, { width: 4, height: 8 }],
  ])('is as wide as displayed with the orientation %d, not that of its preview', (value, size) => {
    const turned = directory([TAGS.orientation, 3, 1, value << 16]);
    expectFacts(jpeg(exif(turned)), size);
    expectFacts(jpeg(exif(u16(0), u32(14), turned)), { width: 8, height: 4 });
  });

  const film = '\xa9xyz\0\x15\x15\xc7+51.9225+004.4792/';

  test.each<[string, Buffer]>([
    [
      'words that begin no Exif',
      join(
        jpeg(),
        'Exif '.repeat(70),
        'Exif\0\0MM\0*',
        u32(8),
        directory([TAGS.gps, 4, 1, 26]),
        directory([TAGS.latitude, 5, 3, 44]),
        north,
      ),
    ],
    ['a name many times', join(jpeg(), 'GPSL'.repeat(70), film)],
    [
      'a name without a value',
      join(jpeg(), 'GPSL', ' '.repeat(4092 - WORDS.indexOf('GPSL')), WORDS),
    ],
    [
      'long XMP',
      jpeg(...Array(5).fill(xmp(`GPSL${' '.repeat(4096)}`.repeat(15))), segment(0xed, film)),
    ],
  ])('has its location behind %s', (_, content) => {
    expectFacts(content, { ...whole, ...found });
  });

  test('loses all data about the location, and nothing else', () => {
    const main = directory(
      [TAGS.orientation, 3, 1, 6 << 16],
      [TAGS.gps, 4, 1, 50],
      [TAGS.gps, 4, 1, 0xffff_ffff],
    );
    const entries: Entry[] = [
      [0, 1, 4, 0],
      [TAGS.latitude, 5, 3, 128],
      [TAGS.longitude, 5, 3, 60_000],
      [0x05, 1, 1, 0],
      [0x1d, 2, 4, Buffer.from('West').readUInt32BE()],
    ];
    const placed = jpeg(exif(main, directory(...entries), Buffer.alloc(12), north));
    const after = withoutLocation(placed) ?? Buffer.alloc(0);
    const { hasLocation: _, ...same } = factsOf(bytesOf(placed));
    expect(factsOf(bytesOf(after))).toEqual({ ...same, ...none });
    expect(after.includes('West')).toBe(false);
    expect(same).toMatchObject({ width: 4, height: 8 });
  });

  test('loses the location in XMP, and not the name before it', () => {
    const named = jpeg(xmp('<a dc:creator="Maren Vogt" exif:GPSLatitude="51,55.38N"/>'));
    expect(withoutLocation(named)?.toString('latin1')).toContain(
      `<a dc:creator="Maren Vogt" ${' '.repeat('exif:GPSLatitude="51,55.38N"'.length)}/>`,
    );
  });

  test('is followed by a second one, whose location is found wherever the first ends', async () => {
    const second = join([0xff, 0xd8], segment(0xfe, Buffer.alloc(65_000)), place(north));
    for (const pixels of [2, 262_142, 262_143, 262_144])
      for (const behind of [second, WORDS])
        expectFacts(
          join(jpeg().subarray(0, -4), Buffer.alloc(pixels), [0xff, 0xd9], behind),
          found,
        );
  });
});

describe('a PNG', () => {
  const still = drawPicture({ width: 8, height: 4, format: 'png' });
  // Compressed, it has no digit.
  const place = '9';
  const name = 'exif:GPSLatitude\0';

  test.each<[string, string, Part[]]>([
    ['a text', 'tEXt', [name, place]],
    ['a compressed text', 'zTXt', [name, '\0', deflateSync(place)]],
    ['an international text', 'iTXt', [name, '\0\0en\0Ort\0', place]],
    ['a compressed international text', 'iTXt', [name, '\x01\0en\0Ort\0', deflateSync(place)]],
    [
      'XMP in a compressed international text',
      'iTXt',
      ['XML:com.adobe.xmp\0\x01\0en\0Ort\0', deflateSync(SUBJECT)],
    ],
  ])('has its location in %s', async (_, type, parts) => {
    const placed = withChunk(await still, pngChunk(type, join(...parts)));
    expectFacts(placed, { width: 8, height: 4, problem: undefined, ...found });
    expectFacts(withoutLocation(placed) ?? Buffer.alloc(0), { width: 8, problem: undefined });
  });

  test('is no image without a width or a height, and no video for what is behind it', async () => {
    for (const at of [16, 20]) {
      const flat = Buffer.from(await still);
      flat.writeUInt32BE(0, at);
      expectFacts(flat, { problem: { kind: 'no-picture' } });
    }
    expectFacts(join(await still, pngChunk('acTL', Buffer.alloc(8))), { isAnimated: false });
  });
});

test('a WebP may lack the padding at its end, and no more', async () => {
  const content = await drawPicture({ width: 8, height: 4, format: 'webp' });
  const longer = join(content, 'abcd', [1, 0, 0, 0, 1, 0]);
  longer.writeUInt32LE(longer.length - 8, 4);
  expectFacts(longer.subarray(0, -1), { problem: undefined });
  expectFacts(longer.subarray(0, -2), { problem: { kind: 'cut-off' } });
});

test('JPEG XL is recognised with and without a container, and a video is no image', () => {
  expectFacts(join([0xff, 0x0a], Buffer.alloc(40)), { format: 'jxl' });
  expectFacts(join([0, 0, 0, 12], 'JXL \r\n\x87\n', Buffer.alloc(40)), { format: 'jxl' });
  const film = join(box('ftyp', 'mp42\0\0\0\0'), box('free', 'avif'), Buffer.alloc(40));
  expect(factsOf(bytesOf(film)).format).toBeUndefined();
});
