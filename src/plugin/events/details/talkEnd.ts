import { wallClock } from '../model/moment.ts';
import { readDuration } from '../model/readDuration.ts';
import { realMoment } from '../model/span.ts';

/**
 * Returns the end of something with a known start and duration.
 *
 * @returns undefined if either isn't known
 */
export function endAfter(startDate = '', duration: string | undefined): string | undefined {
  const start = realMoment(startDate);
  if (!duration || start?.precision !== 'time') return undefined;
  const end = new Date(wallClock(start) + readDuration(duration) * 1000).toISOString();
  // With the offset of the start.
  const offset = /(?:Z|[+-]\d\d(?::?\d\d)?)$/i.exec(startDate.trim().slice(16))?.[0] ?? '';
  return end.slice(0, 16) + offset;
}
