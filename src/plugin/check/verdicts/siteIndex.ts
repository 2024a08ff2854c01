import type { PictureFacts } from '../pictures/facts.ts';
import type { DraftAddresses } from '../routes/drafts.ts';
import type { Addresses } from '../routes/routes.ts';
import type { Lookup } from '../site/fileIndex.ts';
import type { NearestFile } from './nearestFile.ts';

/**
 * Answers lookups for verdicts, and caches the answers. As long as they stay the same, verdicts are still valid.
 */
export function recordAnswers(siteIndex: SiteIndex): RecordingIndex {
  const answers: Answer[] = [];
  const missing: string[] = [];
  // Older indexes are released.
  let lastIndex = siteIndex;
  const ask = <Value>(question: (siteIndex: SiteIndex) => Value): Value => {
    const answer = question(lastIndex);
    answers.push({ question, answer });
    return answer;
  };
  return {
    pictureIn: (file) => ask((one) => one.pictureIn(file)),
    lookUp(file) {
      const found = ask((one) => one.lookUp(file));
      if (found.kind === 'missing') missing.push(file);
      return found;
    },
    postIn: (file) => ask((one) => one.postIn(file)),
    postAt: (address) => ask((one) => one.postAt(address)),
    idsAt: (address) => ask((one) => one.idsAt(address)),
    permalinkAt: (address) => ask((one) => one.permalinkAt(address)),
    posts: () => ask((one) => one.posts()),
    permalinks: () => ask((one) => one.permalinks()),
    // The search for the closest file is slow. Its result stays the same as long as the files do.
    nearestFile: (written, post) => ask((one) => one.nearestFile)(written, post),
    isDraftIn: (file) => ask((one) => one.isDraftIn(file)),
    draftAt: (address) => ask((one) => one.draftAt(address)),
    isGenerated: (address) => ask((one) => one.isGenerated(address)),
    knowsPagesAt: (address) => ask((one) => one.knowsPagesAt(address)),
    // This depends only on the config.
    knowsFiles: () => lastIndex.knowsFiles(),
    missing: () => missing,
    holdsIn(now) {
      if (now === lastIndex) return true;
      lastIndex = now;
      return answers.every(({ question, answer }) => question(now) === answer);
    },
  };
}

/** Lookups for a post in one locale. The same answer is the same object. */
export interface SiteIndex extends Addresses, DraftAddresses {
  lookUp(file: string): Lookup;
  /** The headers of an image file, read on first use. */
  pictureIn(file: string): PictureFacts;
  nearestFile: NearestFile;
}

export interface RecordingIndex extends SiteIndex {
  /** Whether another index would give the same answers as this one did. */
  holdsIn(siteIndex: SiteIndex): boolean;
  /** Absolute paths that were looked up, and don't exist. */
  missing(): string[];
}

interface Answer {
  question: (siteIndex: SiteIndex) => unknown;
  answer: unknown;
}
