import { expect } from 'vitest';

/**
 * Twice as much takes about twice as long. Measured by the processor's time, the quicker of several: others work on this
 * machine too.
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
  judge(take(8000), take(16_000));
}

/** The same of what takes turns. */
export async function expectLaterGrowth(run: (count: number) => Promise<void>): Promise<void> {
  const take = async (count: number) => {
    const before = process.cpuUsage();
    await run(count);
    return since(before);
  };
  await take(1000);
  judge(
    Math.min(await take(8000), await take(8000)),
    Math.min(await take(16_000), await take(16_000)),
  );
}

function since(before: NodeJS.CpuUsage): number {
  return process.cpuUsage(before).user / 1000;
}

function judge(once: number, twice: number): void {
  // A few milliseconds more or less say nothing.
  expect(twice, `${once} ms, then ${twice} ms`).toBeLessThan(2.5 * once + 60);
}
