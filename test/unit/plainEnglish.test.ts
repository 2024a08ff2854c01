import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from '@babel/parser';
import { describe, expect, test } from 'vitest';
import { type AnyNode, walkNodes } from '../../src/plugin/check/parsing/javascript.ts';
import { rules } from '../../src/plugin/check/rules/index.ts';
import { helpFor } from '../../src/plugin/commands/help.ts';
import { helpTexts } from '../../src/plugin/commands/helpTexts.ts';
import { proseOf, unplain } from '../helpers/plainEnglish.ts';
import { root } from '../helpers/run.ts';

describe('the list', () => {
  test('finds a phrase across the end of a line', () => {
    expect(unplain('The text is for who\n cannot see it.', 'post')).toEqual([
      'for who cannot → for people who',
    ]);
    expect(unplain('Alt text is for people who can’t see the image.', 'tool')).toEqual([]);
  });

  test('allows a mended boat in posts', () => {
    expect(unplain('The boat has been mended.', 'post')).toEqual([]);
    expect(unplain('It mends the file.', 'tool')).toEqual(['mends → fix']);
  });

  test('finds riddles in comments', () => {
    expect(unplain('What is there is left to whoever asks.', 'comment')).toEqual([
      'whoever → people who, if you',
      'What is there → the noun itself',
      'What is  → the noun itself',
    ]);
    expect(unplain('Existing files stay as they are.', 'comment')).toEqual([]);
  });

  test('finds stiff names of tests', () => {
    expect(unplain('a picture is told all the same', 'title')).toEqual([
      'all the same → still, except, for people who',
      'is told → reports, knows',
      'picture → image',
    ]);
  });

  test('requires British spelling', () => {
    expect(unplain('The organizer optimizes colors.', 'tool')).toEqual([
      'optimizes → British spelling',
    ]);
  });

  test('ignores code and addresses', () => {
    const text = '---\ntitle: A picture\nslug: in-place-of\n---\n`a picture` [a](./pictures.md)\n';
    expect(unplain(proseOf(text), 'tool')).toEqual(['picture → image']);
    expect(unplain(proseOf(text.replace('A picture', 'An image')), 'tool')).toEqual([]);
  });
});

test.each(rules)('$id is in plain English', ({ summary, why, examples }) => {
  const said = examples.bad.flatMap(({ title, says }) => [
    title,
    ...says.flatMap(({ message, help }) => [message, help ?? '']),
  ]);
  expect(unplain(proseOf([summary, why, ...said].join('\n')), 'tool')).toEqual([]);
});

test.each([undefined, ...Object.keys(helpTexts)])('the help of %s is in plain English', (command) =>
  expect(unplain(helpFor(command), 'tool')).toEqual([]),
);

test.each([
  ...['README.md', 'CONTRIBUTING.md', 'DEVELOPING.md', 'SECURITY.md', 'CHANGELOG.md'],
  ...markdownIn('docs'),
  ...markdownIn('src/pages'),
])('%s is in plain English', (file) => {
  expect(unplain(proseOf(readFileSync(path.join(root, file), 'utf8')), 'tool')).toEqual([]);
});

test.each(markdownIn('blog'))('%s is in plain English', (file) => {
  expect(unplain(proseOf(readFileSync(path.join(root, file), 'utf8')), 'post')).toEqual([]);
});

test('texts in the code are in plain English', () => {
  const found = filesIn('src')
    .filter(
      (file) =>
        /\.tsx?$/.test(file) && !/\/(?:rules|words|formats)\/|printedText|authorFields/.test(file),
    )
    .flatMap((file) =>
      textsIn(file).flatMap((text) =>
        unplain(proseOf(text), 'tool').map((one) => `${file}: ${one}`),
      ),
    );
  expect(found).toEqual([]);
});

test('comments are in plain English', { timeout: 60_000 }, () => {
  const found = ['src', 'scripts', 'test']
    .flatMap(filesIn)
    .filter((file) => /\.(?:tsx?|mjs)$/.test(file) && !file.includes('/.output'))
    .flatMap((file) =>
      commentsIn(file).flatMap((text) => unplain(text, 'comment').map((one) => `${file}: ${one}`)),
    );
  expect(found).toEqual([]);
});

test('the names of tests are in plain English', { timeout: 60_000 }, () => {
  const found = filesIn('test')
    .filter((file) => file.endsWith('.test.ts'))
    .flatMap((file) =>
      titlesIn(file).flatMap((text) => unplain(text, 'title').map((one) => `${file}: ${one}`)),
    );
  expect(found).toEqual([]);
});

/** Returns the names of the tests and groups in a file, with their placeholders. */
function titlesIn(file: string): string[] {
  const titles: string[] = [];
  walkNodes(parsed(file).program as unknown as AnyNode, (node) => {
    if (node.type !== 'CallExpression') return;
    const [title] = node.arguments as [{ value?: unknown }?];
    if (/^(?:test|describe)$/.test(calleeOf(node)) && typeof title?.value === 'string')
      titles.push(title.value);
  });
  return titles;
}

/** Returns the name at the start of a call: `test` for `test.each(…)(…)`. */
function calleeOf(node: AnyNode): string {
  const inner = (node.callee ?? node.object ?? node.tag) as AnyNode | undefined;
  return inner ? calleeOf(inner) : String(node.name);
}

/**
 * Returns the comments in a code file, without code and quotations. Consecutive lines are one
 * comment.
 */
function commentsIn(file: string): string[] {
  const { comments } = parsed(file);
  const texts: string[] = [];
  let last = -1;
  for (const { type, value, loc } of comments ?? []) {
    const line = loc?.start.line ?? -1;
    const isNext = type === 'CommentLine' && line === last + 1;
    texts.push(isNext ? `${texts.pop()} ${value.trim()}` : value.replace(/^\s*\*+ ?/gm, '').trim());
    last = type === 'CommentLine' ? line : -1;
  }
  return texts.map((text) => text.replace(/`[^`]*`|"[^"]*"|“[^”]*”/g, '…'));
}

function parsed(file: string): ReturnType<typeof parse> {
  const code = readFileSync(path.join(root, file), 'utf8');
  return parse(code, {
    sourceType: 'unambiguous',
    errorRecovery: true,
    plugins: ['typescript', ...(file.endsWith('x') ? (['jsx'] as const) : [])],
  });
}

function markdownIn(folder: string): string[] {
  return filesIn(folder).filter((file) => /\.mdx?$/.test(file));
}

function filesIn(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map(
    (file) => `${folder}/${file}`,
  );
}

/** Returns texts of three words or more in a code file: shorter ones are mostly names. */
function textsIn(file: string): string[] {
  const code = readFileSync(path.join(root, file), 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(?<=^|\s)\/\/.*$/gm, '');
  const texts = [
    ...code.matchAll(/'((?:[^'\\\n]|\\.)*)'|"([^"\n]*)"|`((?:[^`\\]|\\.)*)`|>([^<>{}]+)</g),
  ];
  return texts
    .map(([, single, double, template, jsx]) => single ?? double ?? template ?? jsx ?? '')
    .filter((text) => /[A-Za-z’]+ [a-z’]+ [a-z’]+/.test(text) && !/[{;=]\n/.test(text));
}
