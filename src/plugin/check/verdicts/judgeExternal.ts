import { parseUrl } from '../../events/model/parseUrl.ts';
import { schemeSlip } from './schemeSlip.ts';
import type { Verdict } from './verdict.ts';

/**
 * An address on another host is left alone, unless Docusaurus stops at it, or its scheme leads nowhere.
 *
 * @param isMarkdown whether it stands where Docusaurus takes addresses apart (utils/src/urlUtils.ts, parseURLOrPath)
 * @param siteUrl the address of the site
 */
export function judgeExternal(target: string, isMarkdown: boolean, siteUrl: string): Verdict {
  const suggestion = schemeSlip(target, siteUrl);
  if (suggestion !== undefined) return { status: 'malformed', reason: 'scheme', suggestion };
  return isMarkdown && parseUrl(target, 'https://example.com') === undefined
    ? { status: 'malformed', reason: 'url' }
    : EXTERNAL;
}

/** Most verdicts on links are this one: it is one object. */
const EXTERNAL: Verdict = { status: 'external' };
