import path from 'node:path';
import { expect, test } from 'vitest';
import { describeSiteError } from '../../src/plugin/commands/siteError.ts';

const PACKAGE = path.resolve('/modules/event-writeups/lib');

test('an error of the site’s own code is named with its file', () => {
  const file = path.resolve('docusaurus.config.ts');
  expect(describeSiteError(failureIn(file), PACKAGE)).toBe(
    'The site’s own code in docusaurus.config.ts throws: Failed',
  );
});

test('a folder whose name only starts like the package’s is the site’s own', () => {
  expect(describeSiteError(failureIn(`${PACKAGE}-own/a.js`), PACKAGE)).toMatch(/throws: Failed$/);
});

test.each([
  ['this package', path.join(PACKAGE, 'check/check.js')],
  ['another package', path.resolve('node_modules/other/index.js')],
  ['no file', 'node:fs'],
])('an error of %s isn’t called the site’s', (_, file) => {
  expect(describeSiteError(failureIn(file), PACKAGE)).toBeUndefined();
});

function failureIn(file: string): Error {
  const error = new Error('Failed');
  error.stack = `Error: Failed\n    at read (${file}:1:2)`;
  return error;
}
