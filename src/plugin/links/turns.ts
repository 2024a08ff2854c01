import { setTimeout as wait } from 'node:timers/promises';

/**
 * Limits how often each host is contacted, and pauses if a host asks for that.
 *
 * @param signal ends all waiting
 */
export function createTurns(delay: number, signal: AbortSignal): Turns {
  const next = new Map<string, number>();
  const closed = new Set<string>();
  return {
    async take(host) {
      if (closed.has(host)) throw new HostClosed();
      const now = Date.now();
      const at = Math.max(now, next.get(host) ?? 0);
      next.set(host, at + delay);
      if (at > now) await wait(at - now, undefined, { signal });
    },
    pause(host, milliseconds) {
      if (milliseconds > LONGEST_PAUSE) closed.add(host);
      else next.set(host, Math.max(next.get(host) ?? 0, Date.now() + milliseconds));
    },
  };
}

/** The host asked for a pause that's too long to wait for. */
export class HostClosed extends Error {}

const LONGEST_PAUSE = 60_000;

export interface Turns {
  /** @throws {HostClosed} */
  take(host: string): Promise<void>;
  pause(host: string, milliseconds: number): void;
}
