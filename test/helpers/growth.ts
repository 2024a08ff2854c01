import { expect } from 'vitest';

/**
 * Twice as much takes about twice as long. Measured by the processor's time, the quicker of several. Others work on this
 * machine too, so what seems to grow faster is measured twice more: a busy moment passes, and a trap stays one.
 */
export function expectGrowth(run: (count: number) => void, times = 2): void {
  const take = (count: number) =>
    Math.min(
      ...Array.from({ length: times }, () => {
        const before = process.cpuUsage();
        run(count);
        return since(before);
      }),
    );
  take(1000);
  for (let chances = 2; ; chances--) {
    const once = take(8000);
    const twice = take(16_000);
    if (isInStep(once, twice)) return;
    if (chances === 0) expect.fail(`${once} ms, then ${twice} ms`);
  }
}

/** The same of what takes turns. */
export async function expectLaterGrowth(run: (count: number) => Promise<void>): Promise<void> {
  const take = async (count: number) => {
    const before = process.cpuUsage();
    await run(count);
    return since(before);
  };
  await take(1000);
  for (let chances = 2; ; chances--) {
    const once = Math.min(await take(8000), await take(8000));
    const twice = Math.min(await take(16_000), await take(16_000));
    if (isInStep(once, twice)) return;
    if (chances === 0) expect.fail(`${once} ms, then ${twice} ms`);
  }
}

function since(before: NodeJS.CpuUsage): number {
  return process.cpuUsage(before).user / 1000;
}

/** A few milliseconds more or less say nothing. */
function isInStep(once: number, twice: number): boolean {
  return twice < 2.5 * once + 60;
}
