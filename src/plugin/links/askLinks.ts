import type { LinkAnswer } from '../check/published/linkAnswer.ts';
import { groupBy } from '../check/text/values.ts';
import { archivedCopy } from './archive.ts';
import { type Asked, type Asking, askLink } from './askLink.ts';
import { isReserved } from './reservedHosts.ts';

/**
 * Requests addresses: several hosts at a time, and the addresses of one host one after the other.
 * If there isn't enough time, the rest have no answer.
 */
export async function askLinks(
  wanted: readonly WantedLink[],
  settings: Settings,
): Promise<Answers> {
  const { asking, concurrency, archive, onProgress } = settings;
  const links = wanted.filter(({ url }) => !isReserved(new URL(url).hostname));
  const answers = new Map<string, LinkAnswer>();
  const gone: WantedLink[] = [];
  const queues = [...groupBy(links, ({ url }) => new URL(url).host).values()];
  let isReached = false;
  let isOffline = false;
  let failed = 0;
  const looksOffline = async (link: WantedLink): Promise<boolean> => {
    failed++;
    if (isReached || failed !== Math.min(FEW_HOSTS, queues.length)) return isOffline;
    const isUnreached = await isUnreachable(link, queues.length, archive, asking);
    isOffline = isUnreached && !isReached;
    return isOffline;
  };
  await inParallel(queues, concurrency, async (queue) => {
    for (const link of queue) {
      if (isOffline) return;
      const asked = await askLink(link.url, asking);
      if (asking.signal.aborted || isOffline) return;
      const { isOffline: isUnanswered = false, ...answer }: Asked = asked;
      isReached ||= !isUnanswered && answer.state !== 'private';
      // A host that doesn't exist is only contacted once.
      const alike = isUnanswered && answer.state === 'dead' ? queue : [link];
      for (const one of alike) {
        answers.set(one.url, answer);
        if (answer.state === 'dead' || answer.state === 'parked') gone.push(one);
      }
      onProgress(answers.size, links.length);
      if ((isUnanswered && (await looksOffline(link))) || alike === queue) return;
    }
  });
  const archived =
    archive === undefined || isOffline
      ? undefined
      : await askArchive(gone, answers, archive, asking);
  return {
    answers,
    left: links.length - answers.size,
    skipped: wanted.length - links.length,
    isOffline,
    archiveProblem: archived?.problem,
  };
}

/**
 * Whether this computer is offline, rather than the first few hosts: the archive is unreachable, too. Without an
 * archive, one or two hosts aren't enough to tell.
 */
async function isUnreachable(
  { url, day }: WantedLink,
  hosts: number,
  archive: string | undefined,
  asking: Asking,
): Promise<boolean> {
  if (archive === undefined) return hosts >= FEW_HOSTS;
  return archivedCopy(url, day, archive, asking).then(
    () => false,
    () => true,
  );
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
      // One failure is enough: it may be down, or refuse requests.
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

/** After this many unreachable hosts, it checks whether any can be reached. */
const FEW_HOSTS = 8;

export interface WantedLink {
  url: string;
  /** The date for which to find an archived copy. */
  day: number | undefined;
}

interface Settings {
  asking: Asking;
  /** How many hosts are contacted at a time. */
  concurrency: number;
  /** The API for archived copies; without it, none are looked up. */
  archive: string | undefined;
  onProgress(done: number, all: number): void;
}

export interface Answers {
  answers: Map<string, LinkAnswer>;
  /** How many weren't requested for lack of time. */
  left: number;
  /** How many are on hosts that can't exist. */
  skipped: number;
  /** Whether nothing at all answered. */
  isOffline: boolean;
  /** Why the archive couldn't be asked. */
  archiveProblem: string | undefined;
}
