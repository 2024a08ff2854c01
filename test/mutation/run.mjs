// Breaks each rule in every way that mutants.mjs knows, one at a time: a test must fail each time.
// Prints a line for each rule, and what no test noticed. `node test/mutation/run.mjs author-unknown` is one rule alone.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { findMutants } from './mutants.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const wanted = process.argv.slice(2);
const mutants = findMutants().filter(({ rule }) => wanted.length === 0 || wanted.includes(rule));
const survivors = [];
const table = new Map();

for (const mutant of mutants) {
  const row = table.get(mutant.rule) ?? { rule: mutant.rule, broken: 0, noticed: 0 };
  table.set(mutant.rule, row);
  row.broken++;
  // The examples notice most; the other tests are asked only where they do not.
  if (fails(mutant, ['test/unit/rules.test.ts']) || fails(mutant, [])) row.noticed++;
  else survivors.push(mutant);
}

console.table([...table.values()]);
for (const { file, line, what, text } of survivors) {
  console.log(
    `${path.relative(root, file)}:${line}: nobody noticed that it ${what}: ${text.trim()}`,
  );
}
const noticed = mutants.length - survivors.length;
console.log(`${noticed} passed, ${survivors.length} failed`);
process.exitCode = survivors.length > 0 ? 1 : 0;

function fails(mutant, files) {
  const vitest = path.join(root, 'node_modules/vitest/vitest.mjs');
  const words = [vitest, 'run', '--project', 'unit', '--bail', '1', '--reporter', 'dot', ...files];
  const env = { ...process.env, MUTANT: JSON.stringify(mutant) };
  return spawnSync(process.execPath, words, { cwd: root, env, stdio: 'ignore' }).status !== 0;
}
