import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { createFileIndex } from '../../src/plugin/check/site/fileIndex.ts';
import {
  didYouMean,
  LONGEST_WORD,
  nearest,
  surest,
} from '../../src/plugin/check/text/closestMatch.ts';
import { editDistance } from '../../src/plugin/check/text/editDistance.ts';
import {
  refillSuggestions,
  spendOnSuggestion,
} from '../../src/plugin/check/text/suggestionBudget.ts';
import { createNearestFile } from '../../src/plugin/check/verdicts/nearestFile.ts';
import { often } from '../helpers/cases.ts';
import { siteOf, writeFiles } from '../helpers/site.ts';

// Checks in other files of the same worker use up the budget.
beforeEach(refillSuggestions);

describe('the closest word', () => {
  test.each([
    ['swapped letters', 'siam', ['ada', 'saim'], 'saim'],
    ['a letter too few', 'metup', ['meetup', 'kubecon'], 'meetup'],
    ['a letter too many', 'saiim', ['saim'], 'saim'],
    ['another case', 'SAIM', ['saim'], 'saim'],
    ['other separators', 'kube_con 2024', ['kubecon-2024'], 'kubecon-2024'],
    ['other separators win over a letter', 'kubecon', ['kubecom', 'kube-con'], 'kube-con'],
    ['the nearer of two', 'meetupp', ['meetap', 'meetup'], 'meetup'],
    ['the first of two that are as near', 'aab', ['aac', 'aad'], 'aac'],
    ['one letter of a short word', 'ab', ['ac'], 'ac'],
    ['nothing near', 'ada', ['saim', 'grace'], undefined],
    ['nothing far longer', 'a', ['abc'], undefined],
    ['no other letter', 'a', ['b'], undefined],
    ['no candidates', 'ada', [], undefined],
    ['an empty word', '', ['saim'], undefined],
    ['keys that objects have', 'constructr', ['constructor', '__proto__'], 'constructor'],
    ['letters beyond ASCII', 'mélanei', ['mélanie'], 'mélanie'],
  ])('%s', (_, word, candidates, expected) => {
    expect(nearest(word, candidates)).toBe(expected);
  });

  test('is suggested as a question', () => {
    expect(didYouMean('siam', ['saim'])).toBe('Did you mean "saim"?');
    expect(didYouMean('ada', ['saim'])).toBeUndefined();
  });
});

let compared = 0;

test('words that were never compared before aren’t alike', () => {
  compared++;
  expect(nearest(`alpha${compared}harbour`, [`omega${compared}crane`])).toBeUndefined();
});

test('a word of 255 letters has a closest one, and a longer one is a text', () => {
  const word = 'a'.repeat(LONGEST_WORD - 1);
  expect(nearest(`${word}b`, [`${word}c`])).toBe(`${word}c`);
  expect(nearest(`${word}bb`, [`${word}bc`])).toBeUndefined();
});

describe('the only close word', () => {
  test.each([
    ['in another case, however short', 'TAG', ['tag'], 'tag'],
    ['with one typo', 'dats', ['date', 'title'], 'date'],
    ['with another number, but other separators', 'v1_2', ['v1-2'], 'v1-2'],
  ])('%s is sure', (_, word, candidates, expected) => {
    expect(surest(word, candidates)).toBe(expected);
  });

  test.each([
    ['with a typo in three letters', 'tog', ['tag']],
    ['with two typos', 'descriptoin2', ['description']],
    ['with another number', 'kubecon-2023', ['kubecon-2024']],
    ['that isn’t the only one', 'dats', ['date', 'data']],
    ['that isn’t close', 'dats', ['title']],
  ])('%s isn’t sure', (_, word, candidates) => {
    expect(surest(word, candidates)).toBeUndefined();
  });
});

describe('the number of typos between two words', () => {
  test.each([
    ['', '', 0],
    ['a', '', 1],
    ['saim', 'saim', 0],
    ['siam', 'saim', 1],
    ['meetup', 'meetups', 1],
    ['meetup', 'metup', 1],
    ['kitten', 'sitting', 3],
    // Once swapped, a letter doesn't move again.
    ['ca', 'abc', 3],
  ])('%j and %j: %i', (one, other, steps) => {
    expect(editDistance(one, other, 4)).toBe(steps);
  });

  test('equals that of the full table, up to the limit', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 9 });
    fc.assert(
      fc.property(word, word, fc.integer({ min: 1, max: 5 }), (one, other, limit) => {
        expect(editDistance(one, other, limit)).toBe(Math.min(wholeTable(one, other), limit + 1));
      }),
      often(300),
    );
  });
});

