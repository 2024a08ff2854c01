import { expect } from 'vitest';
import type { Diagnostic } from '../../src/plugin/check/diagnostic.ts';
import { exampleTexts } from '../../src/plugin/check/pictures/examplePictures.ts';
import type { BadExample, Example } from '../../src/plugin/check/rule.ts';
import { rules } from '../../src/plugin/check/rules/index.ts';
import { checkExample, markedPlaces } from './site.ts';

/**
 * Checks a bad example: the rule finds everything that is marked, with the example's messages, and
 * no other rule reports anything.
 */
export function expectFound(example: BadExample, rule: string): void {
  const { diagnostics } = checkExample(example, rule, ids);
  expect(diagnostics.map(place)).toEqual(markedPlaces(exampleTexts(example)));
  expect(diagnostics.map(({ message, help }) => ({ message, ...(help ? { help } : {}) }))).toEqual(
    example.says,
  );
  expect(new Set(diagnostics.map(({ rule: found }) => found))).toEqual(new Set([rule]));
}

/**
 * Checks a good example: the rule finds nothing, and since all rules are on, nothing else is found
 * except advice.
 */
export function expectAccepted(example: Example, rule: string): void {
  const { diagnostics, summary } = checkExample(example, rule, []);
  expect(
    diagnostics.filter(({ rule: found, severity }) => found === rule || severity === 'error'),
  ).toEqual([]);
  expect(summary.posts).toBeGreaterThan(0);
}

function place({ file, line, column, endLine, endColumn }: Diagnostic): string {
  return `${file}:${line}:${column}-${endLine}:${endColumn}`;
}

export const ids = rules.map(({ id }) => id);
