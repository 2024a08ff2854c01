import type { LinkAnswer } from '../check/published/linkAnswer.ts';
import { groupBy } from '../check/text/values.ts';
import { archivedCopy } from './archive.ts';
import { type Asked, type Asking, askLink } from './askLink.ts';
import { isReserved } from './reservedHosts.ts';

/**
 * Asks addresses: several hosts at a time, the addresses of one host after each other. What there's no time for is left
 * without an answer.
 */
export async function askLinks(
  wanted: readonly WantedLink[],
  settings: Settings,
): Promise<Answers> {
  const { asking, concurrency, archive, onProgress } = settings;
  const links = wanted.filter(({ url }) => !isReserved(new URL(url).hostname));
  const answers = new Map<string, LinkAnswer>();
  const gone: WantedLink[] = [];
  let isReached = false;
  const queues = [...groupBy(links, ({ url }) => new URL(url).host).values()];
  await inParallel(queues, concurrency, async (queue) => {
    for (const link of queue) {
      const asked = await askLink(link.url, asking);
      if (asking.signal.aborted) return;
      const { isOffline = false, ...answer }: Asked = asked;
      isReached ||= !isOffline && answer.state !== 'private';
      answers.set(link.url, answer);
      if (answer.state === 'dead' || answer.state === 'parked') gone.push(link);
      onProgress(answers.size, links.length);
    }
  });
  const archived =
    archive === undefined ? undefined : await askArchive(gone, answers, archive, asking);
  isReached ||= archived?.isReached === true;
  const isPrivate = [...answers.values()].every(({ state }) => state === 'private');
  return {
    answers,
    left: links.length - answers.size,
    skipped: wanted.length - links.length,
    // One host that doesn't answer says nothing of the network, unless the archive doesn't answer either.
    isOffline:
      answers.size > 0 &&
      !isPrivate &&
      !isReached &&
      (archived?.problem !== undefined || queues.length >= FEW_HOSTS),
    archiveProblem: archived?.problem,
  };
}

/** Adds the archived copies to the answers of pages that are gone. */
async function askArchive(
  gone: readonly WantedLink[],
  answers: Map<string, LinkAnswer>,
  api: string,
  asking: Asking,
): Promise<{ isReached: boolean; problem: string | undefined }> {
  let isReached = false;
  for (const { url, day } of gone) {
    const answer = answers.get(url);
    if (answer?.state !== 'dead' && answer?.state !== 'parked') continue;
    try {
      const archived = await archivedCopy(url, day, api, asking);
      isReached = true;
      answers.set(url, archived === undefined ? answer : { ...answer, archived });
    } catch (error) {
      // Once is enough: it may be down, or want to be left alone.
      const { code, message } = error as NodeJS.ErrnoException;
      return { isReached, problem: code ?? message };
    }
  }
  return { isReached, problem: undefined };
}

async function inParallel<Item>(
  items: readonly Item[],
  most: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const left = [...items];
  const worker = async () => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: Math.min(most, items.length) }, worker));
}

const FEW_HOSTS = 3;

export interface WantedLink {
  url: string;
  /** The day by which an archived copy is looked for. */
  day: number | undefined;
}

interface Settings {
  asking: Asking;
  /** How many hosts are asked at a time. */
  concurrency: number;
  /** The API that is asked for archived copies; none is looked for without it. */
  archive: string | undefined;
  onProgress(done: number, all: number): void;
}

export interface Answers {
  answers: Map<string, LinkAnswer>;
  /** How many there was no time for. */
  left: number;
  /** How many are on hosts that can't exist. */
  skipped: number;
  /** Whether nothing at all answered. */
  isOffline: boolean;
  /** Why the archive couldn't be asked. */
  archiveProblem: string | undefined;
}
