import { spawnSync } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

/**
 * Whether one of these test files fails with a mutant but not without it, in separate processes.
 */
export function noticesAlone(mutant, files) {
  if (files.length === 0) return false;
  return runTests(mutant, files) !== 0 && runTests(undefined, files) === 0;
}

function runTests(mutant, files) {
  const vitest = path.join(root, 'node_modules/vitest/vitest.mjs');
  const options = ['--project', 'unit', '--maxWorkers', '1', '--bail', '1'];
  const env = { ...process.env, ...(mutant && { MUTANT: JSON.stringify(mutant) }) };
  // An endless loop counts as noticed too.
  const limits = { timeout: 15 * 60_000, maxBuffer: 64 * 1024 * 1024 };
  const run = { cwd: root, env, encoding: 'utf8', ...limits };
  return spawnSync(process.execPath, [vitest, 'run', ...options, ...files], run).status;
}
