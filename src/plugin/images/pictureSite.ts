import path from 'node:path';
import { isInside, realPath } from '../check/site/paths.ts';
import type { ImageSettings, VideoSetting } from './settings.ts';

/**
 * What the remark transform and the bundler's loader need to know about the site. Docusaurus only passes a file to
 * them, so the plugin stores it when it's set up, globally in the process, because a config may load another copy
 * of this module.
 */
export function rememberSite(site: PictureSite): void {
  sites().set(site.dir, site);
}

/** Records a video's player that now waits for a click, but didn't in its post. */
export function rememberPlayer(siteDir: string, file: string, address: string): void {
  playersOf(siteDir).add([file, address].join('\0'));
}

/** Returns the players that were changed in this process; a post is transformed several times. */
export function playersOf(siteDir: string): Set<string> {
  const shared = globalThis as { [PLAYERS]?: Map<string, Set<string>> };
  shared[PLAYERS] ??= new Map();
  const found = shared[PLAYERS].get(siteDir) ?? new Set();
  shared[PLAYERS].set(siteDir, found);
  return found;
}

/**
 * Returns the site that a post belongs to; `undefined` if its config has the transform without the
 * plugin.
 */
export function siteOfFile(file: string): PictureSite | undefined {
  return [...sites().values()]
    .filter(({ dir, contentDirs }) => [dir, ...contentDirs].some((one) => isInside(file, one)))
    .sort((a, b) => b.dir.length - a.dir.length)[0];
}

export function siteByKey(key: string): PictureSite | undefined {
  return [...sites().values()].find((site) => site.key === key);
}

/** Whether a file is in one of the folders that the site's config names; no other is published. */
export function isOfSite(file: string, { dir, contentDirs, staticDirs }: PictureSite): boolean {
  return [dir, ...contentDirs, ...staticDirs].some((root) => isInside(path.resolve(file), root));
}

/** The same for the file that links lead to. */
export function isReallyOfSite(
  file: string,
  { dir, contentDirs, staticDirs }: PictureSite,
): boolean {
  const real = realPath(file);
  return [dir, ...contentDirs, ...staticDirs].some((root) => isInside(real, realPath(root)));
}

function sites(): Map<string, PictureSite> {
  const shared = globalThis as { [PLACE]?: Map<string, PictureSite> };
  shared[PLACE] ??= new Map();
  return shared[PLACE];
}

const PLACE = Symbol.for('docusaurus-plugin-event-writeups/sites');
const PLAYERS = Symbol.for('docusaurus-plugin-event-writeups/players');

export interface PictureSite {
  /** Differs for each set of settings. */
  key: string;
  /** An absolute path. */
  dir: string;
  /** The folders of posts, in all locales. */
  contentDirs: string[];
  staticDirs: string[];
  /** The base path of the locale that's being built. */
  baseUrl: string;
  /** The base path of the default locale, which is valid in every locale. */
  rootBaseUrl: string;
  images: ImageSettings;
  videos: VideoSetting;
}
