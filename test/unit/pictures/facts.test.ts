import path from 'node:path';
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import sharp, { type Sharp } from 'sharp';
import { describe, expect, test } from 'vitest';
import { bytesOf } from '../../../src/plugin/check/pictures/bytes.ts';
import { photo, smallestPicture } from '../../../src/plugin/check/pictures/examplePictures.ts';
import { factsOf } from '../../../src/plugin/check/pictures/facts.ts';
import {
  type Format,
  formatName,
  isForBrowsers,
} from '../../../src/plugin/check/pictures/format.ts';
import { readPictureFacts } from '../../../src/plugin/check/site/pictureFactsCache.ts';
import { withoutLocation } from '../../../src/plugin/images/withoutLocation.ts';
import { often } from '../../helpers/cases.ts';
import {
  asHeic,
  drawPicture,
  PLACE,
  pngChunk,
  withChunk,
  xmpWith,
} from '../../helpers/pictures.ts';
import { writeFiles } from '../../helpers/site.ts';

const FORMATS = ['jpeg', 'png', 'webp', 'avif'] as const;
const PLACE_IN_XMP = xmpWith('exif:GPSLatitude="51,55.38N" exif:GPSLongitude="4,28.6E"');

describe.each(FORMATS)('a %s', (format) => {
  const draw = () => sharp({ create: { width: 64, height: 48, channels: 3, background: '#486' } });
  const facts = async (picture: Sharp) =>
    factsOf(bytesOf(await picture.toFormat(format).toBuffer()));

  test('is recognised by its content, with its size', async () => {
    expect(await facts(draw())).toMatchObject({
      format,
      width: 64,
      height: 48,
      problem: undefined,
      hasLocation: false,
      isAnimated: false,
    });
  });

  test('reports its location, in Exif or in XMP', async () => {
    expect(await facts(draw().withExif(PLACE))).toMatchObject({ hasLocation: true });
    expect(await facts(draw().withXmp(PLACE_IN_XMP))).toMatchObject({ hasLocation: true });
    const asElement = xmpWith('', '<exif:GPSLatitude>51,55.38N</exif:GPSLatitude>');
    expect(await facts(draw().withXmp(asElement))).toMatchObject({ hasLocation: true });
  });

  test('has no location if a camera without a GPS fix wrote zeros, or only the time', async () => {
    const zeros = { GPSLatitude: '0/1 0/1 0/1', GPSLongitude: '0/1 0/1 0/1' };
    expect(await facts(draw().withExif({ IFD3: zeros }))).toMatchObject({ hasLocation: false });
    const undefinedPlace = { GPSLatitude: '51/0 55/0 0/0' };
    expect(await facts(draw().withExif({ IFD3: undefinedPlace }))).toMatchObject({
      hasLocation: false,
    });
    const time = { GPSDateStamp: '2025:06:12', GPSTimeStamp: '12/1 30/1 0/1' };
    expect(await facts(draw().withExif({ IFD3: time }))).toMatchObject({ hasLocation: false });
    const xmp = xmpWith('exif:GPSLatitude="0,0.0N" exif:GPSLongitude="0,0.0E"');
    expect(await facts(draw().withXmp(xmp))).toMatchObject({ hasLocation: false });
  });

  test('loses its location, and keeps its pixels, its credit and its size', async () => {
    for (const placed of [draw().withExif(PLACE), draw().withXmp(PLACE_IN_XMP)]) {
      const before = await placed.toFormat(format).toBuffer();
      const after = withoutLocation(before);
      if (!after) throw new Error('The place was not taken out.');
      expect(factsOf(bytesOf(after))).toEqual({
        ...factsOf(bytesOf(before)),
        size: after.length,
        hasLocation: false,
      });
      expect(after.length).toBeLessThanOrEqual(before.length);
      expect(await sharp(after).raw().toBuffer()).toEqual(await sharp(before).raw().toBuffer());
      const { exif: exifBefore, orientation } = await sharp(before).metadata();
      const { exif: exifAfter, orientation: turnedAfter } = await sharp(after).metadata();
      expect(exifAfter?.includes('Maren Vogt, CC BY 4.0')).toBe(
        exifBefore?.includes('Maren Vogt, CC BY 4.0'),
      );
      expect(turnedAfter).toBe(orientation);
    }
    expect(withoutLocation(await draw().toFormat(format).toBuffer())).toBeUndefined();
  });

  test('is incomplete if bytes are missing at its end', async () => {
    const whole = await drawPicture({ width: 200, height: 100, format });
    // The headers of a JPEG say nothing about its pixels.
    const rest = format === 'jpeg' ? 100 : Math.floor(whole.length / 2);
    expect(factsOf(bytesOf(whole.subarray(0, rest))).problem?.kind).toMatch(/cut-off|no-picture/);
  });

  test('with any damage still has a result; its location is removed or kept', async () => {
    const whole = await draw().withExif(PLACE).withXmp(PLACE_IN_XMP).toFormat(format).toBuffer();
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 12 }),
        fc.nat(whole.length),
        (changes, end) => {
          const damaged = Buffer.from(whole.subarray(0, end));
          for (const [at, byte] of changes) if (at < damaged.length) damaged[at] = byte;
          const after = withoutLocation(damaged);
          if (after) expect(factsOf(bytesOf(after)).hasLocation).toBe(false);
          else expect(factsOf(bytesOf(damaged)).size).toBe(damaged.length);
        },
      ),
      often(2000),
    );
  });
});

