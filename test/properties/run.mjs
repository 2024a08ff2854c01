// Tests the properties of all tests with many more cases than a normal run, and prints the number.
// `node test/properties/run.mjs 20000` stops at fewer. SEED sets another start.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const wanted = Number(process.argv[2] ?? 100_000);
const folder = mkdtempSync(path.join(os.tmpdir(), 'event-writeups-cases-'));
const file = path.join(folder, 'cases');
writeFileSync(file, '');

const vitest = path.join(root, 'node_modules/vitest/vitest.mjs');
const tests = readdirSync(path.join(root, 'test'), { recursive: true })
  .filter((name) => name.endsWith('.test.ts') && !/^(?:build|oracle)/.test(name))
  .map((name) => path.join('test', name))
  .filter((name) => readFileSync(path.join(root, name), 'utf8').includes('fc.assert('));
// All of them together test some 42,000 cases at once. The cheap ones are most of these; a wide
// margin makes sure that the others are tested often too.
const times = Math.ceil(wanted / 25_000);
const env = { ...process.env, TIMES: String(times), CASES: file };
// A test's usual limit against hanging, multiplied by its number of runs.
const options = ['--project', 'unit', `--testTimeout=${times * 120_000}`];
const { status } = spawnSync(process.execPath, [vitest, 'run', ...options, ...tests], {
  cwd: root,
  env,
  stdio: 'inherit',
});
const counts = readFileSync(file, 'utf8')
  .split('\n')
  .map((line) => Number.parseInt(line, 10) || 0);
const cases = counts.reduce((sum, count) => sum + count, 0);
rmSync(folder, { recursive: true });

const isEnough = cases >= wanted;
const seed = process.env.SEED ?? 'each test’s own';
console.log(
  `${cases.toLocaleString('en')} cases of ${counts.length - 1} properties, seed: ${seed}`,
);
if (!isEnough)
  console.log(`That is fewer than the ${wanted.toLocaleString('en')} that are wanted.`);
process.exitCode = status === 0 && isEnough ? 0 : 1;
