import { randomBytes } from 'node:crypto';
import sharp, { type Sharp } from 'sharp';
import { describe, expect, test } from 'vitest';
import { checkSite } from '../../../src/plugin/check/check.ts';
import { DEFAULT_BUDGET, limitOf } from '../../../src/plugin/check/pictures/pictureBudget.ts';
import { repairPicture } from '../../../src/plugin/images/repair.ts';
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
