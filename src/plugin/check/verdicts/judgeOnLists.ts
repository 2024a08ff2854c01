import type { Reference } from '../references/reference.ts';
import { parseTarget } from '../references/target.ts';
import { judgeLink } from './judgeLink.ts';
import { resolveUrl, withoutBase } from './lookup.ts';
import type { Judging, Verdict } from './verdict.ts';

/**
 * A link above the truncate marker is on the lists of posts too, where the address of the page is another one: what is
 * relative to it leads elsewhere, and Docusaurus reports a broken link of the list.
 *
 * @param verdict on the link in the page of its post
 * @param list the permalink of the blog's list of posts
 */
export function judgeOnLists(
  verdict: Verdict,
  reference: Reference,
  place: Judging,
  list: string,
): Verdict {
  if (verdict.status !== 'found' || reference.travels !== 'page') return verdict;
  if (!RELATIVE.test(reference.target)) return verdict;
  // A file, by its path beside the post, is found from anywhere.
  if (judgeLink(reference, { ...place, permalink: list }).status === 'found') return verdict;
  const { path = '', suffix } = parseTarget(reference.target);
  const page = place.permalink.replace(/(?<=.)\/$/, '') + (place.site.trailingSlash ? '/' : '');
  const address = withoutBase(resolveUrl(path, page), place);
  return {
    status: 'missing',
    reason: 'on-lists',
    suggestion: address && encodeURI(address) + suffix,
  };
}

const RELATIVE = /^(?![a-z][a-z\d+.-]*:)[^/#@?]/i;
