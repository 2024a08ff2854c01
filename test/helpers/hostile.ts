import { checkSite, type Report } from '../../src/plugin/check/check.ts';
import { expectHarmless } from './harmless.ts';
import { quickly } from './quickly.ts';
import { siteOf, writeFiles } from './site.ts';

export const authors = 'saim:\n  name: Saim Safdar\n';

/** A post of saim's with this text. */
export function post(text: string): string {
  return `---\ndate: 2026-01-01\nauthors: saim\n---\n\n${text}\n`;
}

/** A post with this front matter. */
export function fronted(frontMatter: string): string {
  return `---\ndate: 2026-01-01\n${frontMatter}\n---\n\nText\n`;
}

/**
 * Checks a blog with one additional author, within a few seconds, and returns the findings, in order and without
 * repetition.
 */
export function judge(files: Record<string, string | Buffer>): string[] {
  const dir = writeFiles({ 'blog/authors.yml': authors, ...files });
  return judgeDir(dir);
}

export function judgeDir(dir: string): string[] {
  return quickly(SECONDS, () => {
    const report = checkSite(siteOf(dir));
    expectHarmless(report);
    return foundIn(report);
  });
}

/** The findings, apart from those about parts that every text here lacks. */
export function foundIn({ diagnostics }: Report): string[] {
  const wanted = diagnostics.filter(({ rule }) => !BESIDES.includes(rule));
  return [...new Set(wanted.map(({ rule, file, line }) => `${rule} ${file}:${line}`))];
}

const BESIDES = ['truncate-missing', 'front-matter-unknown-key', 'author-none'];

/** The maximum time for the check of one hostile file on a slow machine, including all reports. */
const SECONDS = 8;

/** A value that grows tenfold with each level of aliases. */
export const bomb = `${[...'abcdefghi']
  .map((key, index, keys) => {
    const item = index === 0 ? '"lol"' : `*${keys[index - 1]}`;
    return `${key}: &${key} [${Array(10).fill(item).join(', ')}]`;
  })
  .join('\n')}`;
