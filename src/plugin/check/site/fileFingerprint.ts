import { type Stats, statSync } from 'node:fs';

/**
 * Takes a fingerprint of a file or folder without reading it. If two fingerprints are equal and the
 * older one is settled, the content is the same: a write, a change of permissions, or a different
 * file with the same name changes it.
 */
export function fingerprintOf(file: string): Fingerprint {
  try {
    const stats = statSync(file, { throwIfNoEntry: false });
    return stats ? fingerprintFrom(stats) : { text: 'none', isSettled: true };
  } catch (error) {
    return { text: String((error as NodeJS.ErrnoException).code), isSettled: true };
  }
}

/** The same for an open file. */
export function fingerprintFrom({ ino, size, ctimeMs }: Stats): Fingerprint {
  // File system clocks tick every few milliseconds, so two writes within one tick look like one.
  const isSettled = Date.now() - ctimeMs > LONGEST_TICK;
  return { text: `${ino} ${size} ${ctimeMs}`, isSettled };
}

/** Whether a file is still the same as when its fingerprint was taken. */
export function isCurrent(fingerprint: Fingerprint, file: string): boolean {
  return fingerprint.isSettled && fingerprintOf(file).text === fingerprint.text;
}

/** In milliseconds. FAT, the slowest, has a resolution of two seconds. */
const LONGEST_TICK = 2000;

export interface Fingerprint {
  text: string;
  /** Whether the content can't have changed within the same clock tick after it was read. */
  isSettled: boolean;
}
