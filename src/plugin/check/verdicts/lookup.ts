import path from 'node:path';
import { parseUrl } from '../../events/model/parseUrl.ts';
import { encodeLike, parseTarget } from '../references/parseTarget.ts';
import type { Lookup } from '../site/fileIndex.ts';
import { dottedPath, isInside, relativePath } from '../site/paths.ts';
import { wellFormed } from '../text/values.ts';
import {
  type Missing,
  OUTSIDE_SITE,
  type ReferenceContext,
  type UnbundledReason,
  type Verdict,
} from './verdict.ts';

/** Looks up an address (without the base path) in the static folders. */
export function lookUpStatic(address: string, place: ReferenceContext): Lookup {
  let best: Lookup = { kind: 'missing' };
  // `/\host/x` is on another host, although Windows may have a file with that name.
  if (/^\/+\\/.test(address)) return best;
  for (const dir of place.site.staticDirs) {
    const file = path.join(dir, address);
    // `/../x` would leave the static folder, which no address does.
    const found: Lookup = isInside(file, dir) ? place.siteIndex.lookUp(file) : { kind: 'missing' };
    if (found.kind === 'file') return found;
    if (best.kind === 'missing') best = found;
  }
  return best;
}

/** The verdict on a file that was looked up for `written`. */
export function fromLookup(found: Lookup, written: string): Verdict {
  switch (found.kind) {
    case 'file':
      return { status: 'found', path: found.path };
    case 'wrong-case':
      return { status: 'wrong-case', spelling: respell(written, found.actual), path: found.actual };
    case 'outside':
      return { status: 'unchecked', reason: OUTSIDE_SITE };
    case 'folder':
      return { status: 'missing', reason: 'folder', suggestion: undefined };
    default:
      return ABSENT;
  }
}

/** It doesn't exist. */
export const ABSENT: Missing = { status: 'missing', reason: 'absent', suggestion: undefined };

/** `/static/img/x.png`: the folder's name isn't part of an address. */
export function staticFolderInAddress(
  target: string,
  place: ReferenceContext,
): Verdict | undefined {
  for (const dir of place.site.staticDirs) {
    const prefix = `/${path.basename(dir)}/`;
    if (!target.startsWith(prefix)) continue;
    const address = target.slice(prefix.length - 1);
    const found = place.siteIndex.lookUp(path.join(dir, address));
    if (found.kind === 'file') return unbundled('static-folder', address, found.path);
  }
  return undefined;
}

/** `![](/base/img/x.png)`: Docusaurus adds the base path a second time. */
export function baseUrlInAddress(target: string, place: ReferenceContext): Verdict | undefined {
  const below = withoutBase(target, place);
  if (below === undefined || below === target) return undefined;
  const found = lookUpStatic(below, place);
  return found.kind === 'file' ? unbundled('base-url-twice', below, found.path) : undefined;
}

/** An address without the site's base path; `undefined` if it isn't below that. */
export function withoutBase(
  address: string | undefined,
  place: ReferenceContext,
): string | undefined {
  for (const base of [place.locale.baseUrl, place.site.baseUrl]) {
    if (address?.startsWith(base)) return `/${address.slice(base.length)}`;
  }
  return undefined;
}

/**
 * The result of `useBaseUrl` for an address: it adds the base path, with or without a leading slash
 * (core/src/client/exports/useBaseUrl.ts).
 */
export function belowBase(target: string): string {
  return target.startsWith('@site/') ? target : (resolveUrl(target, '/') ?? target);
}

/**
 * Resolves a relative address against its page's, as a browser does; `undefined` if it leads to another host, as
 * `\\host` does.
 */
export function resolveUrl(target: string, from: string): string | undefined {
  const url = parseUrl(
    target.replace(/[?#%]/g, encodeURIComponent),
    `http://site${encodeURI(wellFormed(from))}`,
  );
  return url?.host === 'site' ? decodeURIComponent(url.pathname) : undefined;
}

/** The spelling on disk for the written path: the last segments, as many as were written. */
function respell(written: string, actual: string): string {
  const names = written.split('/');
  const real = actual.split(path.sep);
  const nameOnDisk = (index: number) => real.at(index - names.length) ?? '';
  const other = names.findLastIndex((name, index) => !sameButForCase(name, nameOnDisk(index)));
  return names
    .map((name, index) => (index > other ? encodeLike(name, nameOnDisk(index)) : name))
    .join('/');
}

function sameButForCase(written: string, actual: string): boolean {
  return fold(parseTarget(written).path ?? written) === fold(actual);
}

function fold(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

/** The file that was found, in its spelling on disk. */
export function spelledFile(found: Lookup): string | undefined {
  if (found.kind === 'file') return found.path;
  return found.kind === 'wrong-case' ? found.actual : undefined;
}

/** The address of a file in a static folder. */
export function staticAddress(file: string, place: ReferenceContext): string | undefined {
  const dir = place.site.staticDirs.find((candidate) => isInside(file, candidate));
  return dir && `/${relativePath(dir, file)}`;
}

/** The path of a file relative to the post's folder. */
export function besidePost(file: string, place: ReferenceContext): string {
  return dottedPath(path.dirname(place.filePath), file);
}

/** The file exists, but readers don't get it in this syntax. */
export function unbundled(
  reason: UnbundledReason,
  suggestion: string | undefined,
  file?: string,
): Verdict {
  return { status: 'unbundled', reason, suggestion, path: file };
}
