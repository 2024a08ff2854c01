// Breaks each rule in every way that mutants.mjs knows, one at a time: a test must fail each time.
// Prints a line for each rule, and what no test noticed. `node test/mutation/run.mjs author-unknown` is one rule alone.
// `--room reporters` breaks the code of a room in place of rules (rooms.mjs), `--room all` that of each; `--sample 20` takes
// twenty mutants of a room, `--seed 7` others than the first. A survivor gets a test, or its reason in unnoticed.mjs.
import { execFileSync, spawnSync } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { startVitest } from 'vitest/node';
import { findMutants } from './mutants.mjs';
import { mutantsOfRoom, ROOMS } from './rooms.mjs';

/** Where other tests see what rules do. */
const TESTS = ['dataFile', 'good', 'frontMatter', 'hints', 'advice', 'suppressions', 'references']
  .concat('forms')
  .map((name) => `test/unit/${name}.test.ts`)
  .concat('test/unit/fix', 'test/unit/pictures', 'test/docusaurus');
const root = path.resolve(import.meta.dirname, '../..');
const { values, positionals: wanted } = parseArgs({
  allowPositionals: true,
  options: {
    room: { type: 'string', multiple: true, default: [] },
    sample: { type: 'string', default: 'Infinity' },
    seed: { type: 'string', default: '1' },
  },
});
// Some tests load the plugin as it is compiled: in a fresh clone there is none, and a stale one isn't this code.
execFileSync(process.execPath, [path.join(root, 'scripts/compile.mjs')], { stdio: 'inherit' });
const rooms = values.room.includes('all') ? Object.keys(ROOMS) : values.room;
const mutants =
  rooms.length > 0
    ? []
    : findMutants().filter(({ rule }) => wanted.length === 0 || wanted.includes(rule));
const noticedBy = rooms.length > 0 ? new Set() : await askExamples();
const table = new Map();
const survivors = [];

for (const room of rooms) {
  const row = { rule: room, broken: 0, examples: 0, tests: 0 };
  table.set(room, row);
  const tests = ROOMS[room].tests.map((name) => `test/unit/${name}`);
  // Tests that fail anyway would notice everything.
  const { status, stdout, stderr } = runTests(undefined, tests);
  if (status !== 0)
    throw new Error(`The tests of ${room} fail without a mutant.\n${stdout}\n${stderr}`);
  for (const mutant of mutantsOfRoom(room, Number(values.sample), Number(values.seed))) {
    mutants.push(mutant);
    row.broken++;
    if (testsNotice(mutant, tests)) row.tests++;
    else survive(mutant);
  }
}

for (const mutant of rooms.length > 0 ? [] : mutants) {
  const row = table.get(mutant.rule) ?? { rule: mutant.rule, broken: 0, examples: 0, tests: 0 };
  table.set(mutant.rule, row);
  row.broken++;
  if (noticedBy.has(mutant.key)) row.examples++;
  else if (testsNotice(mutant)) row.tests++;
  else survive(mutant);
}

console.table([...table.values()]);
console.log(`${mutants.length - survivors.length} passed, ${survivors.length} failed`);
process.exitCode = survivors.length > 0 ? 1 : 0;

/** The keys of the mutants that the examples of their own rule notice: most, and a second each would be too long. */
async function askExamples() {
  const config = path.join(import.meta.dirname, 'vitest.config.mts');
  const testNamePattern = wanted.length > 0 ? `^(?:${wanted.join('|')}) \\d+$` : undefined;
  const vitest = await startVitest('test', [], { root, config, watch: false, testNamePattern });
  const tests = vitest.state.getTestModules().flatMap(({ children }) => [...children.allTests()]);
  await vitest.close();
  process.exitCode = 0;
  return new Set(tests.filter((test) => test.ok()).map(({ name }) => name));
}

function survive(mutant) {
  survivors.push(mutant);
  console.log(sentence(mutant));
}

function sentence({ file, line, what, text }) {
  const place = `${path.relative(root, file)}:${line}`;
  return `${place}: no test notices that it ${what}: ${text.trim()}`;
}

/** Whether any other test of what rules do, in a process of their own. */
function testsNotice(mutant, tests = TESTS) {
  return runTests(mutant, tests).status !== 0;
}

function runTests(mutant, tests) {
  const vitest = path.join(root, 'node_modules/vitest/vitest.mjs');
  const options = ['--project', 'unit', '--no-isolate', '--maxWorkers', '1', '--bail', '1'];
  const words = [vitest, 'run', ...options, ...tests];
  const env = { ...process.env, ...(mutant && { MUTANT: JSON.stringify(mutant) }) };
  // A loop without an end is noticed, too.
  const limits = { timeout: 15 * 60_000, maxBuffer: 64 * 1024 * 1024 };
  return spawnSync(process.execPath, words, { cwd: root, env, encoding: 'utf8', ...limits });
}
