import { parseUrl } from '../../events/model/parseUrl.ts';

/**
 * Whether two addresses can only mean the same page: they differ only in scheme, `www.` or a trailing slash. Sites
 * that shut down often redirect all old pages to a single new one.
 */
export function isSamePage(from: string, to: string): boolean {
  const [one, other] = [normalized(from), normalized(to)];
  return one !== undefined && one === other;
}

function normalized(address: string): string | undefined {
  const url = parseUrl(address, 'https://example.com');
  if (url?.port !== '') return undefined;
  return [url.hostname.replace(/^www\./, ''), url.pathname.replace(/\/$/, ''), url.search].join(
    ' ',
  );
}
