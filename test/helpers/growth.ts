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
        return process.cpuUsage(before).user / 1000;
      }),
    );
  take(1000);
  const once = take(8000);
  const twice = take(16_000);
  // A few milliseconds more or less say nothing.
  expect(twice, `${once} ms, then ${twice} ms`).toBeLessThan(2.5 * once + 60);
}
