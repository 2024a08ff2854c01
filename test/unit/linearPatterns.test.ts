import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from '@babel/parser';
import { analyse } from 'scslre';
import { expect, test } from 'vitest';
import { root } from '../helpers/run.ts';

/**
 * Patterns that take quadratic time for a repeated character, but never see a long text. An exception that isn't
 * needed any more fails the test.
 */
const SHORT_TEXTS: readonly [file: string, pattern: string, reason: string][] = [
  ['check/posts/tagHelp.ts', '/([^\\s"\'<>=]+)\\s*=\\s*$/', 'sees 2,000 characters, once a post'],
  [
    'check/references/emptyAlt.ts',
    '/^[\\s\\p{P}]+|[\\s\\p{P}]*\\d*[\\s\\p{P}]*$/gu',
    'sees alt texts of at most 60 characters',
  ],
  [
    'check/text/severalNames.ts',
    '/\\s*,\\s+(?:(?:and|&)\\s+)?|\\s+(?:and|&)\\s+/',
    'sees at most 200 characters',
  ],
  ['import/formats/icalendarTime.ts', '/[A-Z][A-Za-z_]+\\/[A-Za-z_/-]+$/', 'sees 100 characters'],
  [
    'review/postWords.ts',
    '/\\[([^\\]]*)\\]\\([^)]*\\)/g',
    'sees the first 3,000 characters of a post',
  ],
];

test('the time of every pattern grows with the text', () => {
  const slow = [...patterns()].filter(({ source, flags }) => isSlow(source, flags));
  expect(
    slow.map(({ file, source, flags }) => [file, `/${source}/${flags}`]).sort(),
    'rewrite these patterns, or give a reason in SHORT_TEXTS',
  ).toEqual(SHORT_TEXTS.map(([file, pattern]) => [file, pattern]).sort());
}, 120_000);

interface Pattern {
  file: string;
  source: string;
  flags: string;
}

function* patterns(): Generator<Pattern> {
  const folder = path.join(root, 'src/plugin');
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!/\.tsx?$/.test(name)) continue;
    const { tokens } = parse(readFileSync(path.join(folder, name), 'utf8'), {
      sourceType: 'module',
      plugins: ['typescript', ...(name.endsWith('x') ? (['jsx'] as const) : [])],
      tokens: true,
    });
    for (const { type, value } of tokens ?? [])
      if (type.label === 'regexp') yield { file: name, source: value.pattern, flags: value.flags };
  }
}

/** Whether a text that repeats one character can take quadratic time or more. */
function isSlow(source: string, flags: string): boolean {
  const { reports } = analyse({ source, flags });
  // A sticky pattern starts in one place only.
  return reports.some(({ type }) => type !== 'Move' || !flags.includes('y'));
}
