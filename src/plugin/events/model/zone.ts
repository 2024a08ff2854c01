import memoize from 'lodash/memoize.js';

/** Time zones of the IANA database, as the JavaScript engine has them (`Intl`). */

/** Whether a time zone exists: `Europe/Oslo`. An offset such as `+02:00` doesn't count. */
export function isZone(name: string): boolean {
  return /^(?:[A-Za-z_]+\/[\w+/-]+|UTC|GMT)$/.test(name) && clockOf(name) !== undefined;
}

/** Returns a time zone if it exists. */
export function knownZone(name = ''): string | undefined {
  return isZone(name) ? name : undefined;
}

/** How many minutes east of Greenwich the clocks of a zone are at an instant. */
export function offsetAt(zone: string, instant: number): number {
  const parts = clockOf(zone)?.formatToParts(instant) ?? [];
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value ?? 0);
  const wall = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
  return Math.round((wall - Math.floor(instant / 1000) * 1000) / 60_000);
}

/**
 * Returns the instants at which the clocks of a zone show a wall clock time: usually one, none in
 * the hour that's skipped in spring, and two in the hour that's repeated in autumn.
 */
export function instantsOf(wall: number, zone: string): number[] {
  const offsets = new Set([offsetAt(zone, wall - DAY), offsetAt(zone, wall + DAY)]);
  return [...offsets]
    .map((offset) => wall - offset * 60_000)
    .filter((instant) => instant + offsetAt(zone, instant) * 60_000 === wall)
    .sort((a, b) => a - b);
}

/**
 * Returns the instant of a wall clock time: the first of two; in a skipped hour, by the offset
 * before it (RFC 5545, section 3.3.5).
 */
export function instantOf(wall: number, zone: string): number {
  return instantsOf(wall, zone)[0] ?? wall - offsetAt(zone, wall - DAY) * 60_000;
}

const clockOf = memoize((timeZone: string): Intl.DateTimeFormat | undefined => {
  try {
    return new Intl.DateTimeFormat('en-GB', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch {
    return undefined;
  }
});

const DAY = 86_400_000;
