import path from 'node:path';
import type { FileIndex, Lookup } from '../files.ts';
import { joinUrl } from '../permalink.ts';
import type { Blog, Locale, Site } from '../site.ts';
import type { NearestFile } from './nearestFile.ts';
import type { Reference } from './reference.ts';
import { isExternal, parseTarget, withoutPathname, writeLike } from './target.ts';

/**
 * Says what a reader would get of an image reference: what Docusaurus resolves by itself is looked up where
 * Docusaurus looks; what the browser gets verbatim is looked up at the address that the browser would ask.
 */
export function judgeImage(reference: Reference, place: Judging): Verdict {
  if (reference.travels === 'dynamic') {
    return { status: 'unchecked', reason: 'an expression that only evaluation could resolve' };
  }
  if (reference.target.trim() === '') return { status: 'malformed', reason: 'empty' };
  if (isExternal(reference.target)) return { status: 'external' };
  const plain = withoutPathname(reference.target);
  if (plain !== undefined) {
    if (reference.travels !== 'bundled') return unbundled('pathname', plain);
    return judgeVerbatim(plain, reference, place, false);
  }
  const { path: target, written } = parseTarget(reference.target);
  if (target === undefined) return { status: 'malformed', reason: 'escape' };
  switch (reference.travels) {
    case 'bundled':
      return judgeBundled(target, written, place);
    case 'front-matter':
      return judgeFrontMatter(target, written, place);
    default:
      return judgeVerbatim(
        target,
        reference,
        place,
        place.blog.addsBaseUrl && reference.form !== 'md-ref',
      );
  }
}

/** mdx-loader/src/remark/transformImage: `@site/`, a static directory, or beside the post. */
function judgeBundled(target: string, written: string, place: Judging): Verdict {
  if (target.startsWith('@site/')) {
    return fromLookup(
      place.files.lookUp(path.join(place.site.dir, target.slice('@site/'.length))),
      written,
      place,
    );
  }
  if (!target.startsWith('/')) {
    const found = place.files.lookUp(path.join(path.dirname(place.filePath), target));
    return fromLookup(found, written, place);
  }
  const found = lookUpStatic(target, place);
  if (found.kind === 'file' || found.kind === 'wrong-case')
    return fromLookup(found, written, place);
  return (
    staticFolderInAddress(target, place) ??
    baseUrlInAddress(target, place) ??
    fromLookup(found, written, place)
  );
}

/** A front matter image is bundled when it starts with `./`; anything else becomes an address below the base path. */
function judgeFrontMatter(target: string, written: string, place: Judging): Verdict {
  if (target.startsWith('./')) return judgeBundled(target, written, place);
  const base = place.locale.baseUrl;
  const address = target.startsWith(base)
    ? target
    : resolveUrl(target.startsWith('/') ? target.slice(1) : target, base);
  const found = lookUpStatic(withoutBase(address, place) ?? '/..', place);
  if (found.kind === 'file') return { status: 'found', path: found.path };
  if (target.startsWith('/')) {
    if (found.kind === 'wrong-case') return fromLookup(found, written, place);
    return staticFolderInAddress(target, place) ?? fromLookup(found, written, place);
  }
  const intended = target.startsWith('@site/')
    ? path.join(place.site.dir, target.slice('@site/'.length))
    : path.join(path.dirname(place.filePath), target);
  const exists = place.files.lookUp(intended);
  const actual = spelledFile(exists);
  if (actual === undefined) return fromLookup(found, written, place);
  const reason = target.startsWith('@site/') ? 'site-alias' : 'front-matter';
  return unbundled(reason, staticAddress(actual, place) ?? besidePost(actual, place), actual);
}

/** The browser asks for what is written, against the page's address; with `based`, after the base path was put before it. */
function judgeVerbatim(
  target: string,
  reference: Reference,
  place: Judging,
  based: boolean,
): Verdict {
  if (target.startsWith('@site/')) {
    const found = place.files.lookUp(path.join(place.site.dir, target.slice('@site/'.length)));
    const actual = found.kind === 'file' ? found.path : undefined;
    return actual
      ? unbundled('site-alias', staticAddress(actual, place), actual)
      : fromLookup(found, target, place);
  }
  if (!target.startsWith('/')) return judgeRelative(target, reference, place);
  const below = withoutBase(target, place);
  const found = lookUpStatic(below ?? target, place);
  if (found.kind === 'file') {
    if (below !== undefined || based) return { status: 'found', path: found.path };
    return unbundled('base-url', joinUrl(place.site.baseUrl, target), found.path);
  }
  if (found.kind === 'wrong-case') return fromLookup(found, target, place);
  return staticFolderInAddress(target, place) ?? fromLookup(found, target, place);
}

/** A relative address depends on whether the page's own address ends in a slash. */
function judgeRelative(target: string, reference: Reference, place: Judging): Verdict {
  const page = place.permalink.replace(/(?<=.)\/$/, '');
  const { trailingSlash } = place.site;
  const pages =
    trailingSlash === undefined ? [page, `${page}/`] : [trailingSlash ? `${page}/` : page];
  const found = pages.map((from) => {
    const below = withoutBase(resolveUrl(target, from), place);
    return below === undefined ? undefined : lookUpStatic(below, place);
  });
  const files = found.filter((lookup) => lookup?.kind === 'file');
  const first = files[0];
  if (first?.kind === 'file' && files.length === found.length)
    return { status: 'found', path: first.path };
  if (first) {
    return {
      status: 'unchecked',
      reason: 'a relative address that works with or without a trailing slash, not with both',
    };
  }
  const beside = place.files.lookUp(path.join(path.dirname(place.filePath), target));
  const actual = spelledFile(beside);
  if (actual !== undefined) return unbundled('relative', besidePost(actual, place), actual);
  return missing(parseTarget(reference.target).written, place);
}

