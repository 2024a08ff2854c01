import path from 'node:path';
import { expect, test } from 'vitest';
import { command } from '../helpers/command.ts';
import { root } from '../helpers/run.ts';

/** As after `npm install --omit=optional`: the parser's binary for this platform is missing. */
const OMITTED = { NAPI_RS_NATIVE_LIBRARY_PATH: path.join(root, 'not-installed.node') };

test('the check finds the same without the quick parser', {
  timeout: 60_000,
}, async () => {
  const site = path.join(root, 'test/sites/forms');
  const words = ['check', '--format', 'json'];
  const installed = await command(site, words);
  const omitted = await command(site, words, OMITTED);
  expect(omitted.stderr).toBe('');
  expect(omitted.status).toBe(installed.status);
  const { diagnostics } = JSON.parse(omitted.stdout);
  expect(diagnostics).not.toEqual([]);
  expect(diagnostics).toEqual(JSON.parse(installed.stdout).diagnostics);
});
