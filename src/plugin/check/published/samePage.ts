import { parseUrl } from '../../events/model/parseUrl.ts';

/**
 * Whether two addresses can only mean one page: they differ in the scheme, in `www.` or in the slash at their end. Sites that
 * are gone like to redirect all of their old pages to a single new one.
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
