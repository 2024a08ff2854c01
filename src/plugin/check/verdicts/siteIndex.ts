import type { PictureFacts } from '../pictures/facts.ts';
import type { PostFace } from '../posts/postSummary.ts';
import type { Lookup } from '../site/fileIndex.ts';
import type { NearestFile } from './nearestFile.ts';

/**
 * Looks things up for verdicts, and remembers the answers: for as long as the world would give the same ones, the
 * verdicts need not be reached again.
 */
export function createWitness(world: World): Witness {
  const answers: Answer[] = [];
  const missing: string[] = [];
  // Of the worlds that were, none is held on to.
  let lastWorld = world;
  const ask = <Value>(question: (world: World) => Value): Value => {
    const answer = question(lastWorld);
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
    nearestFile: (written, fromFile) => ask((one) => one.nearestFile)(written, fromFile),
    isGenerated: (address) => ask((one) => one.isGenerated(address)),
    // The config alone decides this.
    isOfBlog: (address) => lastWorld.isOfBlog(address),
    missing: () => missing,
    holdsIn(now) {
      if (now === lastWorld) return true;
      lastWorld = now;
      return answers.every(({ question, answer }) => question(now) === answer);
    },
  };
}

/** What lies around a post in one locale. The same answer is the same object. */
export interface World {
  lookUp(file: string): Lookup;
  /** What the headers of a picture's file say; read when it is first asked. */
  pictureIn(file: string): PictureFacts;
  /** The post in a file, by its absolute path. */
  postIn(file: string): PostFace | undefined;
  /** The post whose page is at an address. */
  postAt(address: string): PostFace | undefined;
  /** The permalink, as it is spelled, of the page at an address. */
  permalinkAt(address: string): string | undefined;
  posts(): readonly PostFace[];
  permalinks(): readonly string[];
  nearestFile: NearestFile;
  /** Whether a plugin writes a file at an address: a feed, or an event's calendar. */
  isGenerated(address: string): boolean;
  /** Whether an address is below a blog, of which every page is known. */
  isOfBlog(address: string): boolean;
}

export interface Witness extends World {
  /** Whether a world gives the answers that this one was given. */
  holdsIn(world: World): boolean;
  /** Absolute paths that were looked for, and are not there. */
  missing(): string[];
}

interface Answer {
  question: (world: World) => unknown;
  answer: unknown;
}
