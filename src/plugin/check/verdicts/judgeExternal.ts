import { parseUrl } from '../../events/model/parseUrl.ts';
import type { Verdict } from './verdict.ts';

/**
 * An address on another host is left alone, unless Docusaurus stops at it.
 *
 * @param isMarkdown whether it stands where Docusaurus takes addresses apart (utils/src/urlUtils.ts, parseURLOrPath)
 */
export function judgeExternal(target: string, isMarkdown: boolean): Verdict {
  return isMarkdown && parseUrl(target, 'https://example.com') === undefined
    ? { status: 'malformed', reason: 'url' }
    : EXTERNAL;
}

/** Most verdicts on links are this one: it is one object. */
const EXTERNAL: Verdict = { status: 'external' };
