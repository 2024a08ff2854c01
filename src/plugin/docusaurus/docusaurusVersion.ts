import path from 'node:path';
import type { DocusaurusVersion } from '../check/site/docusaurusVersion.ts';
import { readText } from '../check/site/readText.ts';
import { isRecord } from '../check/text/values.ts';
import { foldersUp } from './packages.ts';

/**
 * Returns the Docusaurus version of a site: the installed one, or the lowest that its package.json
 * accepts. `undefined` if neither contains a number ("latest", a workspace).
 */
export function readDocusaurusVersion(siteDir: string): DocusaurusVersion | undefined {
  const dirs = foldersUp(siteDir);
  for (const dir of dirs) {
    const core = readJson(path.join(dir, 'node_modules/@docusaurus/core/package.json'));
    if (core) return parseVersion(core.version);
  }
  for (const dir of dirs) {
    const manifest = readJson(path.join(dir, 'package.json'));
    const wanted = manifest && wantedVersion(manifest);
    if (wanted !== undefined) return parseVersion(wanted);
  }
  return undefined;
}

function wantedVersion(manifest: Record<string, unknown>): unknown {
  return ['dependencies', 'devDependencies', 'peerDependencies']
    .map((field) => manifest[field])
    .filter(isRecord)
    .flatMap((list) => PACKAGES.map((name) => list[name]))
    .find((range) => range !== undefined);
}

/** Returns the lowest version in a range: `^2.4.1`, `~3.5`, `>=3.0.0 <4`, `2.x`. */
function parseVersion(range: unknown): DocusaurusVersion | undefined {
  const match =
    typeof range === 'string' && /^(?:npm:[^@]*@)?[\s^~>=v]*(\d+)(?:\.(\d+))?/.exec(range);
  return match ? { major: Number(match[1]), minor: Number(match[2] ?? 0) } : undefined;
}

function readJson(file: string): Record<string, unknown> | undefined {
  const content = readText(file);
  if (!('text' in content)) return undefined;
  try {
    const value: unknown = JSON.parse(content.text);
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

const PACKAGES = ['@docusaurus/core', '@docusaurus/preset-classic'];
