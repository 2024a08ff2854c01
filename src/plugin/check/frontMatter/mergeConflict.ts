import type { Range } from '../text/source.ts';

/** Finds the first conflict marker that git left in a file. */
export function findConflict(text: string): Range | undefined {
  const marker = /^<{7} .*$/m.exec(text);
  return marker ? { start: marker.index, end: marker.index + marker[0].length } : undefined;
}
