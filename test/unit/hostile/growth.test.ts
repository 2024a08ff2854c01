import path from 'node:path';
import { describe, test } from 'vitest';
import { parseBaseline } from '../../../src/plugin/check/baseline.ts';
import { checkSite } from '../../../src/plugin/check/check.ts';
import type { FileIndex } from '../../../src/plugin/check/site/fileIndex.ts';
import type { Site } from '../../../src/plugin/check/site/site.ts';
import { refillSuggestions } from '../../../src/plugin/check/text/suggestionBudget.ts';
import {
  createNearestFile,
  type NearestFile,
} from '../../../src/plugin/check/verdicts/nearestFile.ts';
import { expectGrowth } from '../../helpers/growth.ts';
import { siteOf, writeFiles } from '../../helpers/site.ts';

const authors = 'saim:\n  name: Saim Safdar\n';
const post = (frontMatter: string) => `---\nauthors: saim\n${frontMatter}\n---\n\nText\n`;

/** What each reader gets, and a piece of which there are many: on one line, on many lines, and wrong or right. */
const SHAPES: [string, string, (repeat: (piece: string) => string) => string][] = [
  ['a post', 'blog/a.md', (repeat) => post(`a: ${repeat('&a ')}`)],
  ['a post', 'blog/a.md', (repeat) => post(repeat('k: [\n'))],
  ['a post', 'blog/a.md', (repeat) => post(`keywords: [${repeat('a, ')}a]`)],
  ['a post', 'blog/a.md', (repeat) => post(repeat(' \n'))],
  ['a post', 'blog/a.md', (repeat) => post(`a: "${repeat('\\\\ ')}"`)],
  ['a post', 'blog/a.md', (repeat) => post(`title: "${repeat('<!-- ')}"`)],
  ['authors.yml', 'blog/authors.yml', (repeat) => `${authors}  url: ${repeat('*a ')}`],
  ['tags.yml', 'blog/tags.yml', (repeat) => repeat('!a ')],
  ['tags.yml', 'blog/tags.yml', (repeat) => `a: {${repeat('a, ')}`],
];

/** Words that are nearly others, of which there are as many: each may mean any of them. */
const SLIPS: [string, (words: string[]) => Record<string, string>][] = [
  [
    'tags',
    (words) => ({
      'blog/tags.yml': words
        .map((word) => `${word}: {label: ${word}, permalink: /${word}}\n`)
        .join(''),
      'blog/a.md': post(`tags: [${words.map((word) => `${word}x`)}]`),
    }),
  ],
  [
    'headings',
    (words) => ({
      'blog/a.md': `${post('a: b')}${words.map((word) => `## ${word}\n\n[a](#${word}x)\n\n`).join('')}`,
    }),
  ],
  [
    'pages',
    (words) => ({
      'blog/tags.yml': words.map((word) => `${word}: {label: ${word}}\n`).join(''),
      'blog/a.md': `${post(`tags: [${words}]`)}${words.map((word) => `[a](/blog/tags/${word}x)\n\n`).join('')}`,
    }),
  ],
];

describe('twice as much takes about twice as long', () => {
  test.each(SHAPES)('%s (%s): %s', (_, file, make) => {
    const dir = writeFiles({
      'blog/authors.yml': authors,
      'blog/tags.yml': 'a:\n  label: A\n',
      'blog/a.md': post('title: A'),
      'blog/b.md': post('title: B'),
    });
    const site = siteOf(dir);
    expectGrowth((count) => {
      const text = make((piece) => piece.repeat(count));
      checkSite(site, { texts: new Map([[path.join(dir, file), text]]) });
    });
  });

  test.each(SLIPS)('%s', (_, make) => {
    const dir = writeFiles({
      'blog/authors.yml': authors,
      'blog/tags.yml': 'a:\n  label: A\n',
      'blog/a.md': post('title: A'),
    });
    const site = siteOf(dir);
    expectGrowth((count) => {
      const words = Array.from({ length: count / 4 }, (_, index) => wordOf(index));
      const texts = Object.entries(make(words)).map(
        ([file, text]) => [path.join(dir, file), text] as const,
      );
      checkSite(site, { texts: new Map(texts) });
    }, 1);
  });

  test('images that are nearly others', () => {
    expectGrowth((count) => {
      const files = Array.from({ length: count * 4 }, (_, index) => `img/${wordOf(index)}.png`);
      const nearestFile = nearestIn(files);
      refillSuggestions();
      for (let index = 0; index < count; index++) nearestFile(`/img/${wordOf(index)}x.png`);
    }, 1);
  });

  test('a baseline', () => {
    expectGrowth((count) => {
      const messages = Array.from({ length: count }, (_, index) => `${index}`);
      parseBaseline(
        JSON.stringify({ version: 1, findings: { 'a.md': { 'image-alt': messages } } }),
      );
      parseBaseline('{"a":'.repeat(count));
    });
  });
});

/** A word of eight letters, another one for each number; `index` of them look alike. */
function wordOf(index: number): string {
  const letters = [...index.toString(26)].map(
    (digit) => 'abcdefghijklmnopqrstuvwxyz'[parseInt(digit, 26)],
  );
  return letters.reverse().join('').padEnd(8, 'a');
}

function nearestIn(files: readonly string[]): NearestFile {
  const site = { staticDirs: ['/site/static'], blogs: [] } as unknown as Site;
  const walk = () => files.map((file) => ({ path: file, kind: 'file' as const }));
  return createNearestFile(site, { walk } as unknown as FileIndex);
}