function lookUpStatic(address: string, place: Judging): Lookup {
  let best: Lookup = { kind: 'missing' };
  for (const dir of place.site.staticDirs) {
    const file = path.join(dir, address);
    // `/../x` would leave the static folder: no address does.
    const found: Lookup = file.startsWith(dir) ? place.files.lookUp(file) : { kind: 'missing' };
    if (found.kind === 'file') return found;
    if (best.kind === 'missing') best = found;
  }
  return best;
}

function fromLookup(found: Lookup, written: string, place: Judging): Verdict {
  switch (found.kind) {
    case 'file':
      return { status: 'found', path: found.path };
    case 'wrong-case':
      return { status: 'wrong-case', spelling: respell(written, found.actual), path: found.actual };
    case 'outside':
      return { status: 'unchecked', reason: 'a file outside of the site' };
    case 'folder':
      return { status: 'missing', reason: 'folder', suggestion: undefined };
    default:
      return missing(written, place);
  }
}

function missing(written: string, place: Judging): Verdict {
  return {
    status: 'missing',
    reason: 'absent',
    suggestion: place.nearestFile(written, place.filePath),
  };
}

/** `/static/img/x.png`: the folder's name is no part of an address. */
function staticFolderInAddress(target: string, place: Judging): Verdict | undefined {
  for (const dir of place.site.staticDirs) {
    const prefix = `/${path.basename(dir)}/`;
    if (!target.startsWith(prefix)) continue;
    const address = target.slice(prefix.length - 1);
    const found = place.files.lookUp(path.join(dir, address));
    if (found.kind === 'file') return unbundled('static-folder', address, found.path);
  }
  return undefined;
}

/** `![](/base/img/x.png)`: Docusaurus puts the base path before it once more. */
function baseUrlInAddress(target: string, place: Judging): Verdict | undefined {
  const below = withoutBase(target, place);
  if (below === undefined || below === target) return undefined;
  const found = lookUpStatic(below, place);
  return found.kind === 'file' ? unbundled('base-url-twice', below, found.path) : undefined;
}

/** An address below the site's base path without it; `undefined` when it is not below. */
function withoutBase(address: string, place: Judging): string | undefined {
  for (const base of [place.locale.baseUrl, place.site.baseUrl]) {
    if (address.startsWith(base)) return `/${address.slice(base.length)}`;
  }
  return undefined;
}

function resolveUrl(target: string, from: string): string {
  const { pathname } = new URL(
    target.replace(/[?#%]/g, encodeURIComponent),
    `http://site${encodeURI(from)}`,
  );
  return decodeURIComponent(pathname);
}

/** The spelling on disk in place of the written one: as many names from the end as were written. */
function respell(written: string, actual: string): string {
  const names = written.split('/');
  const real = actual.split(path.sep);
  for (let index = 1; index <= names.length; index++) {
    const name = names[names.length - index];
    if (name === undefined || name === '' || name === '.' || name === '..' || name === '@site')
      break;
    names[names.length - index] = writeLike(name, real[real.length - index] ?? name);
  }
  return names.join('/');
}

/** The file that was found, by its spelling on disk. */
function spelledFile(found: Lookup): string | undefined {
  if (found.kind === 'file') return found.path;
  return found.kind === 'wrong-case' ? found.actual : undefined;
}

function staticAddress(file: string, place: Judging): string | undefined {
  const dir = place.site.staticDirs.find((candidate) => file.startsWith(candidate + path.sep));
  return dir && `/${path.relative(dir, file).split(path.sep).join('/')}`;
}

function besidePost(file: string, place: Judging): string {
  const relative = path.relative(path.dirname(place.filePath), file).split(path.sep).join('/');
  return relative.startsWith('.') ? relative : `./${relative}`;
}

function unbundled(
  reason: UnbundledReason,
  suggestion: string | undefined,
  file?: string,
): Verdict {
  return { status: 'unbundled', reason, suggestion, path: file };
}

/** What is known where a reference is judged. */
export interface Judging {
  site: Site;
  blog: Blog;
  locale: Locale;
  files: FileIndex;
  /** The file that holds the reference; relative paths of bundled files begin beside it. */
  filePath: string;
  /** The address of the page; relative addresses begin there. */
  permalink: string;
  nearestFile: NearestFile;
}

export type Verdict =
  | { status: 'found'; path: string }
  | { status: 'external' }
  | { status: 'unchecked'; reason: string }
  | { status: 'missing'; reason: 'absent' | 'folder'; suggestion: string | undefined }
  | { status: 'wrong-case'; spelling: string; path: string }
  | {
      status: 'unbundled';
      reason: UnbundledReason;
      suggestion: string | undefined;
      path: string | undefined;
    }
  | { status: 'malformed'; reason: 'empty' | 'escape' };

export type UnbundledReason =
  | 'relative'
  | 'base-url'
  | 'base-url-twice'
  | 'static-folder'
  | 'site-alias'
  | 'front-matter'
  | 'pathname';
