import { type Stats, statSync } from 'node:fs';

/**
 * What can be known of a file or folder without reading it. Of two equal fingerprints of which the older is settled, the
 * content is the same: a write, a change of permission and another file by the same name each make it another.
 */
export function fingerprintOf(file: string): Fingerprint {
  try {
    const stats = statSync(file, { throwIfNoEntry: false });
    return stats ? fingerprintFrom(stats) : { text: 'none', isSettled: true };
  } catch (error) {
    return { text: String((error as NodeJS.ErrnoException).code), isSettled: true };
  }
}

/** The same of an open file. */
export function fingerprintFrom({ ino, size, ctimeMs }: Stats): Fingerprint {
  // File systems' clocks tick every few milliseconds: two writes within one tick look like one.
  const isSettled = Date.now() - ctimeMs > LONGEST_TICK;
  return { text: `${ino} ${size} ${ctimeMs}`, isSettled };
}

/** Whether what was read with a fingerprint is still there, unchanged. */
export function isCurrent(fingerprint: Fingerprint, file: string): boolean {
  return fingerprint.isSettled && fingerprintOf(file).text === fingerprint.text;
}

/** Milliseconds; FAT, the slowest, has two seconds. */
const LONGEST_TICK = 2000;

export interface Fingerprint {
  text: string;
  /** Whether what was read after it cannot have changed within the same tick of the clock. */
  isSettled: boolean;
}
