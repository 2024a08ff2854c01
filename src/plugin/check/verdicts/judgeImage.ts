import path from 'node:path';
import { joinUrl } from '../posts/permalink.ts';
import { isExternal, parseTarget, withoutPathname } from '../references/parseTarget.ts';
import type { Reference } from '../references/reference.ts';
import { explainMalformed } from './explainMalformed.ts';
import { explainMissingImage } from './explainMissingImage.ts';
import { judgeExternal } from './judgeExternal.ts';
import { judgeModulePart } from './judgeImportedValue.ts';
import { judgeLocal } from './judgeLocal.ts';
import { localAddress } from './localAddress.ts';
import {
  ABSENT,
  baseUrlInAddress,
  belowBase,
  besidePost,
  fromLookup,
  lookUpStatic,
  resolveUrl,
  spelledFile,
  staticAddress,
  staticFolderInAddress,
  unbundled,
  withoutBase,
} from './lookup.ts';
import { unloadableImage } from './unloadableImage.ts';
import type { ReferenceContext, Verdict } from './verdict.ts';

/**
 * Determines what readers get for an image reference. If Docusaurus resolves it, the check looks where Docusaurus
 * would; if the browser gets the text unchanged, at the address that the browser would request.
 */
export function judgeImage(reference: Reference, place: ReferenceContext): Verdict {
  const verdict = judgePlainly(reference, place);
  if (verdict.status === 'malformed')
    return explainMalformed(verdict, reference, place, judgePlainly);
  return verdict.status === 'missing'
    ? explainMissingImage(verdict, reference, place, judgePlainly)
    : verdict;
}

function judgePlainly(reference: Reference, place: ReferenceContext): Verdict {
  if (reference.resolvedBy === 'dynamic') {
    return {
      status: 'unchecked',
      reason: 'an expression that only running the code could resolve',
    };
  }
  if (reference.target.trim() === '') return { status: 'malformed', reason: 'empty' };
  if (reference.resolvedBy === 'verbatim' && QUOTED_CODE.test(reference.target.trim()))
    return { status: 'malformed', reason: 'quoted-code' };
  const local = localAddress(reference, place);
  if (local) return judgeLocal(local, reference, place, judgePlainly);
  const unloadable = unloadableImage(reference.target);
  if (unloadable) return { status: 'malformed', reason: unloadable };
  if (isExternal(reference.target))
    return judgeExternal(reference.target, reference.resolvedBy === 'bundled', place.site.url);
  const plain = withoutPathname(reference.target);
  if (plain !== undefined) {
    if (reference.resolvedBy !== 'bundled') return unbundled('pathname', plain);
    return judgeVerbatim(plain, place, false);
  }
  const { path: target, written } = parseTarget(reference.target);
  if (target === undefined) return { status: 'malformed', reason: 'escape' };
  const isWritten = reference.resolvedBy === 'bundled' || reference.resolvedBy === 'verbatim';
  if (place.blog.isTransformed && reference.isPicture && isWritten)
    return judgeTransformed(target, written, reference, place);
  switch (reference.resolvedBy) {
    case 'bundled':
      return judgeBundled(target, written, place);
    case 'module':
      return judgePart(judgeModule(target, written, place), reference, place);
    case 'front-matter':
      return judgeFrontMatter(target, written, place);
    case 'based':
      return judgeVerbatim(belowBase(target), place, true);
    default:
      return judgeVerbatim(target, place, place.blog.isTransformed && reference.plain === true);
  }
}

/**
 * The transform looks beside the post and in the static folders, with or without the base path. Anything that it
 * doesn't find reaches the browser unchanged, which may find it relative to the page's address.
 */
function judgeTransformed(
  target: string,
  written: string,
  reference: Reference,
  place: ReferenceContext,
): Verdict {
  if (target.startsWith('/')) return judgeVerbatim(target, place, true);
  const beside = judgeBundled(target, written, place);
  if (beside.status === 'found' || reference.resolvedBy === 'bundled') return beside;
  const fromPage = judgeRelative(target, place);
  return fromPage.status === 'missing' || fromPage.status === 'unbundled' ? beside : fromPage;
}

/**
 * `require` and `import`: beside the post, below the site, or in the folders that the bundler uses as roots
 * (core/src/webpack/base.ts).
 */
