import type { Report } from '../../src/plugin/check/check.ts';
import { rules } from '../../src/plugin/check/rules/index.ts';
import { finding, HOSTILE, otherPlace, reportOf } from './report.ts';
import { checkExample } from './site.ts';

/**
 * Returns reports of all kinds: for each rule's examples, with hostile text, with other places and
 * a fix, and empty ones.
 */
export function everyReport(): Report[] {
  const ids = rules.map(({ id }) => id);
  const examples = rules.flatMap(({ id, examples: { bad, good } }) =>
    [...bad, ...good.slice(0, 1)].map((example) => checkExample(example, id, ids)),
  );
  const hostile = HOSTILE.map((text) => {
    const related = [otherPlace(text, text)];
    const fix = { title: text, edits: [{ range: { start: 0, end: 1 }, text }] };
    const found = { message: text, help: text, label: text, file: text, locale: text };
    const report = { hints: [text] };
    return reportOf([finding({ ...found, related, fix })], { [text]: text }, report);
  });
  const levels = reportOf([
    finding({ severity: 'error' }),
    finding({ severity: 'warning', help: null, label: null }),
    finding({ severity: 'info', endLine: 8, endColumn: 1 }),
  ]);
  return [...examples, ...hostile, levels, reportOf([])];
}