test('a check stops suggesting after enough comparisons, until the next one begins', () => {
  const candidates = Array.from({ length: 100_000 }, () => 'grace');
  refillSuggestions();
  expect(nearest('graec', candidates)).toBe('grace');
  for (let index = 0; index < 100; index++) nearest('graec', candidates);
  expect(nearest('graec', candidates)).toBeUndefined();
  refillSuggestions();
  expect(nearest('graec', candidates)).toBe('grace');
});

test('a check can afford twenty million steps', () => {
  refillSuggestions();
  expect(spendOnSuggestion(20_000_000)).toBe(true);
  expect(spendOnSuggestion(1)).toBe(false);
});

test('a word of another length costs next to nothing', () => {
  const candidates = Array.from({ length: 100_000 }, () => 'grace hopper');
  for (let index = 0; index < 100; index++) nearest('graec', candidates);
  expect(nearest('graec', ['grace'])).toBe('grace');
});

test('a check suggests no file after enough comparisons', () => {
  const dir = writeFiles({ 'blog/a/index.md': 'Text', 'blog/a/hall.webp': '' });
  const nearestFile = createNearestFile(siteOf(dir), createFileIndex([dir]));
  const suggested = () => nearestFile('./hall.png', `${dir}/blog/a/index.md`)?.name;
  expect(suggested()).toBe('hall.webp');
  while (spendOnSuggestion(1_000_000));
  expect(suggested()).toBeUndefined();
});

test('a file with the longest name that a disk allows is suggested, and none for a longer one', () => {
  const name = 'a'.repeat(250);
  const dir = writeFiles({ 'blog/a/index.md': 'Text', [`blog/a/${name}.webp`]: '' });
  const nearestFile = createNearestFile(siteOf(dir), createFileIndex([dir]));
  const suggested = (ending: string) =>
    nearestFile(`./${name}${ending}`, `${dir}/blog/a/index.md`)?.name;
  expect(suggested('.jpeg')).toBe(`${name}.webp`);
  expect(suggested('x.webp')).toBeUndefined();
});

describe('the file that was meant', () => {
  const files = { 'blog/2026/own/hal.png': '', 'static/img/hall.png': '' };
  const suggested = (posts: Record<string, string>, post: string) => {
    const dir = writeFiles({ ...files, ...posts });
    const nearestFile = createNearestFile(siteOf(dir), createFileIndex([dir]));
    return nearestFile('./hall.png', `${dir}/${post}`)?.name;
  };

  test('is the post’s own, even if another has exactly that name', () => {
    const posts = { 'blog/2026/index.md': 'Text', 'blog/2025/index.md': 'Text' };
    expect(suggested(posts, 'blog/2026/index.md')).toBe('hal.png');
  });

  test.each([
    ['a year', { 'blog/2026/a.md': 'Text', 'blog/2026/b.md': 'Text' }, 'blog/2026/a.md'],
    [
      'a year with a post in a folder',
      { 'blog/2026/a.md': '', 'blog/2026/b/index.md': '' },
      'blog/2026/a.md',
    ],
    ['the blog', { 'blog/a.md': 'Text' }, 'blog/a.md'],
  ])('has that name if the folder is that of %s', (_, posts, post) => {
    expect(suggested(posts, post)).toBe('hall.png');
  });
});

/** Optimal string alignment as in textbooks. */
function wholeTable(one: string, other: string): number {
  const rows = Array.from({ length: one.length + 1 }, (_, row) =>
    Array.from({ length: other.length + 1 }, (_, column) => (row === 0 ? column : row)),
  );
  const at = (row: number, column: number) => rows[row]?.[column] ?? 0;
  for (let row = 1; row <= one.length; row++) {
    for (let column = 1; column <= other.length; column++) {
      const cost = one[row - 1] === other[column - 1] ? 0 : 1;
      const isSwapped =
        row > 1 &&
        column > 1 &&
        one[row - 1] === other[column - 2] &&
        one[row - 2] === other[column - 1];
      const steps = [
        at(row - 1, column) + 1,
        at(row, column - 1) + 1,
        at(row - 1, column - 1) + cost,
      ];
      if (isSwapped) steps.push(at(row - 2, column - 2) + 1);
      const line = rows[row];
      if (line) line[column] = Math.min(...steps);
    }
  }
  return at(one.length, other.length);
}