function judgeModule(target: string, written: string, place: ReferenceContext): Verdict {
  if (target.startsWith('@site/') || /^\.{1,2}\//.test(target))
    return judgeBundled(target, written, place);
  if (!target.startsWith('/')) return { status: 'unchecked', reason: 'a file of a package' };
  const found = [...place.site.staticDirs, place.site.dir].map((dir) =>
    place.siteIndex.lookUp(path.join(dir, target)),
  );
  return fromLookup(
    found.find(({ kind }) => kind === 'file') ??
      found.find(({ kind }) => kind === 'wrong-case') ?? { kind: 'missing' },
    written,
  );
}

/** What the element takes from the module of an existing file. */
function judgePart(
  found: Verdict,
  { part, isPicture }: Reference,
  place: ReferenceContext,
): Verdict {
  const isReplaced = place.blog.isTransformed && isPicture === true;
  if (found.status !== 'found' || !found.path || !part || isReplaced) return found;
  const reason = judgeModulePart(found.path, part, place.site.loaders);
  return reason ? { status: 'no-address', reason, path: found.path } : found;
}

/** mdx-loader/src/remark/transformImage: `@site/`, a static folder, or beside the post. */
function judgeBundled(target: string, written: string, place: ReferenceContext): Verdict {
  if (target.startsWith('@site/')) {
    return fromLookup(
      place.siteIndex.lookUp(path.join(place.site.dir, target.slice('@site/'.length))),
      written,
    );
  }
  if (!target.startsWith('/')) {
    const found = place.siteIndex.lookUp(path.join(path.dirname(place.filePath), target));
    return fromLookup(found, written);
  }
  const found = lookUpStatic(target, place);
  if (found.kind === 'file' || found.kind === 'wrong-case') return fromLookup(found, written);
  return (
    staticFolderInAddress(target, place) ??
    baseUrlInAddress(target, place) ??
    fromLookup(found, written)
  );
}

/** A front matter image is bundled if it starts with `./`; anything else becomes an address below the base path. */
function judgeFrontMatter(target: string, written: string, place: ReferenceContext): Verdict {
  // The bundler gets the text as written: an escape is part of the name.
  if (target.startsWith('./')) return judgeBundled(written, written, place);
  const base = place.locale.baseUrl;
  const address = target.startsWith(base)
    ? target
    : resolveUrl(target.startsWith('/') ? target.slice(1) : target, base);
  const found = lookUpStatic(withoutBase(address, place) ?? '/..', place);
  if (found.kind === 'file') return { status: 'found', path: found.path };
  if (target.startsWith('/')) {
    if (found.kind === 'wrong-case') return fromLookup(found, written);
    return staticFolderInAddress(target, place) ?? fromLookup(found, written);
  }
  const intended = target.startsWith('@site/')
    ? path.join(place.site.dir, target.slice('@site/'.length))
    : path.join(path.dirname(place.filePath), target);
  const exists = place.siteIndex.lookUp(intended);
  const actual = spelledFile(exists);
  if (actual === undefined) return fromLookup(found, written);
  const reason = target.startsWith('@site/') ? 'site-alias' : 'front-matter';
  return unbundled(reason, staticAddress(actual, place) ?? besidePost(actual, place), actual);
}

/**
 * The browser requests the text as written, relative to the page's address; with `based`, after the base path is
 * added.
 */
function judgeVerbatim(target: string, place: ReferenceContext, based: boolean): Verdict {
  if (target.startsWith('@site/')) {
    const found = place.siteIndex.lookUp(path.join(place.site.dir, target.slice('@site/'.length)));
    const actual = found.kind === 'file' ? found.path : undefined;
    return actual
      ? unbundled('site-alias', staticAddress(actual, place), actual)
      : fromLookup(found, target);
  }
  if (!target.startsWith('/')) return judgeRelative(target, place);
  const below = withoutBase(target, place);
  const found = lookUpStatic(below ?? target, place);
  if (found.kind === 'file') {
    if (below !== undefined || based) return { status: 'found', path: found.path };
    return unbundled('base-url', joinUrl(place.site.baseUrl, target), found.path);
  }
  if (found.kind === 'wrong-case') return fromLookup(found, target);
  return staticFolderInAddress(target, place) ?? fromLookup(found, target);
}

/** A relative address depends on whether the page's own address ends in a slash. */
function judgeRelative(target: string, place: ReferenceContext): Verdict {
  const page = place.permalink.replace(/(?<=.)\/$/, '');
  const { trailingSlash } = place.site;
  const pages =
    trailingSlash === undefined ? [page, `${page}/`] : [trailingSlash ? `${page}/` : page];
  const files = pages.flatMap((from) => {
    const below = withoutBase(resolveUrl(target, from), place);
    const found = lookUpStatic(below ?? '/..', place);
    return found.kind === 'file' ? found.path : [];
  });
  const [first] = files;
  if (first !== undefined)
    return files.length === pages.length
      ? { status: 'found', path: first }
      : {
          status: 'unchecked',
          reason: 'a relative address that works with or without a trailing slash, not with both',
        };
  const beside = place.siteIndex.lookUp(path.join(path.dirname(place.filePath), target));
  const actual = spelledFile(beside);
  if (actual !== undefined) return unbundled('relative', besidePost(actual, place), actual);
  return ABSENT;
}

/** `src="{require('./x.png').default}"`, `` src="`/img/x.png`" ``. */
const QUOTED_CODE = /^(?:\{[\s\S]*\}$|`[\s\S]*`$|(?:require|useBaseUrl)\(["'])/;
