import path from 'node:path';
import type { Loaders } from '../site/site.ts';
import type { NoAddressReason } from './verdict.ts';

/**
 * Determines whether what an element takes from the module of a file is an address, depending on Docusaurus's
 * loaders (utils/src/webpackUtils.ts, plugin-svgr/src/svgrLoader.ts).
 *
 * @param part the path to the value in the module's exports; `[]` is the whole module
 * @returns `undefined` if it's an address, or if it isn't known
 */
export function judgeModulePart(
  file: string,
  part: readonly string[],
  loaders: Loaders,
): NoAddressReason | undefined {
  const [name, ...properties] = part;
  const ending = path.extname(file).slice(1).toLowerCase();
  if (ending === 'md' || ending === 'mdx') {
    // A page may declare other exports itself.
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

/** The extensions for which `default` is the address. */
const ADDRESSES = new Set([
  ...['ico', 'jpg', 'jpeg', 'png', 'gif', 'webp', 'avif', 'svg'],
  ...['woff', 'woff2', 'eot', 'ttf', 'otf'],
  ...['mp4', 'avi', 'mov', 'mkv', 'mpg', 'mpeg', 'vob', 'wmv', 'm4v', 'webm', 'ogv'],
  ...['wav', 'mp3', 'm4a', 'aac', 'oga', 'flac'],
  ...['pdf', 'doc', 'docx', 'xls', 'xlsx', 'zip', 'rar'],
]);

/** The extensions that plugin-ideal-image handles. */
const PHOTOS = new Set(['png', 'jpg', 'jpeg', 'gif', 'webp', 'avif']);
