import { expect } from 'vitest';

/**
 * Expects twice the size to take about twice the time. It measures CPU time, and takes the fastest
 * of several runs. Other work on the machine can distort that, so an apparently faster growth is
 * measured twice more: a busy moment passes, but a real problem stays.
 */
export async function expectGrowth(
  run: (count: number) => void | Promise<void>,
  times = 2,
): Promise<void> {
  const take = async (count: number) => {
    const taken: number[] = [];
    while (taken.length < times) {
      const before = process.cpuUsage();
      await run(count);
      taken.push(since(before));
    }
    return Math.min(...taken);
  };
  await take(1000);
  for (let chances = 2; ; chances--) {
    const once = await take(8000);
    const twice = await take(16_000);
    if (isInStep(once, twice)) return;
    if (chances === 0) expect.fail(`${once} ms, then ${twice} ms`);
  }
}

function since(before: NodeJS.CpuUsage): number {
  return process.cpuUsage(before).user / 1000;
}

/** A few milliseconds make no difference. */
function isInStep(once: number, twice: number): boolean {
  return twice < 2.5 * once + 60;
}
