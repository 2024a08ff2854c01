import { parseUrl } from '../../events/model/parseUrl.ts';
import { schemeSlip } from './schemeSlip.ts';
import type { Verdict } from './verdict.ts';

/**
 * An address on another host isn't checked, unless Docusaurus stops at it or its scheme leads nowhere.
 *
 * @param isMarkdown whether Docusaurus parses addresses there (utils/src/urlUtils.ts, parseURLOrPath)
 * @param siteUrl the address of the site
 */
export function judgeExternal(target: string, isMarkdown: boolean, siteUrl: string): Verdict {
  const suggestion = schemeSlip(target, siteUrl);
  if (suggestion !== undefined) return { status: 'malformed', reason: 'scheme', suggestion };
  return isMarkdown && parseUrl(target, 'https://example.com') === undefined
    ? { status: 'malformed', reason: 'url' }
    : EXTERNAL;
}

/** Most links have this verdict, so they share one object. */
const EXTERNAL: Verdict = { status: 'external' };
