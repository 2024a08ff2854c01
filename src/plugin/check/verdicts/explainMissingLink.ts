import path from 'node:path';
import { pageKey } from '../posts/permalink.ts';
import { parseTarget } from '../references/parseTarget.ts';
import type { Reference } from '../references/reference.ts';
import { fileAddresses } from './fileAddresses.ts';
import { besidePost, unbundled } from './lookup.ts';
import { addressFromPage, nearLinks, respelledLinks } from './missingLinkSuggestions.ts';
import { withScheme } from './repairAddress.ts';
import type { Missing, ReferenceContext, Verdict } from './verdict.ts';

/**
 * Why a link leads nowhere, as far as that's known, and where it should lead. Suggestions are checked: they work
 * from the same place, in the same syntax, and aren't the post itself.
 */
export function explainMissingLink(
  verdict: Missing,
  reference: Reference,
  place: ReferenceContext,
  judge: Judge,
): Verdict {
  if (!EXPLAINED.has(verdict.reason)) return verdict;
  const isFound = (target: string) =>
    !isOwnPage(target, place) && judge({ ...reference, target }, place).status === 'found';
  const written = inFormOf(reference, place);
  const respelled = respelledLinks(reference, place).map(written).find(isFound);
  if (respelled !== undefined) return { ...verdict, suggestion: respelled, isSure: true };
  const whole = withScheme(reference.target);
  if (whole !== undefined)
    return { status: 'missing', reason: 'no-scheme', suggestion: whole, isSure: true };
  const beside = fileBeside(reference, place);
  if (beside !== undefined) return unbundled('relative', besidePost(beside, place), beside);
  const draft = draftAt(reference, place);
  if (draft !== undefined)
    return {
      status: 'missing',
      reason: draft === 'a post' ? 'draft' : 'drafts-only',
      suggestion: undefined,
    };
  const { written: target } = parseTarget(reference.target);
  if (verdict.reason === 'page' || /\.mdx?$/i.test(target))
    return { ...verdict, suggestion: nearLinks(reference, place).map(written).find(isFound) };
  const near = place.siteIndex.nearestFile(target, place.filePath);
  return { ...verdict, suggestion: near && fileAddresses(near.file, place).find(isFound) };
}

/** The file that was probably meant, if only a Markdown link could reach it. */
function fileBeside({ target, form }: Reference, place: ReferenceContext): string | undefined {
  const { path: written = '' } = parseTarget(target);
  if (form === 'md-link' || written.startsWith('/') || /\.mdx?$/i.test(written)) return undefined;
  const dir = written.startsWith('@site/') ? place.site.dir : path.dirname(place.filePath);
  const found = place.siteIndex.lookUp(path.join(dir, written.replace(/^@site\//, '')));
  return found.kind === 'file' ? found.path : undefined;
}

/** Raw HTML needs the base path that Docusaurus adds to every other address. */
function inFormOf(
  { resolvedBy }: Reference,
  { locale }: ReferenceContext,
): (address: string) => string {
  return (address) =>
    resolvedBy === 'verbatim' && address.startsWith('/')
      ? locale.baseUrl + address.slice(1)
      : address;
}

/** The target of the address if drafts were published. */
function draftAt({ target }: Reference, place: ReferenceContext) {
  const { path: address = '' } = parseTarget(target);
  const { baseUrl } = place.locale;
  const below = address.startsWith('/') ? address : addressFromPage(address, place);
  if (below === undefined) return undefined;
  return place.siteIndex.draftAt(below.startsWith(baseUrl) ? below : baseUrl + below.slice(1));
}

/** Whether an address is that of its own post, without a heading. */
function isOwnPage(target: string, { permalink, filePath, locale }: ReferenceContext): boolean {
  const { path: address = '' } = parseTarget(target);
  const whole = address.startsWith(locale.baseUrl) ? address : locale.baseUrl + address.slice(1);
  return address.startsWith('/')
    ? pageKey(whole) === pageKey(permalink)
    : path.join(path.dirname(filePath), address) === filePath;
}

const EXPLAINED = new Set(['absent', 'page', 'folder', 'outside-base']);

type Judge = (reference: Reference, place: ReferenceContext) => Verdict;
