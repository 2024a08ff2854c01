import { truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkSite } from '../../../src/plugin/check/check.ts';
import { readSource } from '../../../src/plugin/import/source.ts';
import { authors, judge, judgeDir, post } from '../../helpers/hostile.ts';
import { drawPicture } from '../../helpers/pictures.ts';
import { siteOf, writeFiles } from '../../helpers/site.ts';

/** The documented limits in SECURITY.md, in bytes. */
const TEXT = 5_000_000;
const PICTURE = 500_000_000;
const SOURCE = 20_000_000;

describe('a post', () => {
  const text = post('![A hall](./none.png)');

  test.each([
    [TEXT, 'image-missing blog/a/index.md:6'],
    [TEXT + 1, 'post-unreadable blog/a/index.md:1'],
  ])('of %i bytes', (size, expected) => {
    expect(judge({ 'blog/a/index.md': text.padEnd(size, `${' '.repeat(79)}\n`) })).toEqual([
      expected,
    ]);
  });

  test('is measured in bytes, not in characters', () => {
    const wide = text.padEnd(TEXT / 3 + 1000, '字');
    expect(wide.length).toBeLessThan(TEXT);
    expect(judge({ 'blog/a/index.md': wide })).toEqual(['post-unreadable blog/a/index.md:1']);
  });
});

describe('a file with a hole', () => {
  test.each([
    ['a post', 'blog/a/index.md', TEXT, 'a NUL byte at offset'],
    ['a post', 'blog/a/index.md', TEXT + 1, '5.0 MB'],
    ['an authors file', 'blog/authors.yml', TEXT, 'a NUL byte at offset'],
    ['an authors file', 'blog/authors.yml', TEXT + 1, '5.0 MB'],
    ['a tags file', 'blog/tags.yml', TEXT, 'a NUL byte at offset'],
    ['a tags file', 'blog/tags.yml', TEXT + 1, '5.0 MB'],
  ])('%s: %s of %i bytes', (_, name, size, expected) => {
    const dir = writeFiles({ 'blog/authors.yml': authors, 'blog/b.md': post('Text'), [name]: '' });
    extend(path.join(dir, name), size);
    const { diagnostics } = checkSite(siteOf(dir));
    const found = diagnostics.filter(({ file }) => file === name);
    expect(found.map(({ message }) => message).join('\n')).toContain(expected);
  });
});

test.each([
  [PICTURE, []],
  [PICTURE + 1, ['image-unreadable blog/a/index.md:6']],
])('an image of %i bytes', async (size, expected) => {
  const dir = writeFiles({
    'blog/authors.yml': authors,
    'blog/a/index.md': post('![A hall](./hall.jpg)'),
    'blog/a/hall.jpg': await drawPicture({ width: 8, height: 8 }),
  });
  extend(path.join(dir, 'blog/a/hall.jpg'), size);
  const found = judgeDir(dir).filter((one) => !one.startsWith('image-weight'));
  expect(found).toEqual(expected);
});

test('an import of 20 MB is read, one byte more is not', async () => {
  const dir = writeFiles({ 'a.ics': 'BEGIN:VCALENDAR\n' });
  const file = path.join(dir, 'a.ics');
  extend(file, SOURCE);
  expect((await readSource(file)).text).toHaveLength(SOURCE);
  extend(file, SOURCE + 1);
  await expect(readSource(file)).rejects.toThrow(`${file} is larger than 20 MB.`);
});

/** The new bytes take no space on the disk. */
function extend(file: string, size: number): void {
  writeFileSync(file, '', { flag: 'a' });
  truncateSync(file, size);
}