describe('the content of a file', () => {
  test.each([
    ['nothing', '', 'empty'],
    [
      'a pointer',
      'version https://git-lfs.github.com/spec/v1\noid sha256:1\nsize 1\n',
      'lfs-pointer',
    ],
    ['a page', '<!doctype html><title>Sign in</title>', 'no-picture'],
    ['a text', 'a picture', 'no-picture'],
    ['the beginning of a PNG', '\x89PNG\r\n\x1a\n', 'no-picture'],
  ])('%s is not an image', (_, content, kind) => {
    expect(factsOf(bytesOf(Buffer.from(content, 'latin1'))).problem).toEqual({ kind });
  });

  test('has no size from the memory behind its end', async () => {
    const whole = await drawPicture({ width: 8, height: 8, format: 'png' });
    for (let length = 16; length < 24; length++) {
      const { width, height } = factsOf(bytesOf(whole.subarray(0, length)));
      expect([width, height]).toEqual([undefined, undefined]);
    }
  });

  test('is read from the disk; a file that cannot be opened has a result too', () => {
    const dir = writeFiles({
      'a.png': smallestPicture('a.png'),
      'b.svg': smallestPicture('b.svg'),
    });
    expect(readPictureFacts(path.join(dir, 'a.png'))).toMatchObject({ format: 'png', width: 1 });
    expect(readPictureFacts(path.join(dir, 'b.svg'))).toMatchObject({ format: 'svg', width: 1 });
    expect(readPictureFacts(path.join(dir, 'c.png')).problem).toEqual({
      kind: 'denied',
      detail: 'ENOENT',
    });
    expect(readPictureFacts(dir).problem?.kind).toBe('denied');
  });

  test('a drawing may start late in its file, and may have no size', () => {
    const drawing = (root: string) => factsOf(bytesOf(Buffer.from(root)));
    const comment = `<?xml version="1.0"?>\n<!-- ${'x'.repeat(3000)} -->\n`;
    expect(
      drawing(`${comment}<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30"/>`),
    ).toEqual(expect.objectContaining({ format: 'svg', problem: undefined }));
    expect(drawing('<svg viewBox="0 0 40 30"></svg>')).toMatchObject({ width: 40, height: 30 });
    expect(drawing('<svg width="100%"></svg>').problem).toBeUndefined();
  });

  test('a rotated photo is as wide as displayed', async () => {
    const turned = await sharp({
      create: { width: 64, height: 48, channels: 3, background: '#486' },
    })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    expect(factsOf(bytesOf(turned))).toMatchObject({ width: 48, height: 64 });
  });

  test('dimensions are found behind all metadata of a camera', async () => {
    const icc = Buffer.alloc(60_000, 1);
    const segment = Buffer.concat([Buffer.from([0xff, 0xe2, 0xea, 0x62]), icc]);
    const plain = await drawPicture({ width: 30, height: 20 });
    const padded = Buffer.concat([
      plain.subarray(0, 2),
      ...Array(8).fill(segment),
      plain.subarray(2),
    ]);
    expect(factsOf(bytesOf(padded))).toMatchObject({ width: 30, height: 20, problem: undefined });
  });

  test('videos are distinguished from images', async () => {
    const frames = Buffer.concat([0, 90, 200].map((grey) => Buffer.alloc(8 * 8 * 3, grey)));
    const raw = { width: 8, height: 24, channels: 3 as const, pageHeight: 8 };
    for (const format of ['gif', 'webp'] as const) {
      const film = await sharp(frames, { raw }).toFormat(format, { loop: 0 }).toBuffer();
      expect(factsOf(bytesOf(film))).toMatchObject({ format, isAnimated: true });
    }
    const still = await drawPicture({ width: 8, height: 8, format: 'png' });
    const apng = withChunk(still, pngChunk('acTL', Buffer.alloc(8)));
    expect(factsOf(bytesOf(apng))).toMatchObject({ format: 'png', isAnimated: true });
  });

  test('a GIF with one frame is a still image', () => {
    const gif = Buffer.from(smallestPicture('a.gif'));
    expect(factsOf(bytesOf(gif))).toMatchObject({ format: 'gif', isAnimated: false });
  });

  test('an AVIF video is one, with its size, and an image with a video is not', async () => {
    const box = (type: string, ...content: Buffer[]) => {
      const body = Buffer.concat(content);
      const head = Buffer.alloc(8);
      head.writeUInt32BE(body.length + 8);
      head.write(type, 4, 'latin1');
      return Buffer.concat([head, body]);
    };
    const header = Buffer.alloc(84);
    header.writeUInt32BE(320 << 16, 76);
    header.writeUInt32BE(180 << 16, 80);
    const film = (brands: string) =>
      factsOf(
        bytesOf(
          Buffer.concat([
            box('ftyp', Buffer.from(brands, 'latin1')),
            box('moov', box('trak', box('tkhd', header))),
            box('mdat', Buffer.alloc(40)),
          ]),
        ),
      );
    const shown = { format: 'avif', width: 320, height: 180, isAnimated: true, problem: undefined };
    expect(film('avis\0\0\0\0avisavif')).toMatchObject(shown);
    expect(film('msf1\0\0\0\0msf1avis')).toMatchObject(shown);
    expect(film('avif\0\0\0\0avifavis')).toMatchObject({ isAnimated: false });
    const still = await drawPicture({ width: 64, height: 48, format: 'avif' });
    const both = Buffer.concat([still, box('moov', box('trak', box('tkhd', header)))]);
    expect(factsOf(bytesOf(both))).toMatchObject({ width: 64, height: 48, isAnimated: false });
  });

  test('a photo of an example has the size that its rule asks for, also in other programs', async () => {
    const settings = { width: 640, height: 480, bytes: 20_000, hasLocation: true };
    const content = photo(settings).content();
    expect(factsOf(bytesOf(content))).toMatchObject({
      format: 'jpeg',
      width: 640,
      height: 480,
      size: 20_000,
      problem: undefined,
      hasLocation: true,
    });
    // The decoder counts the bytes between segments, which a wrong length leaves over.
    expect(await sharp(content, { failOn: 'warning' }).metadata()).toMatchObject({ width: 640 });
  });

  test('a file of five hundred megabytes is read, and a larger one is not', () => {
    const gif = bytesOf(Buffer.from(smallestPicture('a.gif')));
    expect(factsOf({ ...gif, size: 500_000_000 }).problem).toBeUndefined();
    expect(factsOf({ ...gif, size: 500_000_001 }).problem?.kind).toBe('too-large');
  });

  test('an empty drawing of an example is a drawing', () => {
    const drawing = Buffer.from(smallestPicture('a.svg'));
    expect(factsOf(bytesOf(drawing))).toMatchObject({ format: 'svg', width: 1, height: 1 });
  });

  test('formats of cameras and of print aren’t for browsers', () => {
    const formats: Format[] = [
      ...(['avif', 'bmp', 'gif', 'heic', 'ico', 'jpeg'] as const),
      ...(['jxl', 'png', 'svg', 'tiff', 'webp'] as const),
    ];
    const others = formats.filter((format) => !isForBrowsers(format));
    expect(others.map(formatName)).toEqual(['HEIC', 'JPEG XL', 'TIFF']);
  });

  test('a HEIC file from a phone is recognised, with its location', async () => {
    const heic = asHeic(
      await drawPicture({ width: 64, height: 64, format: 'avif', hasLocation: true }),
    );
    expect(factsOf(bytesOf(heic))).toMatchObject({ format: 'heic', width: 64, hasLocation: true });
    const after = withoutLocation(heic);
    expect(after && factsOf(bytesOf(after))).toMatchObject({ format: 'heic', hasLocation: false });
  });

  test.each([
    ['a compressed text', 'zTXt', `XML:com.adobe.xmp\0\0`, true],
    ['a text', 'tEXt', `XML:com.adobe.xmp\0`, false],
    ['an international text', 'iTXt', `XML:com.adobe.xmp\0\0\0\0\0`, false],
    ['a compressed international text', 'iTXt', `XML:com.adobe.xmp\0\x01\0\0\0`, true],
  ])(
    'XMP in a PNG is found in %s, and removing it leaves a valid PNG',
    async (_, type, head, isPacked) => {
      const text = Buffer.from(PLACE_IN_XMP);
      const data = Buffer.concat([
        Buffer.from(head, 'latin1'),
        isPacked ? deflateSync(text) : text,
      ]);
      const still = await drawPicture({ width: 8, height: 8, format: 'png' });
      await expectTakenOut(withChunk(still, pngChunk(type, data)));
    },
  );

  test.each([
    ['zTXt', true],
    ['tEXt', false],
  ])('Exif that ImageMagick wrote into a %s is found', async (type, isPacked) => {
    const jpeg = await drawPicture({ width: 8, height: 8, hasLocation: true });
    const { exif } = await sharp(jpeg).metadata();
    const hex = Buffer.from(
      `\nexif\n ${exif?.length}\n${exif?.toString('hex').replace(/.{72}/g, '$&\n')}\n`,
    );
    const head = Buffer.from(`Raw profile type exif\0${isPacked ? '\0' : ''}`, 'latin1');
    const still = await drawPicture({ width: 8, height: 8, format: 'png' });
    const placed = withChunk(
      still,
      pngChunk(type, Buffer.concat([head, isPacked ? deflateSync(hex) : hex])),
    );
    expect(factsOf(bytesOf(placed)).hasLocation).toBe(true);
    if (isPacked) await expectTakenOut(placed);
  });
});

async function expectTakenOut(placed: Buffer): Promise<void> {
  expect(factsOf(bytesOf(placed)).hasLocation).toBe(true);
  const after = withoutLocation(placed);
  if (!after) throw new Error('The place was not taken out.');
  expect(factsOf(bytesOf(after))).toMatchObject({ problem: undefined, hasLocation: false });
  // libpng refuses wrong checksums.
  expect(await sharp(after, { failOn: 'warning' }).raw().toBuffer()).toEqual(
    await sharp(placed).raw().toBuffer(),
  );
}
