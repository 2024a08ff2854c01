// Checks that take too long for every change. Each part runs to its end, even after a failed one, and a table at
// the end lists the results. `npm run verify -- package mutation` runs only those two.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));

/**
 * The supported versions, broken rules, a sample of everything else broken, hostile texts,
 * comparisons with Docusaurus itself, and the costs.
 */
const PARTS = {
  package: ['node', 'test/package/run.mjs', '--matrix'],
  mutation: ['node', 'test/mutation/run.mjs'],
  'mutation-sample': ['node', 'test/mutation/run.mjs', '--room', 'all', '--sample', '150'],
  properties: ['node', 'test/properties/run.mjs'],
  oracle: ['node', 'test/oracle/run.mjs'],
  ...(scripts.bench ? { bench: ['npm', 'run', 'bench'] } : {}),
};

const wanted = process.argv.slice(2);
const unknown = wanted.find((name) => !Object.hasOwn(PARTS, name));
if (unknown !== undefined) {
  console.error(`There’s no part ${unknown}. Parts:`);
  for (const [name, words] of Object.entries(PARTS)) console.error(`  ${name}: ${words.join(' ')}`);
  process.exit(2);
}

const results = Object.entries(PARTS)
  .filter(([name]) => wanted.length === 0 || wanted.includes(name))
  .map(([name, [command, ...words]]) => {
    console.log(`\n== ${name}: ${command} ${words.join(' ')}`);
    const started = Date.now();
    const { status } = spawnSync(command, words, { cwd: root, stdio: 'inherit' });
    const minutes = Number(((Date.now() - started) / 60_000).toFixed(1));
    return { part: name, result: status === 0 ? 'passed' : 'failed', minutes };
  });

console.table(results);
const failed = results.filter(({ result }) => result === 'failed').length;
console.log(`${results.length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
