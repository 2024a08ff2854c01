import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/plugin/check/diagnostic.ts';
import { exampleTexts } from '../../src/plugin/check/examplePictures.ts';
import { rules } from '../../src/plugin/check/rules/index.ts';
import { checkExample, markedPlaces } from '../helpers/site.ts';

const ids = rules.map(({ id }) => id);

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  test.each(rule.examples.bad.map((example) => [example.title, example] as const))(
    'finds: %s',
    (_, example) => {
      const { diagnostics } = checkExample(example, id, ids);
      expect(diagnostics.map(place)).toEqual(markedPlaces(exampleTexts(example)));
      expect(
        diagnostics.map(({ message, help }) => ({ message, ...(help ? { help } : {}) })),
      ).toEqual(example.says);
      expect(new Set(diagnostics.map(({ rule }) => rule))).toEqual(new Set([id]));
    },
  );

  test.each(rule.examples.good.map((example) => [example.title, example] as const))(
    'accepts: %s',
    (_, example) => {
      // Every rule is on: a good example must be good in every way but advice.
      const { diagnostics, summary } = checkExample(example, id, []);
      expect(
        diagnostics.filter(({ rule: found, severity }) => found === id || severity === 'error'),
      ).toEqual([]);
      expect(summary.posts).toBeGreaterThan(0);
    },
  );
});

test('every rule has an id of its own, examples, and words that people can read', () => {
  expect(new Set(ids).size).toBe(ids.length);
  for (const rule of rules) {
    expect(rule.id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(rule.examples.bad.length, rule.id).toBeGreaterThan(0);
    expect(rule.examples.good.length, rule.id).toBeGreaterThan(0);
    expect(rule.summary, rule.id).toMatch(/^[A-Z].*\.$/s);
    expect(rule.why, rule.id).toMatch(/\.$/);
  }
});

function place({ file, line, column, endLine, endColumn }: Diagnostic): string {
  return `${file}:${line}:${column}-${endLine}:${endColumn}`;
}
