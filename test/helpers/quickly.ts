import { expect } from 'vitest';

/**
 * Runs something and expects it to take at most so much of the processor. Other tests run beside this one and share
 * the processor's caches, which can triple what the same work takes: what is too slow gets two more chances.
 *
 * @param seconds of the processor, by this process
 * @returns what the last run returned
 */
export function quickly<Result>(seconds: number, run: () => Result): Result {
  for (let chances = 2; ; chances--) {
    const before = process.cpuUsage();
    const result = run();
    const { user, system } = process.cpuUsage(before);
    const taken = (user + system) / 1e6;
    if (taken < seconds) return result;
    if (chances === 0) expect(taken, 'seconds of the processor').toBeLessThan(seconds);
  }
}
