import { isDeepStrictEqual } from 'node:util';
import { type Checker, type CheckOptions, createChecker } from '../check/check.ts';
import type { Site } from '../check/site/site.ts';

/**
 * Returns the checker of a build. A build creates one locale after the other, and each asks for the
 * same check of the whole site, so the first result is kept for the next, unless the config differs
 * between them. Files that have changed on disk in between are read again.
 */
export function buildChecker(site: Site, options: CheckOptions): Checker {
  // Nothing else will ask, so the memory is free while the bundler works.
  if (site.locales.length === 1) return createChecker(site, { ...options, isOnce: true });
  const { now: _, ...settings } = options;
  // Code that reads the site's own code is created again for each locale.
  const sameCode = { ...site, code: kept?.site.code };
  if (!kept || !isDeepStrictEqual([kept.site, kept.settings], [sameCode, settings]))
    kept = { site, settings, checker: createChecker(site, options) };
  return kept.checker;
}

let kept: { site: Site; settings: CheckOptions; checker: Checker } | undefined;
