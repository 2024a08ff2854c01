import { describe, expect, test } from 'vitest';
import { houseFields, houseProblem } from '../../src/plugin/check/published/houseSettings.ts';
import { lengthProblem } from '../../src/plugin/check/published/textLength.ts';
import { rules } from '../../src/plugin/check/rules/index.ts';
import { matches, patternProblem } from '../../src/plugin/check/text/pattern.ts';
import { blogSchemas } from '../../src/plugin/schema/index.ts';
import { checkFiles } from '../helpers/site.ts';

const POST = '---\nauthors: saim\n---\n\nText\n\n<!-- truncate -->\n\nMore\n';
const FILES = { 'blog/authors.yml': 'saim:\n  name: Saim\n', 'blog/meetup.md': POST };

test('each setting has its rule, which reports nothing without it', () => {
  const house = rules.filter(({ setting }) => setting !== undefined);
  expect(house.map(({ setting }) => setting)).toEqual(Object.keys(houseFields));
  for (const { id, setting = '' } of house)
    expect(id).toBe(`house-${setting.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`);
  const { diagnostics } = checkFiles(FILES);
  expect(diagnostics.filter(({ rule }) => rule.startsWith('house-'))).toEqual([]);
});

describe('a pattern', () => {
  test('takes linear time, whatever the pattern and the post', () => {
    const started = performance.now();
    const slug = `${'a'.repeat(4000)}!`;
    for (const pattern of ['^([a-z0-9]+-?)+$', '^(a|a)*$', '^(a*)*$', '^a*a*a*a*a*a*a*b$'])
      expect(matches(pattern, slug)).toBe(false);
    // JavaScript's own engine would need billions of years.
    expect(performance.now() - started).toBeLessThan(20_000);
  });

  test('never matches a text that is too long for an address', () => {
    expect(matches('.', 'a'.repeat(4096))).toBe(true);
    expect(matches('.', 'a'.repeat(4097))).toBe(false);
  });
});

test('a pattern has at most 500 characters', () => {
  expect(patternProblem('a'.repeat(500))).toBeUndefined();
  expect(patternProblem('a'.repeat(501))).toBe('it has more than 500 characters');
});

test('house-truncate-marker replaces truncate-missing', () => {
  const files = { ...FILES, 'blog/meetup.md': '---\nauthors: saim\n---\n\nText\n' };
  const found = (house: object) =>
    checkFiles(files, {}, { house }).diagnostics.map(({ rule }) => rule);
  expect(found({})).toEqual(['truncate-missing']);
  expect(found({ truncateMarker: true })).toEqual(['house-truncate-marker']);
});

test('one character is singular', () => {
  expect(lengthProblem('title', 'M', { min: 2 })?.message).toBe('The title has 1 character.');
});

test.each([
  ['M', 'Write at least 2.'],
  ['Me', undefined],
  ['Meet', undefined],
  ['Meets', 'Shorten it to at most 4.'],
])('limits are inclusive: %s', (text, help) => {
  expect(lengthProblem('title', text, { min: 2, max: 4 })?.help).toBe(help);
});

test.each([
  [{ frontMatter: ['description'], titleLength: { min: 5, max: 5 } }, undefined],
  [{ frontMatter: [''] }, '"rules.house.frontMatter" is not a list of names'],
  [
    { titleLength: { min: -1 } },
    '"rules.house.titleLength" has a "min" that is not a whole number from 0 on',
  ],
  [
    { titleLength: { max: 1.5 } },
    '"rules.house.titleLength" has a "max" that is not a whole number from 0 on',
  ],
  [
    { titleLength: { min: 6, max: 5 } },
    '"rules.house.titleLength" has a "min" that is greater than its "max"',
  ],
])('the settings %j have the right problem', (settings, problem) => {
  expect(houseProblem(settings)).toBe(problem);
});

test('the schema for editors contains required front matter', () => {
  const house = {
    frontMatter: ['description'],
    titleLength: { max: 70 },
    descriptionLength: { min: 20 },
  };
  const schema = blogSchemas([], house)['front-matter'];
  expect(schema.required).toEqual(['description']);
  expect(schema.properties?.title).toMatchObject({ maxLength: 70 });
  expect(schema.properties?.description).toMatchObject({ minLength: 20 });
});
