import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseBaseline } from '../../../src/plugin/check/baseline.ts';
import { checkSite } from '../../../src/plugin/check/check.ts';
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

describe('twice as much takes about twice as long', () => {
  test.each(SHAPES)('%s (%s): %s', (_, file, make) => {
    const dir = writeFiles({
      'blog/authors.yml': authors,
      'blog/tags.yml': 'a:\n  label: A\n',
      'blog/a.md': post('title: A'),
      'blog/b.md': post('title: B'),
    });
    const site = siteOf(dir);
    grows((count) => {
      const text = make((piece) => piece.repeat(count));
      checkSite(site, { texts: new Map([[path.join(dir, file), text]]) });
    });
  });

  test('a baseline', () => {
    grows((count) => {
      const messages = Array.from({ length: count }, (_, index) => `${index}`);
      parseBaseline(
        JSON.stringify({ version: 1, findings: { 'a.md': { 'image-alt': messages } } }),
      );
      parseBaseline('{"a":'.repeat(count));
    });
  });
});

/** By the processor's time, the quicker of two: others work on this machine too. */
function grows(run: (count: number) => void): void {
  const take = (count: number) =>
    Math.min(
      ...[1, 2].map(() => {
        const before = process.cpuUsage();
        run(count);
        return process.cpuUsage(before).user / 1000;
      }),
    );
  take(1000);
  const once = take(8000);
  const twice = take(16_000);
  // A few milliseconds more or less say nothing.
  expect(twice, `${once} ms, then ${twice} ms`).toBeLessThan(2.5 * once + 60);
}
