import type { PostParts } from '../posts/parts.ts';
import { parseTarget } from '../references/parseTarget.ts';
import type { Reference } from '../references/reference.ts';
import { judgeImage } from './judgeImage.ts';
import { judgeLink } from './judgeLink.ts';
import { resolveUrl, unbundled, withoutBase } from './lookup.ts';
import type { ReferenceContext, Verdict } from './verdict.ts';

/**
 * Text above the truncate marker also appears in the lists of posts, whose address differs: relative addresses lead
 * elsewhere there, and anything below the marker is missing.
 *
 * @param own the verdict for the post's own page
 * @param lists the permalinks of the lists that show the post
 * @param shown the ids that lists show of the post; `undefined` if they show all
 */
export function judgeOnLists(
  own: Verdict,
  reference: Reference,
  place: ReferenceContext,
  lists: readonly string[],
  shown: PostParts['shown'],
): Verdict {
  const { target, resolvedBy, kind } = reference;
  if (own.status !== 'found' || (resolvedBy !== 'page' && resolvedBy !== 'verbatim')) return own;
  if (kind === 'link' && target.startsWith('#'))
    return shown ? judgeAnchorOnLists(own, reference, place, shown) : own;
  if (!RELATIVE.test(target) || isBundled(reference, place)) return own;
  const judge = kind === 'link' ? judgeLink : judgeImage;
  const found = lists.map((permalink) => judge(reference, { ...place, permalink }));
  const isLost =
    kind === 'link'
      ? found.some(({ status }) => status !== 'found')
      : found.some(({ status }) => status !== 'found' && status !== 'unchecked');
  if (isLost) return elsewhere('on-lists', own, reference, place);
  // Browsers ignore each ../ that leads above the root. The link works today, and breaks when the blog moves.
  const last = place.site.trailingSlash ? 0 : 1;
  const isAboveRoot =
    resolvedBy === 'verbatim' &&
    lists.some((permalink) => depthOf(target) > depthOf(permalink) - last);
  return isAboveRoot ? elsewhere('above-root', own, reference, place) : own;
}

/** A place in the post that its excerpt doesn't show. */
function judgeAnchorOnLists(
  own: Verdict,
  { target, resolvedBy }: Reference,
  place: ReferenceContext,
  shown: NonNullable<PostParts['shown']>,
): Verdict {
  const id = parseTarget(target.slice(1)).path ?? '';
  if (id === '' || shown.isOpen || shown.anchors.has(id)) return own;
  const page = pageOf(place);
  const address = resolvedBy === 'verbatim' ? page : withoutBase(page, place);
  return {
    status: 'missing',
    reason: 'anchor-on-lists',
    suggestion: address && encodeURI(address) + target,
  };
}

function elsewhere(
  reason: 'on-lists' | 'above-root',
  own: Found,
  { kind, target, resolvedBy }: Reference,
  place: ReferenceContext,
): Verdict {
  const { path = '', suffix } = parseTarget(target);
  const address = resolveUrl(path, pageOf(place));
  const written =
    resolvedBy === 'verbatim' && kind === 'link' ? address : withoutBase(address, place);
  const suggestion = written && encodeURI(written) + suffix;
  if (kind === 'link') return { status: 'missing', reason, suggestion };
  return unbundled(reason, suggestion, own.path);
}

/** This plugin's transform makes an image beside the post work on every page. */
function isBundled({ isPicture }: Reference, { blog }: ReferenceContext): boolean {
  return blog.isTransformed && isPicture === true;
}

function pageOf({ permalink, site }: ReferenceContext): string {
  return permalink.replace(/(?<=.)\/$/, '') + (site.trailingSlash ? '/' : '');
}

/** How many folders up a relative address leads, or how many segments a permalink has. */
function depthOf(address: string): number {
  if (address.startsWith('/')) return address.split('/').filter(Boolean).length;
  return address.split('/').filter((name) => name === '..').length;
}

const RELATIVE = /^(?![a-z][a-z\d+.-]*:)[^/#@?]/i;

type Found = Extract<Verdict, { status: 'found' }>;
