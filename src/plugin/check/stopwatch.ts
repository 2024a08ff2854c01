/**
 * Measures consecutive parts of a run.
 *
 * @param clock the time in milliseconds
 */
export function createStopwatch(clock: Clock = () => performance.now()): Stopwatch {
  const parts = new Map<string, number>();
  const started = clock();
  let last = started;
  return {
    lap(part) {
      const now = clock();
      parts.set(part, (parts.get(part) ?? 0) + now - last);
      last = now;
    },
    total: () => Math.round(clock() - started),
    parts: () => [...parts].map(([part, ms]) => ({ part, ms: Math.round(ms) })),
  };
}

export type Clock = () => number;

export interface Stopwatch {
  /** Ends a part that started when the previous one ended. Times with the same name add up. */
  lap(part: string): void;
  /** Milliseconds since the start. */
  total(): number;
  parts(): PartTime[];
}

/** How long a part of a run took. */
export interface PartTime {
  part: string;
  ms: number;
}
