import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { rules } from '../../src/plugin/check/rules/index.ts';
import { helpFor } from '../../src/plugin/commands/help.ts';
import { helpTexts } from '../../src/plugin/commands/helpTexts.ts';
import { root } from '../helpers/run.ts';

/** Phrases that read like a translation, and what to write instead. */
const PATTERNS: [RegExp, string][] = [
  [/\bdoes not know the\b/, 'has no'],
  [/\bwritten in another case than\b/, 'doesn’t match the case of'],
  [/\bstands? (?:here|beside|there|in the|over the)\b/, 'is'],
  [/\bwhoever (?:likes|meets|has|wrote)\b/i, 'you'],
  [/\bwho likes it\b/i, 'in a hurry?'],
  [/\bfor who cannot\b/, 'for people who can’t'],
  [/\bwhat is (?:wrong|sure)\b/i, 'problems, safe fixes'],
  [/\bwhat becomes of\b/i, 'what happens to, the result of'],
  [/\bkeeps such a\b/, 'checks'],
  [/\bExit status: 0\b/, 'Exit codes: 0 ='],
  [/\bsays where it was taken\b/, 'contains location data'],
  [/\bnobody elsewhere\b/i, 'ambiguous'],
  [/\ba hole\b/, 'a broken image'],
  [/\bslips? of the fingers\b/i, 'typos'],
  [/\balternative text\b/, 'alt text'],
];

function worst(text: string): string[] {
  return PATTERNS.flatMap(([pattern, better]) => {
    const found = pattern.exec(text.replace(/\s+/g, ' '))?.[0];
    return found === undefined ? [] : [`${found} → ${better}`];
  });
}

test('a phrase is found also over the end of a line', () => {
  expect(worst('The text is for who\n cannot see it.')).toEqual([
    'for who cannot → for people who can’t',
  ]);
  expect(worst('Alt text is for people who can’t see the image.')).toEqual([]);
});

test.each(rules)('$id is in plain English', ({ summary, why, examples }) => {
  const said = examples.bad.flatMap(({ title, says }) => [
    title,
    ...says.flatMap(({ message, help }) => [message, help ?? '']),
  ]);
  expect(worst([summary, why, ...said].join('\n'))).toEqual([]);
});

test.each([undefined, ...Object.keys(helpTexts)])('the help of %s is in plain English', (command) =>
  expect(worst(helpFor(command))).toEqual([]),
);

test.each([
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync(path.join(root, 'docs'))
    .filter((file) => file.endsWith('.md'))
    .map((file) => `docs/${file}`),
])('%s is in plain English', (file) => {
  expect(worst(readFileSync(path.join(root, file), 'utf8'))).toEqual([]);
});
