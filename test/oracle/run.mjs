// Compares the check with Docusaurus on thousands of generated sites and texts, and prints their
// numbers and seeds. `SEED=7 node test/oracle/run.mjs routes` starts from another seed, with only
// that claim.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const vitest = path.join(root, 'node_modules/vitest/vitest.mjs');

/** How often each claim is tested here, and how often by its test alone. */
const CLAIMS = {
  routes: { wanted: 2000, sample: 20 },
  published: { wanted: 2000, sample: 15 },
  mdx: { wanted: 20_000, sample: 300 },
  rendering: { wanted: 3000, sample: 60 },
  fix: { wanted: 5000, sample: 40 },
  feeds: { wanted: 5000, sample: 150 },
};

const chosen = process.argv.slice(2);
const unknown = chosen.find((name) => !Object.hasOwn(CLAIMS, name));
if (unknown !== undefined) {
  console.error(`There’s no claim ${unknown}. Claims: ${Object.keys(CLAIMS).join(', ')}.`);
  process.exit(2);
}

const folder = mkdtempSync(path.join(os.tmpdir(), 'event-writeups-cases-'));
const results = Object.entries(CLAIMS)
  .filter(([name]) => chosen.length === 0 || chosen.includes(name))
  .map(([name, { wanted, sample }]) => {
    const file = path.join(folder, name);
    const times = Math.ceil(wanted / sample);
    const { status } = spawnSync(
      process.execPath,
      [
        vitest,
        'run',
        '--project',
        'unit',
        '--test-timeout=7200000',
        '--hook-timeout=600000',
        `test/oracle/${name}.test.ts`,
      ],
      { cwd: root, env: { ...process.env, TIMES: String(times), CASES: file }, stdio: 'inherit' },
    );
    const lines = readLines(file);
    const cases = lines.reduce((sum, [count]) => sum + Number(count), 0);
    const result = status === 0 && cases >= wanted ? 'passed' : 'failed';
    return { claim: name, cases, wanted, seeds: lines.map(([, seed]) => seed).join(' '), result };
  });
rmSync(folder, { recursive: true });

console.table(results);
process.exitCode = results.every(({ result }) => result === 'passed') ? 0 : 1;

function readLines(file) {
  try {
    const lines = readFileSync(file, 'utf8').trim().split('\n');
    return lines.map((line) => line.split(' '));
  } catch {
    return [];
  }
}
