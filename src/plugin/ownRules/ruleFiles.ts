import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import picomatch from 'picomatch';
import { forwardSlashes } from '../check/site/paths.ts';
import { ConfigError } from '../docusaurus/loadConfig.ts';

/**
 * The absolute paths of the files that match the globs, in the order of the globs and of their names.
 *
 * @throws {ConfigError} for a glob without a match
 */
export function ruleFiles(patterns: readonly string[], siteDir: string): string[] {
  return [
    ...new Set(
      patterns.flatMap((pattern) => {
        const found = filesOf(pattern, siteDir);
        if (found.length === 0) throw new ConfigError(`"rules.own": ${pattern} names no file.`);
        return found;
      }),
    ),
  ];
}

function filesOf(pattern: string, siteDir: string): string[] {
  const { base, glob } = picomatch.scan(pattern);
  const dir = path.resolve(siteDir, base);
  if (!existsSync(dir)) return [];
  if (glob === '') return [dir];
  const isWanted = picomatch(glob);
  return readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((file) => isWanted(forwardSlashes(file)) && CODE.test(file))
    .sort()
    .map((file) => path.join(dir, file));
}

/** No type declarations and no tests. */
const CODE = /(?<!\.d|\.test)\.[cm]?[jt]s$/;
