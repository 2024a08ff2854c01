import path from 'node:path';
import { parseTarget, withoutPathname } from '../references/parseTarget.ts';
import type { Reference } from '../references/reference.ts';
import { isInside, relativePath } from '../site/paths.ts';
import type { Blog, Site } from '../site/site.ts';
import { belowBase } from '../verdicts/lookup.ts';

/**
 * Where to put a file that a post refers to. If its syntax wouldn't find the file there either, the help also
 * suggests another address.
 *
 * @param file the post, relative to the site
 */
export function whereToPut(
  { target, resolvedBy, form, kind, plain }: Reference,
  file: string,
  site: Site,
  blog: Blog,
): string {
  const named = withoutPathname(target);
  const what = kind === 'image' ? 'image' : kind === 'link' ? 'link' : 'element';
  const otherwise = `correct the path, or remove the ${what}.`;
  const { path: written = target } = parseTarget(named ?? target);
  // It names a folder, so there's no file to put anywhere.
  if (kind === 'image' && written.endsWith('/')) return `Correct the path, or remove the ${what}.`;
  const wanted = resolvedBy === 'based' ? belowBase(written) : written;
  const statics = relativePath(site.dir, site.staticDirs[0] ?? 'static');
  const isOut = leadsOut(wanted, file, site, blog);
  if (named?.startsWith('/') && !isOut)
    return `Put the file in ${statics}${folderOf(wanted)}, ${otherwise}`;
  const isRaw = resolvedBy === 'verbatim' && !(blog.isTransformed && plain === true);
  const isBundledHere = isBundled(resolvedBy, form, wanted);
  if (!isOut && (isBundledHere || (resolvedBy === 'verbatim' && !isRaw && !wanted.startsWith('/'))))
    return wanted.startsWith('/')
      ? `Put the file in ${statics}${folderOf(wanted)}, ${otherwise}`
      : besidePost(wanted, file, otherwise);
  const below = wanted.startsWith(site.baseUrl) ? `/${wanted.slice(site.baseUrl.length)}` : wanted;
  const isFound = wanted.startsWith('/') && (!isRaw || below !== wanted || site.baseUrl === '/');
  if (isFound && !isOut && resolvedBy !== 'page')
    return `Put the file in ${statics}${folderOf(below)}, ${otherwise}`;
  const address = staticAddress(below, kind);
  const whole =
    resolvedBy === 'page' || named !== undefined
      ? `pathname://${address}`
      : resolvedBy === 'module'
        ? `@site/${statics}${address}`
        : resolvedBy === 'front-matter' || isBundledHere
          ? address
          : site.baseUrl + address.slice(1);
  return `Put the file in ${statics}${folderOf(address)}, and write ${whole}.`;
}

/** Whether a path leads out of the site and the blog, where nobody should put a file. */
function leadsOut(wanted: string, file: string, site: Site, blog: Blog): boolean {
  const [, inSite] = /^@site\/(.*)/.exec(wanted) ?? [];
  const beside = path.resolve(site.dir, path.dirname(file));
  const folder = wanted.startsWith('/') ? (site.staticDirs[0] ?? site.dir) : beside;
  const place = path.join(inSite === undefined ? folder : site.dir, inSite ?? wanted);
  return !isInside(place, site.dir) && !isInside(place, blog.dir);
}

/** Whether Docusaurus or the bundler looks for the file, beside the post or in the static folders. */
function isBundled(resolvedBy: Reference['resolvedBy'], form: string, wanted: string): boolean {
  if (resolvedBy === 'front-matter') return wanted.startsWith('./');
  if (resolvedBy === 'page') return form === 'md-link' && !/\.html?$/i.test(wanted);
  return resolvedBy === 'bundled' || resolvedBy === 'module';
}

function besidePost(wanted: string, file: string, otherwise: string): string {
  const folder = wanted.startsWith('@site/')
    ? path.posix.dirname(wanted.slice('@site/'.length))
    : path.posix.join(path.posix.dirname(file), path.posix.dirname(wanted));
  return folder === path.posix.dirname(file)
    ? `Put the file next to the post, ${otherwise}`
    : `Put the file in ${folder}, ${otherwise}`;
}

/** The address in a static folder for a file whose path led elsewhere. */
function staticAddress(written: string, kind: Reference['kind']): string {
  const names = written
    .replace(/^@site\/(?:static\/)?/, '')
    .split('/')
    .filter((name) => name !== '' && name !== '.' && name !== '..');
  const folder = names.length > 1 ? [] : [kind === 'image' ? 'img' : 'files'];
  return `/${[...folder, ...names].join('/')}`;
}

function folderOf(address: string): string {
  return address.slice(0, address.lastIndexOf('/'));
}
