import { describe, expect, test } from 'vitest';
import { rules } from '../../src/plugin/check/rules/index.ts';
import { expectAccepted, expectFound, ids } from '../helpers/examples.ts';
import { expectFurther, furtherExamples } from '../helpers/furtherExamples.ts';

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, { examples }) => {
  test.each(examples.bad.map((example) => [example.title, example] as const))(
    'finds: %s',
    (_, example) => expectFound(example, id),
  );

  test.each(examples.good.map((example) => [example.title, example] as const))(
    'accepts: %s',
    (_, example) => expectAccepted(example, id),
  );

  const further = furtherExamples(id);
  if (further.length > 0)
    test.each(further.map((example) => [example.title, example] as const))(
      'edge case: %s',
      (_, example) => expectFurther(example, id),
    );
});

test('every rule has a unique id, examples, and readable texts', () => {
  expect(new Set(ids).size).toBe(ids.length);
  for (const rule of rules) {
    expect(rule.id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(rule.examples.bad.length, rule.id).toBeGreaterThan(0);
    expect(rule.examples.good.length, rule.id).toBeGreaterThan(0);
    expect(rule.summary, rule.id).toMatch(/^[A-Z].*\.$/s);
    expect(rule.why, rule.id).toMatch(/\.$/);
  }
});
