import { describe, expect, test } from 'vitest';
import type { BlogFacts } from '../../../src/plugin/new/blogFacts.ts';
import {
  lineProblem,
  newKeyProblem,
  slugProblem,
  unknownKey,
} from '../../../src/plugin/new/judge.ts';

describe('the key of a new author or tag', () => {
  test.each(['ada', 'ada-lovelace', 'ada_l', 'a.b', '2026', 'a'.repeat(100)])('%s', (key) => {
    expect(newKeyProblem(key, [])).toBeUndefined();
  });

  test.each([
    ['two words', 'ada lovelace', 'ada-lovelace'],
    ['two hyphens', 'ada--lovelace', 'ada-lovelace'],
    ['a hyphen at its end', 'ada-', 'ada'],
    ['an upper-case letter', 'Ada', 'ada'],
    ['an accent', 'adá', 'ada'],
  ])('not with %s', (_, key, better) => {
    expect(newKeyProblem(key, [])).toBe(
      `A key consists of lower-case letters and digits, with hyphens between them: "${better}" instead of "${key}".`,
    );
  });

  test('not with more than 100 characters', () => {
    expect(newKeyProblem('a'.repeat(101), [])).toMatch(/^A key consists of/);
  });

  test('not without a letter for an address', () => {
    expect(newKeyProblem('!', [])).toBe(
      'A key consists of lower-case letters and digits, with hyphens between them.',
    );
  });

  test.each([
    ['ada', 'The key "ada" already belongs to Ada Lovelace.'],
    ['a-d-a', '"a-d-a" is "ada" in another spelling. Use that key.'],
  ])('not %s beside "ada"', (key, problem) => {
    expect(newKeyProblem(key, [{ key: 'ada', name: 'Ada Lovelace' }])).toBe(problem);
  });
});

test.each([
  ['', 'It can’t be empty.'],
  ['A name', undefined],
  ['a'.repeat(300), undefined],
  ['a'.repeat(301), 'It has more than 300 characters.'],
  ['a\nb', 'It must be a single line without control characters.'],
])('the problem with the line %j: %s', (text, problem) => {
  expect(lineProblem(text)).toBe(problem);
});

describe('the slug of a new post', () => {
  const facts = {
    takenBy: (slug: string) => (slug === 'fair' ? 'blog/fair.md' : undefined),
  } as BlogFacts;

  test.each(['fair-2026', 'Fair', 'a', '1', 'a_b.c', 'a'.repeat(100)])('%s', (slug) => {
    expect(slugProblem(slug, facts)).toBeUndefined();
  });

  test.each([
    ['', /^A slug needs at least one letter/],
    ['-', /^A slug needs at least one letter/],
    ['東京', /^A slug needs at least one letter/],
    ['a'.repeat(101), /^A slug can have at most 100 characters\.$/],
    ['two words', /Write "two-words" instead of "two words"\.$/],
    ['../../x', /Write "x" instead of/],
    ['fair', /^The slug "fair" is taken by blog\/fair\.md\.$/],
  ])('not %j', (slug, problem) => {
    expect(slugProblem(slug, facts)).toMatch(problem);
  });
});

test.each([
  [0, /^To add a new one/],
  [1, /^Known: author-a\. To add/],
  [12, /^Known: author-a, .*author-l\. To add/],
  // More than fit on a line or two.
  [13, /^To add a new one/],
])('the message about an unknown key beside %i others', (number, message) => {
  const known = [...'abcdefghijklm']
    .slice(0, number)
    .map((letter) => ({ key: `author-${letter}`, name: letter }));
  expect(unknownKey('nobody', known)).toMatch(message);
});
