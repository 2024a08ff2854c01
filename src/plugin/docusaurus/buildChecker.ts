import { isDeepStrictEqual } from 'node:util';
import { type Checker, type CheckOptions, createChecker } from '../check/check.ts';
import type { Site } from '../check/site/site.ts';

/**
 * The checker of a build. A build makes one locale after the other, and each asks for the same check of the whole site: what
 * the first one read is kept for the next, as long as the config makes no difference between them. What changed on disk
 * meanwhile is read again.
 */
export function buildChecker(site: Site, options: CheckOptions): Checker {
  // Nobody else will ask, and what was read needn't stay in memory while the bundler works.
  if (site.locales.length === 1) return createChecker(site, { ...options, isOnce: true });
  const { now: _, ...settings } = options;
  // Code that reads the site's own code is created anew for each locale of the folder.
  const sameCode = { ...site, code: kept?.site.code };
  if (!kept || !isDeepStrictEqual([kept.site, kept.settings], [sameCode, settings]))
    kept = { site, settings, checker: createChecker(site, options) };
  return kept.checker;
}

let kept: { site: Site; settings: CheckOptions; checker: Checker } | undefined;
