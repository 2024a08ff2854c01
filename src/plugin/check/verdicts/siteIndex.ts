import type { PictureFacts } from '../pictures/facts.ts';
import type { DraftAddresses } from '../routes/drafts.ts';
import type { Addresses } from '../routes/routes.ts';
import type { Lookup } from '../site/fileIndex.ts';
import type { NearestFile } from './nearestFile.ts';

/**
 * Looks things up for verdicts, and remembers the answers: for as long as the index gives the same ones, the
 * verdicts need not be reached again.
 */
export function recordAnswers(siteIndex: SiteIndex): RecordingIndex {
  const answers: Answer[] = [];
  const missing: string[] = [];
  // Of the siteIndexes that were, none is held on to.
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
    permalinkAt: (address) => ask((one) => one.permalinkAt(address)),
    posts: () => ask((one) => one.posts()),
    permalinks: () => ask((one) => one.permalinks()),
    // Looking for the nearest takes long: the answer is the same while the same files are there.
    nearestFile: (written) => ask((one) => one.nearestFile)(written),
    isDraftIn: (file) => ask((one) => one.isDraftIn(file)),
    draftAt: (address) => ask((one) => one.draftAt(address)),
    isGenerated: (address) => ask((one) => one.isGenerated(address)),
    knowsPagesAt: (address) => ask((one) => one.knowsPagesAt(address)),
    // The config alone decides this.
    knowsFiles: () => lastIndex.knowsFiles(),
    missing: () => missing,
    holdsIn(now) {
      if (now === lastIndex) return true;
      lastIndex = now;
      return answers.every(({ question, answer }) => question(now) === answer);
    },
  };
}

/** What can be looked up around a post in one locale. The same answer is the same object. */
export interface SiteIndex extends Addresses, DraftAddresses {
  lookUp(file: string): Lookup;
  /** What the headers of a picture's file say; read when it is first asked. */
  pictureIn(file: string): PictureFacts;
  nearestFile: NearestFile;
}

export interface RecordingIndex extends SiteIndex {
  /** Whether another index gives the answers that this one was given. */
  holdsIn(siteIndex: SiteIndex): boolean;
  /** Absolute paths that were looked for, and are not there. */
  missing(): string[];
}

interface Answer {
  question: (siteIndex: SiteIndex) => unknown;
  answer: unknown;
}
