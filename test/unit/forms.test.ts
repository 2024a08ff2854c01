import { expect, test } from 'vitest';
import { checkSite } from '../../src/plugin/check/check.ts';
import { formsSite, readFaults, repairedForms } from '../helpers/forms.ts';

test('54 problems in all forms are found at their line and column, and nothing else', async () => {
  const { diagnostics } = checkSite(await formsSite());
  const found = diagnostics.map(({ file, line, column, rule }) => ({ file, line, column, rule }));
  const expected = readFaults().map(({ file, line, column, rule }) => ({
    file,
    line,
    column,
    rule,
  }));
  expect(found).toEqual(expected);
  expect(found).toHaveLength(54);
});

test('nothing is found once they are fixed', async () => {
  const { diagnostics, references } = checkSite(await formsSite(repairedForms()));
  expect(diagnostics).toEqual([]);
  expect(references().filter(({ status }) => status === 'unchecked')).toEqual([]);
});
