import type { PartTime } from '../check/stopwatch.ts';

/** `Slowest part: reading posts (312 ms). Also: loading the config 98 ms, applying rules 40 ms.` */
export function slowestLine(parts: readonly PartTime[]): string | undefined {
  const [slowest, ...others] = [...parts].sort((a, b) => b.ms - a.ms);
  if (!slowest) return undefined;
  const rest = others.filter(({ ms }) => ms > 0).map(({ part, ms }) => `${part} ${ms} ms`);
  const also = rest.length > 0 ? ` Also: ${rest.join(', ')}.` : '';
  return `Slowest part: ${slowest.part} (${slowest.ms} ms).${also}`;
}
