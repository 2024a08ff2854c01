import type { IncomingMessage } from 'node:http';
import type { LinkAnswer } from '../check/published/linkAnswer.ts';
import { parseUrl } from '../events/model/parseUrl.ts';
import { failureOf } from './failure.ts';
import { isParked } from './parked.ts';
import { type Network, readBeginning, request } from './request.ts';
import { retryAfter } from './retryAfter.ts';
import { timeLimit } from './timeLimit.ts';
import { HostClosed, type Turns } from './turns.ts';

/** Checks whether one address still works, and follows its redirects. */
export async function askLink(address: string, asking: Asking): Promise<Asked> {
  try {
    return await follow(new URL(address), asking);
  } catch (error) {
    if (error instanceof HostClosed) return BUSY;
    return failureOf(error, asking.seconds);
  }
}

async function follow(first: URL, asking: Asking): Promise<Asked> {
  let url = first;
  let moved: string | undefined;
  let isForGood = true;
  const seen = new Set([url.href]);
  for (let hops = 0; hops <= MOST_REDIRECTS; hops++) {
    const { response, method } = await ask(url, asking);
    const { statusCode = 0, headers } = response;
    if (statusCode < 300 || statusCode >= 400 || headers.location === undefined)
      return judge(url, response, method, moved, asking);
    response.destroy();
    const next = parseUrl(headers.location, url.href);
    if (!next) return { state: 'unanswered', why: 'redirects to an invalid address' };
    url = next;
    if (url.protocol !== 'https:' && url.protocol !== 'http:')
      return { state: 'refused', why: `redirects to ${url.protocol}` };
    isForGood &&= statusCode === 301 || statusCode === 308;
    if (isForGood) moved = url.href;
    // Not certain: a site may redirect in a circle until a browser returns its cookie.
    if (seen.has(url.href)) return { state: 'unanswered', why: 'redirects in a loop' };
    seen.add(url.href);
  }
  return { state: 'unanswered', why: `redirects more than ${MOST_REDIRECTS} times` };
}

/** With HEAD, which costs a host the least; with GET if that isn't answered properly. */
async function ask(url: URL, asking: Asking): Promise<Answered> {
  const head = await askPatiently(url, 'HEAD', asking).catch((error: NodeJS.ErrnoException) => {
    // A host may close the connection on a method that it doesn't support.
    if (error.code === 'ECONNRESET' || error.code?.startsWith('HPE_')) return undefined;
    throw error;
  });
  if (head && (head.statusCode ?? 0) < 400) return { response: head, method: 'HEAD' };
  if (head?.statusCode === TOO_MANY) return { response: head, method: 'HEAD' };
  head?.destroy();
  return { response: await askPatiently(url, 'GET', asking), method: 'GET' };
}

async function askPatiently(
  url: URL,
  method: 'HEAD' | 'GET',
  asking: Asking,
): Promise<IncomingMessage> {
  for (let tries = 1; ; tries++) {
    await asking.turns.take(url.host);
    const signal = timeLimit(asking.signal, asking.seconds);
    const response = await request(url, method, { ...asking.network, signal });
    const { statusCode, headers } = response;
    const wanted = retryAfter(headers['retry-after'], Date.now());
    const isBusy = statusCode === TOO_MANY || (statusCode === 503 && wanted !== undefined);
    if (!isBusy || tries === MOST_TRIES) return response;
    response.destroy();
    asking.turns.pause(url.host, wanted ?? FIRST_PAUSE * 2 ** tries);
  }
}

async function judge(
  url: URL,
  response: IncomingMessage,
  method: 'HEAD' | 'GET',
  moved: string | undefined,
  asking: Asking,
): Promise<Asked> {
  const { statusCode = 0 } = response;
  const why = `answers with ${statusCode}`;
  if (statusCode >= 400) response.destroy();
  if (statusCode === 404 || statusCode === 410) return { state: 'dead', why };
  // Some hosts turn programs away with a status that isn't part of HTTP: LinkedIn answers with 999.
  if (statusCode >= 500 && statusCode < 600) return { state: 'unanswered', why };
  if (statusCode >= 300) return { state: 'refused', why };
  if (await isForSale(url, response, method, asking))
    return { state: 'parked', why: 'leads to a domain that’s for sale' };
  return moved === undefined ? { state: 'fine' } : { state: 'moved', to: moved };
}

/** One page of a host tells whether the whole domain is for sale. */
async function isForSale(
  url: URL,
  response: IncomingMessage,
  method: 'HEAD' | 'GET',
  asking: Asking,
): Promise<boolean> {
  const known = asking.forSale.get(url.host);
  const isPage = /^text\/html\b/i.test(response.headers['content-type'] ?? 'text/html');
  if (known !== undefined || !isPage) {
    response.destroy();
    return known ?? isParked(url, '');
  }
  let page = '';
  try {
    const got = method === 'GET' ? response : await askPatiently(url, 'GET', asking);
    page = (got.statusCode ?? 0) < 300 ? await readBeginning(got, LARGEST_PAGE) : '';
    got.destroy();
  } catch {
    // The host has answered: an error in the rest of the page changes nothing.
  }
  response.destroy();
  const isSold = isParked(url, page);
  asking.forSale.set(url.host, isSold);
  return isSold;
}

const TOO_MANY = 429;
const MOST_REDIRECTS = 10;
const MOST_TRIES = 3;
/** In milliseconds; doubled each time. */
const FIRST_PAUSE = 1000;
/** In bytes; sellers put their offer at the top. */
const LARGEST_PAGE = 65_536;

const BUSY: Asked = { state: 'refused', why: 'asks programs to come back later' };

export type Asked = LinkAnswer & {
  /** Whether the error also occurs without a network. */
  isOffline?: boolean;
};

interface Answered {
  response: IncomingMessage;
  method: 'HEAD' | 'GET';
}

export interface Asking {
  network: Omit<Network, 'signal'>;
  turns: Turns;
  /** Aborts everything. */
  signal: AbortSignal;
  /** How long a host may take to answer. */
  seconds: number;
  /** By host. */
  forSale: Map<string, boolean>;
}
