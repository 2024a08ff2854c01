import { expect, test } from 'vitest';
import type { PictureFacts } from '../../../src/plugin/check/pictures/facts.ts';
import { DEFAULT_BUDGET } from '../../../src/plugin/check/pictures/pictureBudget.ts';
import { imagesTable } from '../../../src/plugin/commands/imagesTable.ts';
import { type ListedPicture, takeInventory } from '../../../src/plugin/images/inventory.ts';
import type { Repair } from '../../../src/plugin/images/repair.ts';
import { siteOf, writeFiles } from '../../helpers/site.ts';

function listed(
  file: string,
  size: number,
  repairs: Repair[] = [],
  more: Partial<PictureFacts> = {},
): ListedPicture {
  const facts: PictureFacts = {
    format: 'jpeg',
    size,
    width: 40,
    height: 30,
    hasLocation: repairs.includes('place'),
    isAnimated: false,
    problem: undefined,
    ...more,
  };
  const content = Buffer.alloc(repairs.includes('recompress') ? size / 2 : size);
  const repaired = repairs.length > 0 ? { content, repairs, digest: '' } : undefined;
  return { file, filePath: `/site/${file}`, facts, repaired };
}

test('images are listed by what they save, then by name, with what is done or can’t be', () => {
  const pictures = [
    listed('d.jpg', 500),
    listed('c.jpg', 1000, ['recompress']),
    listed('b.gif', 500, [], { hasLocation: true }),
    listed('a.jpg', 8000, ['resize', 'recompress', 'place']),
    listed('e.jpg', 1000, ['recompress'], { hasLocation: true }),
  ];
  expect(imagesTable(pictures, false)).toMatchInlineSnapshot(`
    "image   size   pixels  new size  changes
    a.jpg   8 kB  40 × 30      4 kB  resize, compress, remove location
    c.jpg   1 kB  40 × 30     500 B  compress
    e.jpg   1 kB  40 × 30     500 B  compress
    b.gif  500 B  40 × 30            contains location data that can’t be removed
    d.jpg  500 B  40 × 30

    5 images, 11 kB. --write saves 5 kB in 3 of them, and removes location data from 1.
    "
  `);
});

test('a summary only mentions locations if there are some', () => {
  const last = (pictures: ListedPicture[], isWritten: boolean) =>
    imagesTable(pictures, isWritten).trimEnd().split('\n').at(-1);
  const small = listed('a.jpg', 1000, ['recompress']);
  const placed = listed('b.jpg', 1000, ['place']);
  expect(last([small], false)).toBe('1 image, 1 kB. --write saves 500 B in 1 of them.');
  expect(last([small], true)).toBe('1 image, 1 kB before. 1 changed, 500 B saved.');
  expect(last([small, placed], true)).toBe(
    '2 images, 2 kB before. 2 changed, 500 B saved, and location data removed from 1.',
  );
});

test('images that belong to a package in a blog’s folder aren’t listed', async () => {
  const dir = writeFiles({
    'blog/fair/index.md': 'Text\n',
    'blog/fair/hall.png': '',
    'blog/node_modules/package/logo.png': '',
  });
  const pictures = await takeInventory(siteOf(dir), DEFAULT_BUDGET);
  expect(pictures.map(({ file }) => file)).toEqual(['blog/fair/hall.png']);
});
