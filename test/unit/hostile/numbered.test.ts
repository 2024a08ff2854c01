import path from 'node:path';
import { describe, test } from 'vitest';
import { checkSite } from '../../../src/plugin/check/check.ts';
import { readXmp } from '../../../src/plugin/check/pictures/xmp.ts';
import { expectGrowth } from '../../helpers/growth.ts';
import { siteOf, writeFiles } from '../../helpers/site.ts';

const HEAD = '---\nauthors: saim\n---\n\nText\n\n';
const PLAIN = '---\nauthors: saim\nmdx:\n  format: md\n---\n\nText\n\n';

/** Texts in which each of many pieces could be compared with all others, by the number of pieces. */
const SHAPES: [string, (count: number) => Record<string, string>][] = [
  [
    'images with the same alt text',
    (count) => ({ 'blog/a.md': HEAD + numbered(count, (n) => `![hall](/${n}.png)\n\n`) }),
  ],
  ['printed footnotes', (count) => ({ 'blog/a.md': HEAD + 'a[^1] '.repeat(count) })],
  [
    'brackets in an alt text',
    (count) => ({ 'blog/a.md': `${PLAIN}![${'\\]('.repeat(count)}](b.png)\n` }),
  ],
  [
    'definitions that their uses can’t see',
    (count) => ({
      'blog/a.md': `${HEAD}${':::note\n\n[d]: x\n\n:::\n\n'.repeat(count / 20)}${'[d] '.repeat(count / 4)}`,
    }),
  ],
  [
    'inline authors',
    (count) => ({
      'blog/authors.yml': `saim:\n  name: Saim Safdar\n${numbered(count / 10, (n) => `a${n}:\n  name: B ${n}\n`)}`,
      'blog/a.md': `---\nauthors:\n${numbered(count / 10, (n) => `  - name: C ${n}\n`)}---\n\nText\n`,
    }),
  ],
];

describe('twice as many take about twice the time', () => {
  test.each(SHAPES)('%s', async (_, make) => {
    const dir = writeFiles({
      'blog/authors.yml': 'saim:\n  name: Saim Safdar\n',
      'blog/a.md': HEAD,
    });
    const site = siteOf(dir);
    await expectGrowth((count) => {
      const texts = Object.entries(make(count)).map(
        ([file, text]) => [path.join(dir, file), text] as const,
      );
      checkSite(site, { texts: new Map(texts) });
    }, 1);
  });

  test('long names in the metadata of an image', async () => {
    await expectGrowth((count) => {
      readXmp(`<a:GPS${'x'.repeat(40)}${'y'.repeat(950)}`.repeat(count / 50));
    }, 1);
  });
});

function numbered(count: number, text: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => text(index)).join('');
}
