import path from 'node:path';
import { parseUrl } from '../../events/model/parseUrl.ts';
import { trimEndBy } from '../../events/model/trimEndBy.ts';
import {
  decode,
  isExternal,
  parseTarget,
  type Target,
  withoutPathname,
} from '../references/parseTarget.ts';
import type { Reference } from '../references/reference.ts';
import type { PageIds } from '../routes/pageIds.ts';
import type { Lookup } from '../site/fileIndex.ts';
import { isInside } from '../site/paths.ts';
import { nearest } from '../text/closestMatch.ts';
import { wellFormed } from '../text/values.ts';
import { explainMalformed } from './explainMalformed.ts';
import { explainMissingLink } from './explainMissingLink.ts';
import { judgeExternal } from './judgeExternal.ts';
import { judgeImage } from './judgeImage.ts';
import { judgeLocal } from './judgeLocal.ts';
import { localAddress } from './localAddress.ts';
import {
  ABSENT,
  belowBase,
  fromLookup,
  lookUpStatic,
  resolveUrl,
  unbundled,
  withoutBase,
} from './lookup.ts';
import { type Missing, OUTSIDE_SITE, type ReferenceContext, type Verdict } from './verdict.ts';

/**
 * Determines where a link leads: to a post (by file, permalink or slug), another page of a blog, a file, or a
 * heading. Pages of other plugins aren't known, so they count as unchecked rather than wrong.
 */
export function judgeLink(reference: Reference, place: ReferenceContext): Verdict {
  const verdict = judgePlainly(reference, place);
  if (verdict.status === 'malformed')
    return explainMalformed(verdict, reference, place, judgePlainly);
  return verdict.status === 'missing'
    ? explainMissingLink(verdict, reference, place, judgePlainly)
    : verdict;
}

/**
 * As browsers read it: they skip control characters before a scheme, and tabs and line ends in it. A script that does
 * nothing, such as `void(0)`, is how some pages write a link without an address.
 */
function runsScript(target: string): boolean {
  const url = /^[\0-\x20]*j/i.test(target) ? parseUrl(target) : undefined;
  return url?.protocol === 'javascript:' && !/^\s*(?:void\b[\s(]*0[\s)]*)?;?$/.test(url.pathname);
}

function judgePlainly(reference: Reference, place: ReferenceContext): Verdict {
  const { target, resolvedBy } = reference;
  if (resolvedBy === 'dynamic')
    return {
      status: 'unchecked',
      reason: 'an expression that only running the code could resolve',
    };
  if (resolvedBy === 'module') return judgeImage(reference, place);
  if (target.trim() === '')
    return resolvedBy === 'page' ? { status: 'malformed', reason: 'empty' } : { status: 'found' };
  const local = localAddress(reference, place);
  if (local) return judgeLocal(local, reference, place, judgePlainly);
  if (runsScript(target)) return { status: 'malformed', reason: 'script' };
  if (isExternal(target))
    return judgeExternal(target, reference.form === 'md-link', place.site.url);
  const parsed = parseTarget(withoutPathname(target) ?? target);
  if (parsed.path === undefined) return { status: 'malformed', reason: 'escape' };
  if (parsed.path === '')
    return judgeAnchor(parsed, place.siteIndex.postIn(place.postPath ?? place.filePath));
  const isPage = resolvedBy === 'page' && withoutPathname(target) === undefined;
  if (isPage) {
    if (/\.mdx?$/i.test(parsed.path)) return judgeMarkdownFile(parsed, parsed.path, place);
    // Docusaurus bundles the target of an inline link; a definition or a <Link> is only an address.
    const file =
      reference.form === 'md-link' && judgeLinkedFile(parsed.path, parsed.written, place);
    if (file && file.status !== 'unchecked') return file;
    // A file outside the folders that may be read, unless the same text is an address of the site.
    if (file) {
      const page = judgeAddress(parsed, parsed.path, reference, place, isPage);
      return page.status === 'missing' ? file : page;
    }
  }
  const address = resolvedBy === 'based' ? belowBase(parsed.path) : parsed.path;
  return judgeAddress(parsed, address, reference, place, isPage);
}

