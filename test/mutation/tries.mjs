// Runs the tests with switches compiled in (vitest.config.mts). A process is restarted whenever a
// mutant hangs or leaves it in another state.
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import groupBy from 'lodash/groupBy.js';

const root = path.resolve(import.meta.dirname, '../..');
/** A mutant that takes longer than this, compared with a test of a second or two, is endless. */
const HANGS = 120_000;

/** @returns the folder to which runs of these mutants write their results */
export function prepare(mutants) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'event-writeups-mutation-'));
  writeFileSync(path.join(folder, 'files.json'), JSON.stringify(groupBy(mutants, 'file')));
  writeFileSync(path.join(folder, 'noticed'), '');
  return folder;
}

/** Returns every repeatable test, with its duration and the mutants that it reaches. */
export async function look(folder, files) {
  await runTests(folder, {}, files);
  return lookedAt(folder);
}

export function lookedAt(folder) {
  return logsIn(folder)
    .flatMap(linesOf)
    .filter(({ reached }) => reached);
}

/**
 * @param {Map<string, number[]>} pairs the mutants to try with each test
 * @returns {Promise<Set<number>>} those that a test notices
 */
export async function tryAll(folder, pairs) {
  const spoilt = new Set();
  const countPairs = () => [...pairs.values()].reduce((sum, ids) => sum + ids.length, 0);
  for (let left = countPairs(), before = Infinity; left > 0 && left < before; ) {
    const tests = Object.fromEntries(pairs);
    const files = [...new Set([...pairs.keys()].map((name) => name.split(' > ')[0]))];
    const lines = await runTests(folder, { tests }, files);
    if (lines.length === 0) throw new Error(`No test ran: ${files.join(' ')}`);
    for (const line of lines) settle(pairs, line, spoilt);
    const noticed = readNoticed(folder);
    for (const [test, ids] of pairs) keepOthers(pairs, test, ids, noticed);
    before = left;
    left = countPairs();
    console.log(`${noticed.size} noticed, ${left} tries left`);
  }
  return readNoticed(folder);
}

/**
 * A mutant is tried only once, unless its failure may be due to something that another mutant left behind: then
 * it's tried again.
 */
function settle(pairs, { test, id, fails, spoils, ends }, spoilt) {
  if (fails || ends) return pairs.delete(test);
  const pair = `${test} ${id}`;
  const ids = pairs.get(test) ?? [];
  if (!spoils)
    return pairs.set(
      test,
      ids.filter((one) => one !== id),
    );
  if (id === undefined || spoilt.has(pair)) return undefined;
  spoilt.add(pair);
  return pairs.set(test, [id, ...ids]);
}

function keepOthers(pairs, test, ids, noticed) {
  const left = ids.filter((id) => !noticed.has(id));
  if (left.length > 0) pairs.set(test, left);
  else pairs.delete(test);
}

/** The numbers of the mutants that a test has noticed. */
export function readNoticed(folder) {
  const lines = readFileSync(path.join(folder, 'noticed'), 'utf8').split('\n');
  return new Set(lines.filter(Boolean).map(Number));
}

async function runTests(folder, plan, files) {
  writeFileSync(path.join(folder, 'plan.json'), JSON.stringify(plan));
  const before = new Set(logsIn(folder));
  const vitest = path.join(root, 'node_modules/vitest/vitest.mjs');
  const words = [
    vitest,
    'run',
    '--config',
    path.join(import.meta.dirname, 'vitest.config.mts'),
    ...files,
  ];
  const env = { ...process.env, MUTATION: folder, SEED: '1', TIMES: '0.1' };
  const run = spawn(process.execPath, words, {
    cwd: root,
    env,
    stdio: 'ignore',
    detached: true,
  });
  const logs = () => logsIn(folder).filter((log) => !before.has(log));
  const watch = setInterval(() => {
    const stopped = logs().some((log) => hasStopped(folder, log));
    if (stopped) process.kill(-run.pid, 'SIGKILL');
  }, 3_000);
  await new Promise((resolve) => run.on('exit', resolve));
  clearInterval(watch);
  return logs().flatMap(linesOf);
}

function logsIn(folder) {
  return readdirSync(folder)
    .filter((name) => name.startsWith('log-'))
    .map((name) => path.join(folder, name));
}

function hasStopped(folder, log) {
  const last = JSON.parse(readFileSync(log, 'utf8').trimEnd().split('\n').at(-1));
  if (last?.spoils) return true;
  const hangs =
    last?.id !== undefined && !last.noticed && Date.now() - statSync(log).mtimeMs > HANGS;
  if (hangs) writeFileSync(path.join(folder, 'noticed'), `${last.id}\n`, { flag: 'a' });
  return hangs;
}

function linesOf(log) {
  const lines = readFileSync(log, 'utf8').split('\n');
  return lines.slice(0, -1).map((line) => JSON.parse(line));
}
