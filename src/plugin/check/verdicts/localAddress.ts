import path from 'node:path';
import { parseUrl } from '../../events/model/parseUrl.ts';
import type { Reference } from '../references/reference.ts';
import type { Site } from '../site/site.ts';
import type { SiteIndex } from './siteIndex.ts';
import type { Local, ReferenceContext } from './verdict.ts';

/** An address that only the author's own machine can open, or the site's own address in full. */
export function localAddress(
  { target, resolvedBy }: Reference,
  { site, siteIndex }: ReferenceContext,
): Local | undefined {
  if (MACHINE.test(target) || isHomeFile(target, site, siteIndex))
    return { status: 'local', reason: 'machine', suggestion: undefined };
  const host = /^(?:https?:)?\/\/(?:[^/?#@]*@)?([^/?#]*)/i.exec(target)?.[1]?.toLowerCase();
  // Most links lead elsewhere, and don't need a URL parser.
  if (host === undefined || !(LOCALHOST.test(host) || site.url.toLowerCase().endsWith(`//${host}`)))
    return undefined;
  const url = parseUrl(target, 'https://x');
  if (!url) return undefined;
  const isOwnMachine = LOCALHOST.test(host);
  const { pathname, search, hash } = url;
  if (!pathname.startsWith(site.baseUrl))
    return isOwnMachine
      ? { status: 'local', reason: 'localhost', suggestion: undefined }
      : undefined;
  // Docusaurus adds the base path to what it resolves itself.
  const below = `/${pathname.slice(site.baseUrl.length)}`;
  const suggestion = (resolvedBy === 'verbatim' ? pathname : below) + search + hash;
  if (!isOwnMachine) return { status: 'local', reason: 'own-domain', suggestion };
  // A post may mention any server, and each has a root page.
  return {
    status: 'local',
    reason: 'localhost',
    suggestion: below === '/' ? undefined : suggestion,
  };
}

/** A file in somebody's home folder, unless the site has a page or a file at that address. */
function isHomeFile(target: string, { staticDirs }: Site, siteIndex: SiteIndex): boolean {
  if (!HOME_FILE.test(target) || siteIndex.permalinkAt(target) !== undefined) return false;
  return staticDirs.every((dir) => siteIndex.lookUp(path.join(dir, target)).kind !== 'file');
}

const MACHINE = /^(?:file:|[a-z]:[\\/])/i;
const HOME_FILE = /^\/(?:Users|home)\/[^/]+\/.*\.[a-z\d]{2,5}$/i;
const LOCALHOST = /^(?:localhost|127(?:\.\d+){3}|0\.0\.0\.0|\[::1\])(?::\d+)?$/;
