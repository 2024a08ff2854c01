import path from 'node:path';
import type { Loaders } from '../site/site.ts';
import type { NoAddressReason } from './verdict.ts';

/**
 * Says whether what an element takes from the module of a file is an address, by what Docusaurus's loaders make of such a
 * file (utils/src/webpackUtils.ts, plugin-svgr/src/svgrLoader.ts).
 *
 * @param part of the module, from its exports down; `[]` is the whole of it
 * @returns `undefined` for an address, and where that can't be known
 */
export function judgeModulePart(
  file: string,
  part: readonly string[],
  loaders: Loaders,
): NoAddressReason | undefined {
  const [name, ...properties] = part;
  const ending = path.extname(file).slice(1).toLowerCase();
  if (ending === 'md' || ending === 'mdx') {
    // What else a page exports, it may have declared itself.
    return name === undefined || (name === 'default' && properties.length === 0)
      ? 'markdown'
      : undefined;
  }
  if (ending === 'svg') {
    if (loaders.svg === 'unknown') return undefined;
    if (loaders.svg === 'component') return 'component';
  } else if (!ADDRESSES.has(ending) || (PHOTOS.has(ending) && !loaders.photos)) return undefined;
  if (name === undefined) return 'module';
  return name === 'default' && properties.length === 0 ? undefined : 'property';
}

/** The endings of which `default` is the address. */
const ADDRESSES = new Set([
  ...['ico', 'jpg', 'jpeg', 'png', 'gif', 'webp', 'avif', 'svg'],
  ...['woff', 'woff2', 'eot', 'ttf', 'otf'],
  ...['mp4', 'avi', 'mov', 'mkv', 'mpg', 'mpeg', 'vob', 'wmv', 'm4v', 'webm', 'ogv'],
  ...['wav', 'mp3', 'm4a', 'aac', 'oga', 'flac'],
  ...['pdf', 'doc', 'docx', 'xls', 'xlsx', 'zip', 'rar'],
]);

/** What plugin-ideal-image takes over. */
const PHOTOS = new Set(['png', 'jpg', 'jpeg', 'gif', 'webp', 'avif']);
