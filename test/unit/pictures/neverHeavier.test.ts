import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { bytesOf } from '../../../src/plugin/check/pictures/bytes.ts';
import { formatOf } from '../../../src/plugin/check/pictures/format.ts';
import { readContainer } from '../../../src/plugin/check/pictures/metadata.ts';
import { encodePicture } from '../../../src/plugin/images/encode.ts';
import { DEFAULT_IMAGES } from '../../../src/plugin/images/settings.ts';
import { withoutMetadata } from '../../../src/plugin/images/withoutMetadata.ts';
import { often } from '../../helpers/cases.ts';
import { drawPicture, PLACE, pngChunk, withChunk, xmpWith } from '../../helpers/pictures.ts';
import { writeFiles } from '../../helpers/site.ts';

const FORMATS = [
  'png',
  'palette',
  'grey',
  'gif',
  'webp',
  'lossless',
  'jpeg',
  'progressive',
] as const;

const pictures = fc.record({
  kind: fc.constantFrom(...FORMATS),
  width: fc.integer({ min: 1, max: 260 }),
  height: fc.integer({ min: 1, max: 200 }),
  grain: fc.constantFrom(0, 4, 60),
  quality: fc.constantFrom(5, 50, 95),
  seed: fc.integer({ min: 1, max: 1000 }),
  metadata: fc.boolean(),
  orientation: fc.constantFrom(1, 1, 3, 6),
});

test('no published file is heavier than the original, and none contains hidden data', async () => {
  const dir = writeFiles({});
  const images = { ...DEFAULT_IMAGES, widths: [40, 80, 120, 160] };
  await fc.assert(
    fc.asyncProperty(pictures, async (picture) => {
      const original = await draw(picture);
      const encoded = await encodePicture(original, { dir, images });
      for (const { path: file } of encoded?.files ?? []) {
        const content = readFileSync(file);
        expect(content.length).toBeLessThanOrEqual(original.length);
        expect(await says(content)).toEqual([]);
        expect(content.includes('a remark')).toBe(false);
      }
      const [fallback] = encoded?.files ?? [];
      if (!fallback) return;
      const content = readFileSync(fallback.path);
      if (isPalette(original)) expect(isPalette(content)).toBe(true);
      const { width, height } = (await sharp(content).metadata()).autoOrient;
      const shown = (await sharp(original).metadata()).autoOrient;
      expect(encoded).toMatchObject({ width: shown.width, height: shown.height });
      expect(Math.abs(width / height / (shown.width / shown.height) - 1)).toBeLessThan(
        0.1 + 1 / height + 1 / width,
      );
    }),
    often(25),
  );
}, 120_000);

describe('metadata is removed byte by byte', () => {
  test.each(FORMATS)('from %s: the pixels stay the same', async (kind) => {
    const picture = { kind, width: 90, height: 60, grain: 30, quality: 80, seed: 5 };
    const original = await draw({ ...picture, metadata: true, orientation: 1 });
    const plain = withoutMetadata(original) ?? original;
    expect(plain.length).toBeLessThan(original.length);
    expect(await says(plain)).toEqual([]);
    expect(await pixels(plain)).toEqual(await pixels(original));
    expect(withoutMetadata(plain)).toEqual(plain);
  });

  test('the orientation of a photo stays, and so do its colours', async () => {
    const photo = await sharp(await drawPicture({ width: 90, height: 60 }))
      .withExif(PLACE)
      .withMetadata({ orientation: 6, icc: 'p3' })
      .jpeg()
      .toBuffer();
    const plain = withoutMetadata(photo) ?? photo;
    const { orientation, icc, exif } = await sharp(plain).metadata();
    expect({ orientation, exif: exif?.length }).toEqual({ orientation: 6, exif: 32 });
    expect(icc?.length).toBeGreaterThan(100);
    expect(icc).toEqual((await sharp(photo).metadata()).icc);
    expect(await pixels(plain)).toEqual(await pixels(photo));
  });

  test('data that a phone appends to a photo is removed', async () => {
    const photo = await drawPicture({ width: 60, height: 60 });
    const withFilm = Buffer.concat([photo, Buffer.from('a film'), photo]);
    expect(withoutMetadata(withFilm)).toEqual(withoutMetadata(photo));
  });

  test('nothing is removed from a truncated file', async () => {
    const photo = await drawPicture({ width: 60, height: 60 });
    expect(withoutMetadata(photo.subarray(0, photo.length - 2))).toBeUndefined();
    const gif = await sharp(photo).gif().toBuffer();
    expect(withoutMetadata(gif.subarray(0, gif.length - 1))).toBeUndefined();
  });
});

async function draw(picture: Picture): Promise<Buffer> {
  const { kind, width, height, grain, seed, quality, metadata, orientation } = picture;
  const pixels = await drawPicture({ width, height, grain, seed, format: 'png' });
  const isTurned = orientation !== 1 && (kind === 'jpeg' || kind === 'progressive');
  const source = sharp(pixels);
  const described = metadata ? source.withExif(PLACE).withXmp(xmpWith('a:b="a remark"')) : source;
  const turned = isTurned ? described.withMetadata({ orientation }) : described;
  switch (kind) {
    case 'png':
      return remarked(await described.png().toBuffer(), metadata);
    case 'palette':
      return remarked(await described.png({ palette: true, colours: 32 }).toBuffer(), metadata);
    case 'grey':
      return remarked(await described.greyscale().png().toBuffer(), metadata);
    case 'gif':
      return commented(await described.gif().toBuffer(), metadata);
    case 'webp':
      return described.webp({ quality }).toBuffer();
    case 'lossless':
      return described.webp({ lossless: true }).toBuffer();
    default:
      return turned.jpeg({ quality, progressive: kind === 'progressive' }).toBuffer();
  }
}

function remarked(png: Buffer, metadata: boolean): Buffer {
  return metadata ? withChunk(png, pngChunk('tEXt', Buffer.from('Comment\0a remark'))) : png;
}

/** Before the first image, after the colour table. */
function commented(gif: Buffer, metadata: boolean): Buffer {
  if (!metadata) return gif;
  const flags = gif[10] ?? 0;
  const at = 13 + (flags & 0x80 ? 3 << ((flags & 7) + 1) : 0);
  const comment = Buffer.from([0x21, 0xfe, 8, ...Buffer.from('a remark'), 0]);
  return Buffer.concat([gif.subarray(0, at), comment, gif.subarray(at)]);
}

/** Returns the metadata of a file, except for its orientation. */
async function says(content: Buffer): Promise<string[]> {
  const bytes = bytesOf(content);
  const format = formatOf(bytes);
  const { exif, xmp } = await sharp(content).metadata();
  const blocks = format ? readContainer(bytes, format).blocks : [];
  const isOrientation = exif?.length === 32 && blocks.length === 1;
  return isOrientation
    ? []
    : [...blocks.map(({ kind }) => kind), ...(exif ? ['exif'] : []), ...(xmp ? ['xmp'] : [])];
}

function pixels(content: Buffer): Promise<Buffer> {
  return sharp(content).raw().toBuffer();
}

function isPalette(content: Buffer): boolean {
  return content.toString('latin1', 1, 4) === 'PNG' && content[25] === 3;
}

interface Picture {
  kind: (typeof FORMATS)[number];
  width: number;
  height: number;
  grain: number;
  quality: number;
  seed: number;
  metadata: boolean;
  orientation: number;
}
