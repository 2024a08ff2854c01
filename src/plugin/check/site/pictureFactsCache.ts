import { openBytes } from '../pictures/bytes.ts';
import { brokenPicture, factsOf, type PictureFacts } from '../pictures/facts.ts';
import { type Fingerprint, fingerprintFrom, fingerprintOf, isCurrent } from './fileFingerprint.ts';

/**
 * Reads the headers of images on demand, and again when `refresh` finds that an image changed.
 *
 * @param pictureOverrides files to read instead of others, by absolute path
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
 * Reads the facts of an image from its headers, whatever its size. It returns a problem rather than
 * throwing.
 */
export function readPictureFacts(file: string): PictureFacts {
  return readPicture(file).facts;
}

/** The same, with the fingerprint that the file had before it was read. */
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
  /** The same object as long as the headers don't change. */
  read(file: string): PictureFacts;
  /** @param touched the files that may have changed. Default: all of them */
  refresh(touched?: ReadonlySet<string>): void;
  /** Changes with each refresh that found a changed image. */
  version(): number;
}

interface KnownPicture {
  fingerprint: Fingerprint;
  facts: PictureFacts;
}
