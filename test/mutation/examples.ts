import { onTestFinished, test } from 'vitest';
import type { Rule } from '../../src/plugin/check/rule.ts';
import { rules } from '../../src/plugin/check/rules/index.ts';
import { expectAccepted, expectFound } from '../helpers/examples.ts';
import { expectFurther, furtherExamples } from '../helpers/furtherExamples.ts';
import { findMutants, type Mutant } from './mutants.mjs';

/** One test for each way to break a rule, which passes when one of the rule's own examples notices. */
test.for(findMutants().map((mutant) => [mutant.key, mutant] as const))('%s', async ([, mutant]) => {
  const at = rules.findIndex(({ id }) => id === mutant.rule);
  const sound = rules[at];
  if (!sound) throw new Error(`${mutant.file} holds no rule of the list.`);
  const list = rules as Rule[];
  list[at] = await load(mutant);
  onTestFinished(() => {
    list[at] = sound;
  });
  if (passes(sound)) throw new Error('No example noticed.');
});

async function load({ file, start, end, text }: Mutant): Promise<Rule> {
  const edit = new URLSearchParams({ start: `${start}`, end: `${end}`, text });
  const exported = Object.values(await import(/* @vite-ignore */ `${file}?${edit}`));
  return exported.find((value) => typeof value === 'object') as Rule;
}

function passes({ id, examples }: Rule): boolean {
  try {
    for (const example of examples.bad) expectFound(example, id);
    for (const example of examples.good) expectAccepted(example, id);
    for (const example of furtherExamples(id)) expectFurther(example, id);
    return true;
  } catch {
    return false;
  }
}
