import { type PictureFacts, readPicture } from '../pictures/facts.ts';
import { isCurrent, type Stamp } from './fingerprint.ts';

/**
 * Reads the headers of pictures, each when somebody first asks, and again when `refresh` finds that it changed.
 *
 * @param standIns files to read in the place of others, by absolute path
 */
export function createPictureFiles(standIns: ReadonlyMap<string, string>): PictureFiles {
  const known = new Map<string, KnownPicture>();
  let version = 0;

  function read(file: string): PictureFacts {
    let picture = known.get(file);
    if (!picture) {
      picture = readPicture(standIns.get(file) ?? file);
      known.set(file, picture);
    }
    return picture.facts;
  }

  function refresh(touched?: ReadonlySet<string>): void {
    let isChanged = false;
    for (const [file, { stamp, facts }] of known) {
      if (touched?.has(file) === false || isCurrent(stamp, file)) continue;
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

function isSame(one: PictureFacts, other: PictureFacts): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

export interface PictureFiles {
  /** The same object for as long as the headers say the same. */
  read(file: string): PictureFacts;
  /** @param touched the files that may have changed; all unless given */
  refresh(touched?: ReadonlySet<string>): void;
  /** Another number after each refresh that found a picture changed. */
  version(): number;
}

interface KnownPicture {
  stamp: Stamp;
  facts: PictureFacts;
}