/** mdx-loader/src/remark/resolveMarkdownLinks: a Markdown file stands for the page of its post. */
function judgeMarkdownFile(target: Target, file: string, place: ReferenceContext): Verdict {
  const beside = path.dirname(place.filePath);
  const { blog, site } = place;
  let dirs = [beside, ...place.contentDirs, site.dir];
  if (file.startsWith('@site/')) dirs = [site.dir];
  else if (file.startsWith('/')) dirs = [...place.contentDirs, site.dir];
  else if (/^\.{1,2}\//.test(file)) dirs = [beside];
  const found = dirs.map((dir) =>
    place.siteIndex.lookUp(path.join(dir, file.replace(/^@site\//, ''))),
  );
  for (const lookup of found) {
    const post = lookup.kind === 'file' ? place.siteIndex.postIn(lookup.path) : undefined;
    // A blog only knows its own files.
    if (post?.blog === blog) return judgeAnchor(target, post);
  }
  const other =
    found.find(({ kind }) => kind === 'file') ?? found.find(({ kind }) => kind === 'wrong-case');
  if (other?.kind === 'wrong-case') return fromLookup(other, target.written);
  if (other?.kind === 'file') return judgeOtherFile(other.path, place);
  if (found.every(({ kind }) => kind === 'outside'))
    return { status: 'unchecked', reason: OUTSIDE_SITE };
  return ABSENT;
}

/** A Markdown file that exists, but isn't a post of this blog. */
function judgeOtherFile(file: string, { siteIndex, blog, locale }: ReferenceContext): Missing {
  const { isDraftIn, postIn } = siteIndex;
  const elsewhere = postIn(file)?.permalink;
  if (elsewhere !== undefined)
    return {
      status: 'missing',
      reason: 'not-a-post',
      suggestion: `/${elsewhere.slice(locale.baseUrl.length)}`,
      isSure: true,
    };
  const reason = isDraftIn(file) ? 'draft' : isInside(file, blog.dir) ? 'excluded' : 'not-a-post';
  return { status: 'missing', reason, suggestion: undefined };
}

/** mdx-loader/src/remark/transformLinks: a path with an extension is a file, if there is one. */
function judgeLinkedFile(
  target: string,
  written: string,
  place: ReferenceContext,
): Verdict | undefined {
  const { ext } = path.parse(target);
  if (target.startsWith('@site/'))
    return fromLookup(place.siteIndex.lookUp(path.join(place.site.dir, target.slice(6))), written);
  if (ext === '' || /\.html$/i.test(target)) return undefined;
  const found = target.startsWith('/')
    ? lookUpStatic(target, place)
    : place.siteIndex.lookUp(path.join(path.dirname(place.filePath), target));
  return found.kind === 'missing' || found.kind === 'folder'
    ? undefined
    : fromLookup(found, written);
}

/** The address that the browser requests in the site, after the base path has been handled. */
function judgeAddress(
  target: Target,
  address: string,
  reference: Reference,
  place: ReferenceContext,
  isPage: boolean,
): Verdict {
  if (address.startsWith('/')) {
    const below = withoutBase(address, place);
    const based =
      reference.resolvedBy !== 'verbatim' || (place.blog.isTransformed && reference.plain === true);
    const verdict = judgeBelow(below ?? address, target, place, isPage);
    if (below !== undefined || based || verdict.status !== 'found') return verdict;
    return unbundled('base-url', undefined);
  }
  const page = place.permalink.replace(/(?<=.)\/$/, '');
  const { trailingSlash } = place.site;
  const tried = (
    trailingSlash === undefined ? [page, `${page}/`] : [trailingSlash ? `${page}/` : page]
  ).map((from) => {
    const below = withoutBase(resolveUrl(address, from), place);
    return below === undefined ? outsideBase : judgeBelow(below, target, place, isPage);
  });
  const [first = outsideBase, second] = tried;
  if (first.status === 'found' || second?.status !== 'found') return first;
  return {
    status: 'unchecked',
    reason: 'a relative address that works with a trailing slash only',
  };
}

/** An address below the base path: a known page or file, one that should be known, or another plugin's. */
function judgeBelow(
  address: string,
  target: Target,
  place: ReferenceContext,
  isPage: boolean,
): Verdict {
  const { siteIndex, locale } = place;
  const whole = locale.baseUrl + address.slice(1);
  const asked = isPage ? whole : pageOfFile(whole, place);
  const page = siteIndex.permalinkAt(asked);
  if (page !== undefined) {
    const spelled = trimSlash(page);
    // The client-side router ignores case; a server doesn't.
    if (trimSlash(asked) === spelled) return judgeAnchor(target, siteIndex.idsAt(page));
    return { status: 'wrong-case', spelling: respellPage(target.written, spelled), path: spelled };
  }
  const file = fileAt(address, place);
  if (file.kind === 'file' || siteIndex.isGenerated(whole)) {
    // Where Docusaurus looks for a page, it reports a file as a broken link, although readers would get it.
    return isPage
      ? { status: 'missing', reason: 'not-a-page', suggestion: asFileLink(address, target) }
      : { status: 'found' };
  }
  if (file.kind === 'wrong-case') return fromLookup(file, target.written);
  const isFile = FILE_ENDING.test(address);
  if (!isFile && !siteIndex.knowsPagesAt(whole))
    return { status: 'unchecked', reason: 'a page that another plugin may generate' };
  if (!isPage && !siteIndex.knowsFiles())
    return { status: 'unchecked', reason: 'a file that another plugin may generate' };
  if (isFile) return ABSENT;
  return { status: 'missing', reason: 'page', suggestion: undefined };
}

/** What browsers find in a static folder: a file, or the `index.html` of a folder. */
function fileAt(address: string, place: ReferenceContext): Lookup {
  const found = lookUpStatic(address, place);
  if (found.kind !== 'folder') return found;
  const index = lookUpStatic(`${trimSlash(address)}/index.html`, place);
  return index.kind === 'file' ? index : found;
}

/** The page whose file browsers get at an address (core/src/ssg/ssgUtils.ts, `pathnameToFilename`). */
function pageOfFile(address: string, { siteIndex, site }: ReferenceContext): string {
  if (siteIndex.permalinkAt(address) !== undefined) return address;
  return address.replace(site.trailingSlash === false ? /\.html$/ : /(?<=\/)index\.html$/, '');
}

/** How to tell Docusaurus that an address is a file's; without the base path, which it adds. */
function asFileLink(address: string, { suffix }: Target): string {
  return `pathname://${encodeURI(wellFormed(address))}${suffix}`;
}

/** Replaces the end of the written address with the letters of the permalink. */
function respellPage(written: string, permalink: string): string {
  const slash = written.length - trimSlash(written).length;
  const end = written.length - slash;
  let start = end;
  for (let index = 1; index <= Math.min(end, permalink.length); index++) {
    if (written[end - index]?.toLowerCase() !== permalink.at(-index)?.toLowerCase()) break;
    start = end - index;
  }
  return (
    written.slice(0, start) + permalink.slice(permalink.length - (end - start)) + written.slice(end)
  );
}

/** The heading that a link names. */
function judgeAnchor({ written, suffix }: Target, page: PageIds | undefined): Verdict {
  const hash = suffix.includes('#') ? suffix.slice(suffix.indexOf('#') + 1) : '';
  if (hash === '') return { status: 'found' };
  // Everything after the #: a question mark there doesn't start a query.
  const wanted = decode(hash) ?? hash;
  if (page?.anchors?.has(hash) || page?.anchors?.has(wanted)) return { status: 'found' };
  if (!page?.anchors || page.isOpen)
    return { status: 'unchecked', reason: 'an anchor that components may generate' };
  const near = nearest(wanted, page.anchors);
  return {
    status: 'missing',
    reason: 'anchor',
    suggestion: near && `${written}${suffix.slice(0, suffix.indexOf('#'))}#${near}`,
  };
}

function trimSlash(address: string): string {
  return address.slice(0, 1) + trimEndBy(address.slice(1), /\//);
}

const outsideBase: Missing = { status: 'missing', reason: 'outside-base', suggestion: undefined };

/** File extensions that aren't pages: an address with one of them is a file's. */
const FILE_ENDING =
  /\.(?:pdf|zip|gz|tgz|tar|7z|png|jpe?g|gif|webp|avif|svg|ico|mp4|webm|mov|mp3|ogg|wav|pptx?|docx?|xlsx?|odp|odt|key|csv|txt|ics|epub|ya?ml|json|xml|sh|py|ipynb)$/i;
