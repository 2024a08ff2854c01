import { openBytes } from '../pictures/bytes.ts';
import { brokenPicture, factsOf, type PictureFacts } from '../pictures/facts.ts';
import { type Fingerprint, fingerprintFrom, fingerprintOf, isCurrent } from './fileFingerprint.ts';

/**
 * Reads the headers of pictures, each when somebody first asks, and again when `refresh` finds that it changed.
 *
 * @param pictureOverrides files to read in the place of others, by absolute path
 */
export function createPictureFiles(
  pictureOverrides: ReadonlyMap<string, string> = new Map(),
): PictureFiles {
  const known = new Map<string, KnownPicture>();
  let version = 0;

  function read(file: string): PictureFacts {
    let picture = known.get(file);
    if (!picture) {
      picture = readPicture(pictureOverrides.get(file) ?? file);
      known.set(file, picture);
    }
    return picture.facts;
  }

  function refresh(touched?: ReadonlySet<string>): void {
    let isChanged = false;
    for (const [file, { fingerprint, facts }] of known) {
      if (touched?.has(file) === false || isCurrent(fingerprint, file)) continue;
      const fresh = readPicture(file);
      if (isSame(facts, fresh.facts)) known.set(file, { ...fresh, facts });
      else {
        known.set(file, fresh);
        isChanged = true;
      }
    }
    if (isChanged) version++;
  }

  return { read, refresh, version: () => version };
}

/**
 * Reads what a picture's file says about itself: its headers only, however large it is. What can't be read is an
 * answer, never an exception.
 */
export function readPictureFacts(file: string): PictureFacts {
  return readPicture(file).facts;
}

/** The same, with a fingerprint of the file, as it was before it was read. */
function readPicture(file: string): { facts: PictureFacts; fingerprint: Fingerprint } {
  try {
    const bytes = openBytes(file);
    try {
      return { facts: factsOf(bytes), fingerprint: fingerprintFrom(bytes.stats) };
    } finally {
      bytes.close();
    }
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? String(error);
    return { facts: brokenPicture(0, 'denied', code), fingerprint: fingerprintOf(file) };
  }
}

function isSame(one: PictureFacts, other: PictureFacts): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

export interface PictureFiles {
  /** The same object for as long as the headers say the same. */
  read(file: string): PictureFacts;
  /** @param touched the files that may have changed. Default: all of them */
  refresh(touched?: ReadonlySet<string>): void;
  /** Another number after each refresh that found a picture changed. */
  version(): number;
}

interface KnownPicture {
  fingerprint: Fingerprint;
  facts: PictureFacts;
}
