import http from 'node:http';
import https from 'node:https';
import type { LookupFunction } from 'node:net';
import type { ExternalLink } from '../check/published/externalLinks.ts';
import type { LinkAnswer } from '../check/published/linkAnswer.ts';
import { publicLookup } from '../network/publicLookup.ts';
import { type Answers, askLinks, type WantedLink } from './askLinks.ts';
import { isFresh, type KeptAnswer, readLinkCache, writeLinkCache } from './linkCache.ts';
import type { Agents } from './request.ts';
import { createTurns } from './turns.ts';

/** The results for a site's links: from an earlier run if they're recent, otherwise from new requests. */
export async function answerLinks(
  links: readonly ExternalLink[],
  settings: LinkSettings,
): Promise<AnsweredLinks> {
  const { now, cacheFile, maxAge, timeout, archive, allowPrivate, onProgress } = settings;
  const kept = readLinkCache(cacheFile);
  const wanted = wantedLinks(links);
  const known = new Map<string, LinkAnswer>();
  for (const { url } of wanted) {
    const entry = kept.get(url);
    if (entry && isFresh(entry, now, maxAge)) known.set(url, entry.answer);
  }
  const signal = AbortSignal.timeout(timeout * 1000);
  const agents = settings.agents ?? {
    http: new http.Agent({ keepAlive: true }),
    https: new https.Agent({ keepAlive: true }),
  };
  const lookup: LookupFunction | undefined = allowPrivate
    ? undefined
    : (settings.lookup ?? publicLookup);
  const asked = await askLinks(
    // New links come first: if there's no time for all, the next run continues.
    wanted
      .filter(({ url }) => !known.has(url))
      .sort((a, b) => (kept.get(a.url)?.at ?? 0) - (kept.get(b.url)?.at ?? 0)),
    {
      asking: {
        network: { lookup, agents },
        turns: createTurns(settings.delay ?? DELAY, signal),
        signal,
        seconds: settings.seconds ?? LONGEST_WAIT,
        forSale: new Map(),
      },
      concurrency: CONCURRENCY,
      archive,
      onProgress,
    },
  );
  agents.http.destroy();
  agents.https.destroy();
  return {
    ...asked,
    answers: new Map([...known, ...asked.answers]),
    asked: asked.answers.size,
    cacheProblem: asked.isOffline ? undefined : keep(cacheFile, kept, asked, now),
  };
}

/** Returns each address once, with the date of the oldest post that contains it. */
function wantedLinks(links: readonly ExternalLink[]): WantedLink[] {
  const days = new Map<string, number | undefined>();
  for (const { url, day } of links) {
    const known = days.get(url);
    days.set(url, known === undefined || (day !== undefined && day < known) ? day : known);
  }
  return [...days].map(([url, day]) => ({ url, day }));
}

/** @returns why that isn't possible */
function keep(
  file: string,
  kept: Map<string, KeptAnswer>,
  { answers }: Answers,
  now: number,
): string | undefined {
  for (const [url, { at }] of kept) if (now - at > LONGEST_KEPT) kept.delete(url);
  // An option sets whether private addresses may be contacted.
  for (const [url, answer] of answers)
    if (answer.state !== 'private') kept.set(url, { at: now, answer });
  try {
    writeLinkCache(file, kept);
    return undefined;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code;
  }
}

/** In milliseconds, between two requests to one host. */
const DELAY = 500;
/** In seconds. */
const LONGEST_WAIT = 20;
/** In hosts. */
const CONCURRENCY = 16;
/** In milliseconds. A link that wasn't needed for this long is no longer in a post. */
const LONGEST_KEPT = 90 * 86_400_000;

export interface LinkSettings {
  /** In milliseconds since 1970. */
  now: number;
  cacheFile: string;
  /** The number of days for which an answer is valid. */
  maxAge: number;
  /** The time limit for everything, in seconds. */
  timeout: number;
  archive: string | undefined;
  allowPrivate: boolean;
  onProgress(done: number, all: number): void;
  /** Replaced in tests. */
  agents?: Agents | undefined;
  lookup?: LookupFunction | undefined;
  delay?: number | undefined;
  seconds?: number | undefined;
}

export interface AnsweredLinks extends Answers {
  /** The number of addresses that were requested in this run. */
  asked: number;
  /** Why the answers couldn't be saved. */
  cacheProblem: string | undefined;
}
