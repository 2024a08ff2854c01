import memoize from 'lodash/memoize.js';
import { NO_PROMISE, promisePatterns } from './promisePatterns.ts';
import { proseOf } from './prose.ts';
import type { Range } from './source.ts';
import { spokenDay, spokenDayPattern } from './spokenDay.ts';

/**
 * Finds the sentences of a post that promise something.
 *
 * @param bodyStart where the front matter ends
 * @param since when the post was written, in milliseconds since 1970
 * @returns in text order, at most one result per sentence
 */
export function findPromises(text: string, bodyStart: number, since: number): Promised[] {
  const prose = proseOf(text, bodyStart);
  const found = new Map<number, Promised>();
  for (const { kind, pattern } of promisePatterns()) {
    for (const match of prose.matchAll(pattern)) {
      const range = sentenceAround(prose, match.index, match.index + match[0].length);
      const words = prose.slice(range.start, range.end);
      if (found.has(range.start) || NO_PROMISE.test(words) || words.endsWith('?')) continue;
      const day =
        match.groups?.day ?? (kind === 'invitation' ? anyDay().exec(words)?.[0] : undefined);
      const until = day === undefined ? undefined : spokenDay(day.trim(), since);
      if (kind === 'deadline' && until === undefined) continue;
      found.set(range.start, { kind, range, words: asRead(words), until });
    }
  }
  return [...found.values()].sort((a, b) => a.range.start - b.range.start);
}

function sentenceAround(prose: string, start: number, end: number): Range {
  const before = prose.slice(0, start);
  const begun = Math.max(
    before.lastIndexOf('\n') + 1,
    ...[...before.slice(-LONGEST).matchAll(/[.!?](?=\s)/g)].map(
      ({ index }) => Math.max(0, start - LONGEST) + index + 1,
    ),
  );
  const over = /[.!?](?=\s|$)|\n/.exec(prose.slice(end));
  const last = over ? end + over.index + (over[0] === '\n' ? 0 : 1) : prose.length;
  const sentence = prose.slice(begun, last);
  const lead = /^[\s#|*+-]*/.exec(sentence)?.[0].length ?? 0;
  return { start: begun + lead, end: begun + sentence.trimEnd().length };
}

/** Without the gaps left by markup and addresses. */
function asRead(words: string): string {
  return words.replace(/\s+/g, ' ').replace(/ (?=[.,](?:\s|$))/g, '');
}

const anyDay = memoize(() => new RegExp(spokenDayPattern(), 'iu'));

/** In characters. No sentence is longer. */
const LONGEST = 600;

export interface Promised {
  kind: 'deadline' | 'soon' | 'invitation';
  range: Range;
  /** The sentence, without its markup. */
  words: string;
  /** The end of the day that it names, in milliseconds since 1970. */
  until: number | undefined;
}
