import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { relativePath } from '../check/site/paths.ts';
import type { Site } from '../check/site/site.ts';
import { isRecord } from '../check/text/values.ts';
import { packageVersion } from '../packageVersion.ts';
import { printable } from '../report/printable.ts';
import { cacheDirOf } from './cacheDir.ts';
import { progress } from './encode.ts';
import { completeFeeds, type LoadedPlugin } from './feeds.ts';
import { createPictureCache } from './pictureCache.ts';
import { playersOf, rememberSite } from './pictureSite.ts';
import { announcePlayers } from './players.ts';
import { takeOutLocations } from './publishedLocations.ts';
import { type ImageSettings, settingsKey, type VideoSetting } from './settings.ts';
import { hasSharp } from './sharp.ts';

/**
 * The plugin's work for images in Docusaurus's lifecycle. Created once for each locale that's built.
 *
 * @param baseUrl of that locale
 */
export function setUpPictures(
  site: Site,
  baseUrl: string,
  settings: PictureOptions,
): PicturePlugin {
  const { images, videos, keepsLocations } = settings;
  const key = settingsKey([packageVersion(), images, videos]);
  rememberSite({
    key,
    dir: site.dir,
    contentDirs: [
      ...site.blogs.map((blog) => blog.dir),
      ...site.locales.flatMap(({ contentDir }) => contentDir ?? []),
    ],
    staticDirs: site.staticDirs,
    baseUrl,
    rootBaseUrl: site.baseUrl,
    images,
    videos,
  });
  const isTransformed = site.blogs.some((blog) => blog.isTransformed);

  /**
   * The bundlers' cache keys contain neither options nor the code of a transform, so a change of
   * settings would publish results of the old ones.
   */
  function configureWebpack(config: object): object {
    const { mtimeMs } = statSync(fileURLToPath(import.meta.url));
    // An encoder that is installed later has to encode everything.
    const version = settingsKey([key, baseUrl, site.dir, mtimeMs, hasSharp()]);
    const versioned = (cache: Record<string, unknown>) => ({
      version: `${cache.version ?? ''}-${version}`,
    });
    const { cache, experiments } = config as BundlerConfig;
    return {
      ...(isRecord(cache) && cache.type === 'filesystem' ? { cache: versioned(cache) } : {}),
      ...(isRecord(experiments?.cache)
        ? { experiments: { cache: versioned(experiments.cache) } }
        : {}),
    };
  }

  async function postBuild({ outDir, plugins }: FinishedBuild): Promise<string[]> {
    const notes: string[] = [];
    if (isTransformed && images.encode && !hasSharp())
      notes.push(
        'sharp isn’t installed, so images are published as they are. Run npm install sharp to encode them.',
      );
    const cacheDir = cacheDirOf({ dir: site.dir, images });
    const summary = progress.summary();
    if (summary)
      notes.push(
        `${summary} They’re cached for the next build in ${relativePath(site.dir, cacheDir)}.`,
      );
    const cache = createPictureCache(cacheDir);
    await cache.sweep(LONGEST_UNUSED);
    const { late, broken } = await completeFeeds(outDir, site.url, plugins, isTransformed);
    if (isTransformed && late.length > 0)
      notes.push(`Not readable in time, so addresses in them have no host: ${late.join(', ')}.`);
    for (const feed of broken)
      notes.push(`This feed isn’t well-formed XML, so no feed reader can open it: ${feed}.`);
    // A build machine that keeps nothing between builds would print it every time.
    if (!process.env.CI) notes.push(...announcePlayers(playersOf(site.dir), cacheDir));
    if (keepsLocations) return notes.map(printable);
    const { changed, left, unread } = takeOutLocations(outDir, cache.names());
    if (changed.length > 0)
      notes.push(`Location data was removed from published photos: ${changed.join(', ')}.`);
    if (left.length > 0)
      notes.push(`Published with location data, which couldn’t be removed: ${left.join(', ')}.`);
    if (unread.length > 0)
      notes.push(`Too large to be searched for location data: ${unread.join(', ')}.`);
    return notes.map(printable);
  }

  return { configureWebpack, postBuild };
}

/** In days. If you build once in a season, most of the cache is still there. */
const LONGEST_UNUSED = 120;

export interface PicturePlugin {
  /** Additions to the bundler's configuration. */
  configureWebpack(config: object): object;
  /** @returns lines for the user, safe for a terminal whatever the file names */
  postBuild(build: FinishedBuild): Promise<string[]>;
}

export interface FinishedBuild {
  /** Absolute. */
  outDir: string;
  plugins: readonly LoadedPlugin[];
}

export interface PictureOptions {
  images: ImageSettings;
  videos: VideoSetting;
  /** Whether photos are published with their location: the rule image-location is off. */
  keepsLocations: boolean;
}

/** The part that both bundlers have. */
interface BundlerConfig {
  cache?: unknown;
  experiments?: { cache?: unknown };
}
