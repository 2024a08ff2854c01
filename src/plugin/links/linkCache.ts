import { lstatSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { LinkAnswer } from '../check/published/linkAnswer.ts';
import { readText } from '../check/site/readText.ts';
import { isRecord } from '../check/text/values.ts';
import { writeAtomically } from '../files/writeAtomically.ts';

/** Results from earlier runs. A file that can't be read counts as missing. */
export function readLinkCache(file: string): Map<string, KeptAnswer> {
  const content = readText(file);
  if (!('text' in content)) return new Map();
  try {
    const parsed: unknown = JSON.parse(content.text);
    if (!isRecord(parsed) || parsed.version !== VERSION || !isRecord(parsed.answers))
      return new Map();
    return new Map(Object.entries(parsed.answers).filter(isEntry));
  } catch {
    return new Map();
  }
}

/** @throws any file system error */
export function writeLinkCache(file: string, answers: ReadonlyMap<string, KeptAnswer>): void {
  const sorted = [...answers].sort(([a], [b]) => (a < b ? -1 : 1));
  mkdirSync(path.dirname(file), { recursive: true });
  // If somebody replaced the cache with a link, the file isn't ours.
  if (lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink()) rmSync(file);
  const kept = { version: VERSION, answers: Object.fromEntries(sorted) };
  writeAtomically(file, `${JSON.stringify(kept, null, 1)}\n`);
}

/** Whether an answer is recent enough: a working page stays valid for longer than a missing one. */
export function isFresh({ at, answer }: KeptAnswer, now: number, days: number): boolean {
  const age = now - at;
  const isFine = answer.state === 'fine' || answer.state === 'moved';
  const longest = isFine ? days : Math.min(days, answer.state === 'unanswered' ? HOUR / DAY : 1);
  return age >= 0 && age < longest * DAY;
}

function isEntry(entry: [string, unknown]): entry is [string, KeptAnswer] {
  const [, kept] = entry;
  if (!isRecord(kept) || typeof kept.at !== 'number' || !isRecord(kept.answer)) return false;
  const { state, ...texts } = kept.answer;
  return (
    STATES.some((known) => known === state) &&
    Object.values(texts).every((text) => typeof text === 'string') &&
    (state === 'fine' || state === 'moved' ? state === 'fine' || 'to' in texts : 'why' in texts)
  );
}

const STATES = ['fine', 'dead', 'parked', 'moved', 'certificate', 'unanswered', 'refused'];
const VERSION = 1;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

export interface KeptAnswer {
  /** The time of the answer, in milliseconds since 1970. */
  at: number;
  answer: LinkAnswer;
}
