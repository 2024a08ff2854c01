import path from 'node:path';
import { isPicture } from '../../check/references/addressAttributes.ts';
import { isExternal, parseTarget } from '../../check/references/parseTarget.ts';
import { isOfSite, type PictureSite } from '../pictureSite.ts';

/**
 * Returns the files that an address may mean, as the rules resolve them
 * (check/verdicts/judgeImage.ts): beside the post, from `@site`, or in the static folders, with or
 * without the base path.
 *
 * @returns absolute paths, of which the first existing one counts; empty if it isn't a local image
 */
export function pictureFiles(written: string, post: string, site: PictureSite): string[] {
  if (isExternal(written) || written.startsWith('pathname:') || !isPicture(written)) return [];
  const { path: target } = parseTarget(written);
  if (target === undefined || target.includes('\0')) return [];
  return candidates(target, post, site).filter((file) => isOfSite(file, site));
}

function candidates(target: string, post: string, site: PictureSite): string[] {
  if (target.startsWith('@site/')) return [path.join(site.dir, target.slice('@site/'.length))];
  if (!target.startsWith('/')) return [path.join(path.dirname(post), target)];
  const below = [site.baseUrl, site.rootBaseUrl]
    .filter((base) => target.startsWith(base))
    .map((base) => `/${target.slice(base.length)}`);
  return [...new Set([target, ...below])].flatMap((address) =>
    site.staticDirs.map((dir) => path.join(dir, address)),
  );
}
