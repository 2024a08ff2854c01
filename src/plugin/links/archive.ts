import { isRecord } from '../check/text/values.ts';
import { parseUrl } from '../events/model/parseUrl.ts';
import type { Asking } from './askLink.ts';
import { readBeginning, request } from './request.ts';
import { timeLimit } from './timeLimit.ts';

/** The availability API of the Wayback Machine (https://archive.org/help/wayback_api.php). */
export const WAYBACK = 'https://archive.org/wayback/available';

/**
 * Returns the archived copy of an address that's closest to a date.
 *
 * @param api the address of an API like that of the Wayback Machine; it may be private, because the
 * user chose it
 * @returns undefined if there's none
 * @throws any network error
 */
export async function archivedCopy(
  address: string,
  day: number | undefined,
  api: string,
  asking: Asking,
): Promise<string | undefined> {
  const url = new URL(api);
  url.searchParams.set('url', address);
  if (day !== undefined)
    url.searchParams.set('timestamp', new Date(day).toISOString().slice(0, 10).replace(/-/g, ''));
  await asking.turns.take(url.host);
  const signal = timeLimit(asking.signal, asking.seconds);
  const isNamed = api !== WAYBACK;
  const network = { ...asking.network, signal, ...(isNamed && { lookup: undefined }) };
  const response = await request(url, 'GET', network);
  if (response.statusCode !== 200) {
    response.destroy();
    throw new Error(`answers with ${response.statusCode}`);
  }
  return closest(JSON.parse(await readBeginning(response, LARGEST)));
}

function closest(answer: unknown): string | undefined {
  const snapshots = isRecord(answer) ? answer.archived_snapshots : undefined;
  const copy = isRecord(snapshots) ? snapshots.closest : undefined;
  if (!isRecord(copy) || copy.available !== true || !/^2/.test(String(copy.status ?? 200)))
    return undefined;
  const url = typeof copy.url === 'string' ? parseUrl(copy.url) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) return undefined;
  // As written, with what a browser would add: the address inside it mustn't be changed.
  return String(copy.url).replace(/^\s*https?:[\\/]*/i, 'https://');
}

/** In bytes. */
const LARGEST = 65_536;
