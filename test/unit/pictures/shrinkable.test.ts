import { randomBytes } from 'node:crypto';
import sharp, { type Sharp } from 'sharp';
import { describe, expect, test } from 'vitest';
import { checkSite } from '../../../src/plugin/check/check.ts';
import { DEFAULT_BUDGET, limitOf } from '../../../src/plugin/check/pictures/pictureBudget.ts';
import { isShrinkable, LONGEST_SIDE } from '../../../src/plugin/check/pictures/shrinkable.ts';
import { isRaster } from '../../../src/plugin/check/published/shownPictures.ts';
import { repairPicture } from '../../../src/plugin/images/repair.ts';
import { drawPicture } from '../../helpers/pictures.ts';
import { siteOf, writeFiles } from '../../helpers/site.ts';

const budget = { ...DEFAULT_BUDGET, kilobytes: 10 };

describe('image-weight only suggests "images --write" if it makes an image smaller', () => {
  test.each([
    ['jpg', true, () => noise().jpeg({ quality: 100 }).toBuffer()],
    ['png', true, () => noise().png().toBuffer()],
    ['webp', true, () => noise().webp({ quality: 100 }).toBuffer()],
    ['avif', false, () => noise().avif({ quality: 80, effort: 0 }).toBuffer()],
    ['gif', false, () => noise().gif().toBuffer()],
    ['gif', false, () => frames().gif().toBuffer()],
    ['webp', false, () => frames().webp().toBuffer()],
    ['tiff', false, () => noise().tiff().toBuffer()],
    [
      'svg',
      false,
      async () =>
        Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">${' '.repeat(20_000)}</svg>`),
    ],
  ] as const)('%s: %s', async (ending, isPromised, draw) => {
    const content = await draw();
    const repaired = await repairPicture(content, limitOf(budget, false));
    expect(repaired !== undefined).toBe(isPromised);
    const [help, ...others] = helpFor(ending, content);
    expect(others).toEqual([]);
    expect(
      help?.includes('"npx docusaurus-plugin-event-writeups images --write" shrinks the image'),
    ).toBe(isPromised);
    expect(help).toMatch(
      /^The budget is 10 kB(?:: .*encodes it|: "event|. (?:Export|Convert|Run) )/,
    );
  });
});

test('a place whose images the transform does not encode gets no advice to add it', () => {
  const photo = Buffer.concat([
    Buffer.from('GIF89a\x10\0\x10\0\0\0\0', 'latin1'),
    Buffer.alloc(20_000),
    Buffer.from(';'),
  ]);
  const [asImage, asPoster] = helpFor(
    'gif',
    photo,
    (address) =>
      `![A hall](${address})\n\n<video poster="${address}" src="https://example.com/a.mp4" />`,
  );
  expect(asImage).toContain('docusaurus-plugin-event-writeups/remark');
  expect(asPoster).toBe('The budget is 10 kB. Export it as WebP, JPEG or PNG.');
});

test('a limit is inclusive: only one more byte or pixel exceeds it', async () => {
  const content = await noise(300, 200).jpeg({ quality: 100 }).toBuffer();
  const repair = (bytes: number, pixels: number) => repairPicture(content, { bytes, pixels });
  expect(await repair(content.length, 300 * 200)).toBeUndefined();
  expect(await repair(content.length - 1, 300 * 200)).toMatchObject({ repairs: ['recompress'] });
  expect(await repair(content.length, 300 * 200 - 1)).toMatchObject({ repairs: ['recompress'] });
});

test('of three qualities, the best that brings a photo within its budget is used', async () => {
  const content = await noise().jpeg({ quality: 100 }).toBuffer();
  const size = async (bytes: number) =>
    (await repairPicture(content, { bytes, pixels: 1e6 }))?.content.length ?? 0;
  const best = await size(content.length - 1);
  const middle = await size(best - 1);
  const last = await size(middle - 1);
  expect(content.length).toBeGreaterThan(best);
  expect(best).toBeGreaterThan(middle);
  expect(middle).toBeGreaterThan(last);
  expect([await size(best), await size(middle), await size(last)]).toEqual([best, middle, last]);
  // Better too heavy than unsightly.
  expect(await size(1)).toBe(last);
});

test('an image that would hardly get lighter stays as it is', async () => {
  const drawn = sharp(await drawPicture({ width: 300, height: 200, grain: 60 }));
  const content = await drawn.jpeg({ quality: 70, mozjpeg: true }).toBuffer();
  expect(await repairPicture(content, { bytes: 10, pixels: 1e6 })).toBeUndefined();
});

test('an image as wide as the widest keeps its width, and an AVIF its pixels', async () => {
  const limit = { bytes: 10, pixels: 10 };
  const wide = (width: number) => noise(width, 50);
  const repairs = async (content: Buffer) => (await repairPicture(content, limit))?.repairs;
  const jpeg = (width: number) => wide(width).jpeg({ quality: 100 }).toBuffer();
  expect(await repairs(await jpeg(LONGEST_SIDE))).toEqual(['recompress']);
  expect(await repairs(await jpeg(LONGEST_SIDE + 1))).toEqual(['resize', 'recompress']);
  const avif = (width: number) => wide(width).avif({ quality: 95, effort: 0 }).toBuffer();
  expect(await repairs(await avif(LONGEST_SIDE))).toBeUndefined();
  expect(await repairs(await avif(LONGEST_SIDE + 100))).toEqual(['resize', 'recompress']);
});

test.each([
  [{ format: 'avif', width: LONGEST_SIDE, height: 9 } as const, false],
  [{ format: 'avif', width: 9, height: LONGEST_SIDE + 1 } as const, true],
  [{ format: 'jpeg', width: 9, height: 9 } as const, true],
  [{ format: 'gif', width: 9, height: 9 } as const, false],
])('whether %j can get smaller', (facts, isPossible) => {
  const sound = { size: 9, problem: undefined, hasLocation: false, isAnimated: false };
  expect(isShrinkable({ ...sound, ...facts })).toBe(isPossible);
  expect(isShrinkable({ ...sound, ...facts, isAnimated: true })).toBe(false);
  expect(isShrinkable({ ...sound, ...facts, problem: { kind: 'cut-off' } })).toBe(false);
});

test.each([
  [{ format: 'jpeg' } as const, true],
  [{ format: 'gif' } as const, true],
  [{ format: 'svg' } as const, false],
  [{ format: 'png', isAnimated: true } as const, false],
  [{ format: 'png', hasOwnColours: true } as const, false],
  [{ format: 'png', problem: { kind: 'cut-off' } } as const, false],
])('whether the transform encodes an image with %j', (facts, isEncoded) => {
  const sound = { size: 9, problem: undefined, hasLocation: false, isAnimated: false };
  expect(isRaster({ ...sound, ...facts })).toBe(isEncoded);
});

function helpFor(
  ending: string,
  content: Buffer,
  write = (address: string) => `![A hall](${address})`,
): (string | null)[] {
  const dir = writeFiles({
    'blog/authors.yml': 'saim:\n  name: Saim\n',
    'blog/a.md': `---\nauthors: saim\n---\n\n${write(`/img/hall.${ending}`)}\n`,
    [`static/img/hall.${ending}`]: content,
  });
  const { diagnostics } = checkSite(siteOf(dir), { budget });
  return diagnostics.filter(({ rule }) => rule === 'image-weight').map(({ help }) => help);
}

function noise(width = 300, height = 200): Sharp {
  return sharp(randomBytes(width * height * 3), { raw: { width, height, channels: 3 } });
}

function frames(): Sharp {
  return sharp(randomBytes(200 * 400 * 3), {
    raw: { width: 200, height: 400, channels: 3, pageHeight: 200 },
  });
}
