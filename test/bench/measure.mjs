// Measures a process from outside: its wall time, its CPU time and its peak memory.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const GNU_TIME = '/usr/bin/time';

export function canMeasure() {
  return existsSync(GNU_TIME);
}

/**
 * Runs a command to its end and discards its output.
 *
 * @param {{ file: string, words: string[], cwd: string, statuses?: number[], environment?:
 * Record<string, string> }} command
 * @param {string} scratch a writable file
 * @returns {{ wall: number, cpu: number, memory: number }} seconds, seconds, megabytes
 * @throws {Error} when it exits with a code that isn't one of `statuses`
 */
export function measure({ file, words, cwd, statuses = [0], environment = {} }, scratch) {
  const began = performance.now();
  const { status, stderr } = spawnSync(
    GNU_TIME,
    ['--quiet', '-f', '%U %S %M', '-o', scratch, file, ...words],
    {
      cwd,
      env: { ...process.env, NO_COLOR: '1', ...environment },
      stdio: ['ignore', 'ignore', 'pipe'],
      maxBuffer: 1e9,
    },
  );
  const wall = (performance.now() - began) / 1000;
  if (!statuses.includes(status ?? -1))
    throw new Error(`${[file, ...words].join(' ')} ended with ${status}:\n${stderr}`);
  const [user = 0, system = 0, kilobytes = 0] = readFileSync(scratch, 'utf8')
    .split(' ')
    .map(Number);
  return { wall, cpu: user + system, memory: kilobytes / 1024 };
}

/** @param {number[]} values */
export function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
