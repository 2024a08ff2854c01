import path from 'node:path';
import type { Site } from '../check/site/site.ts';
import { isRecord } from '../check/text/values.ts';
import { loadConfig } from '../docusaurus/loadConfig.ts';
import { settleFrontMatter } from '../docusaurus/ownFrontMatter.ts';
import { pluginOptions } from '../docusaurus/readPlugins.ts';
import { readSite } from '../docusaurus/readSite.ts';
import { cacheDirOf } from '../images/cacheDir.ts';
import { type ConfiguredOptions, readConfiguredOptions } from './configuredOptions.ts';
import { UsageError } from './usageError.ts';

/**
 * Reads the config of a site, for the commands about old posts.
 *
 * @throws {UsageError | ConfigError} with a one-line message
 */
export async function openSite(siteDir: string): Promise<OpenSite> {
  const dir = path.resolve(siteDir);
  const { file, config } = await loadConfig(dir);
  const site = readSite(config, dir, file);
  if (site.blogs.length === 0)
    throw new UsageError(`${file} has no blog, so there’s nothing to check.`);
  await settleFrontMatter(site);
  const images = pluginOptions(config, 'event-writeups')?.images;
  const own = isRecord(images) ? images.cacheDir : undefined;
  const cacheDir = cacheDirOf({
    dir,
    images: { cacheDir: typeof own === 'string' ? own : undefined },
  });
  return {
    dir,
    site,
    configured: readConfiguredOptions(config, file),
    cacheFile: path.join(cacheDir, 'links.json'),
  };
}

interface OpenSite {
  /** Absolute. */
  dir: string;
  site: Site;
  configured: ConfiguredOptions;
  /** Where the answers from links are kept. */
  cacheFile: string;
}
