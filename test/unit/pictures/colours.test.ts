import sharp from 'sharp';
import { expect, test } from 'vitest';
import { encodePicture } from '../../../src/plugin/images/encode.ts';
import { repairPicture } from '../../../src/plugin/images/repair.ts';
import { DEFAULT_IMAGES } from '../../../src/plugin/images/settings.ts';
import { u32 } from '../../helpers/pictureBytes.ts';
import { pngChunk, withChunk } from '../../helpers/pictures.ts';
import { writeFiles } from '../../helpers/site.ts';

const WIDE = { bytes: 1e9, pixels: 1e9 };
const NARROW = { bytes: 10, pixels: 1e9 };

/** A drawing that compresses well, saved without compression. */
async function drawing(depth: 8 | 16): Promise<Buffer> {
  const values = Array.from({ length: 200 * 150 * 3 }, (_, index) => (index * 37) % 1000);
  const data = depth === 16 ? Uint16Array.from(values) : Uint8Array.from(values);
  const picture = sharp(data, { raw: { width: 200, height: 150, channels: 3 } });
  const wide = depth === 16 ? picture.toColourspace('rgb16') : picture;
  return wide.png({ compressionLevel: 0 }).toBuffer();
}

const gamma = (value: number) => pngChunk('gAMA', u32(value));
const HDR = pngChunk('cICP', Buffer.from([9, 16, 0, 1]));
const PLAIN = pngChunk('sRGB', Buffer.from([0]));

test.each<[what: string, chunks: Buffer[], isWritten: boolean]>([
  ['no chunk about colours', [], true],
  ['the gamma of sRGB', [gamma(45_455)], true],
  ['another gamma, but sRGB, which comes first', [PLAIN, gamma(100_000)], true],
  ['another gamma', [gamma(100_000)], false],
  ['brighter colours than sRGB has', [HDR], false],
  ['brighter colours, and sRGB for older programs', [PLAIN, HDR], false],
])('a PNG with %s', async (_, chunks, isWritten) => {
  const content = chunks.reduceRight(withChunk, await drawing(8));
  for (const limit of [undefined, WIDE, NARROW])
    expect((await repairPicture(content, limit)) !== undefined, `${limit?.bytes}`).toBe(isWritten);
  const site = { dir: writeFiles({}), images: DEFAULT_IMAGES };
  expect((await encodePicture(content, site)) !== undefined).toBe(isWritten);
});

test('a PNG with 16 bits for each colour keeps them unless it is too heavy', async () => {
  const content = await drawing(16);
  expect(await sharp(content).metadata()).toMatchObject({ depth: 'ushort' });
  for (const limit of [undefined, WIDE])
    expect(await repairPicture(content, limit)).toBeUndefined();
  expect(await repairPicture(content, NARROW)).toMatchObject({ repairs: ['recompress'] });
});
