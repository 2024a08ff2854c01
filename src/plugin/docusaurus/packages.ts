import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { textIn } from '../check/site/readText.ts';
import { isRecord } from '../check/text/values.ts';

/**
 * Returns the folder of a package as the site finds it, or as this plugin finds it if the site's
 * packages aren't installed.
 */
export function findPackageDir(name: string, siteDir: string): string | undefined {
  return [...foldersUp(siteDir), ...foldersUp(OWN_DIR)]
    .map((dir) => path.join(dir, 'node_modules', name))
    .find((dir) => existsSync(dir));
}

/**
 * Determines whether the bundler finds a package (core/src/webpack/base.ts, `resolve.modules`). That isn't known
 * for a package that's in package.json but not installed, or if packages aren't in folders.
 */
export function createPackageFinder(
  siteDir: string,
): (name: string, fromDir: string) => boolean | undefined {
  const known = new Map<string, boolean | undefined>();
  const find = (name: string, fromDir: string) => {
    const core = findPackageDir('@docusaurus/core', siteDir);
    if (!core) return undefined;
    const around = [...new Set([...foldersUp(fromDir), ...foldersUp(siteDir)])];
    const isThere = [core, ...around].some((dir) =>
      existsSync(path.join(dir, 'node_modules', name)),
    );
    if (isThere) return true;
    if (around.some((dir) => existsSync(path.join(dir, '.pnp.cjs')))) return undefined;
    const declared = around.flatMap(dependenciesIn);
    if (declared.includes(name)) return undefined;
    if (around.some((dir) => existsSync(path.join(dir, 'node_modules/@docusaurus/core'))))
      return false;
    // Nothing is installed, so packages that others would bring along are unknown, except with
    // Docusaurus's own.
    if (declared.some((one) => !/^@docusaurus\/|^react(?:-dom)?$/.test(one))) return undefined;
    return findPackageDir(name, siteDir) !== undefined;
  };
  return (name, fromDir) => {
    const key = `${name}\0${fromDir}`;
    if (!known.has(key)) known.set(key, find(name, fromDir));
    return known.get(key);
  };
}

function dependenciesIn(dir: string): string[] {
  const file = path.join(dir, 'package.json');
  if (!existsSync(file)) return [];
  try {
    const content: unknown = JSON.parse(textIn(file) ?? '');
    if (!isRecord(content)) return [];
    return DEPENDENCIES.flatMap((field) => {
      const list = content[field];
      return isRecord(list) ? Object.keys(list) : [];
    });
  } catch {
    return [];
  }
}

/** Returns a folder and all its parents. */
export function foldersUp(dir: string): string[] {
  const parent = path.dirname(dir);
  return parent === dir ? [dir] : [dir, ...foldersUp(parent)];
}

const OWN_DIR = path.dirname(fileURLToPath(import.meta.url));

const DEPENDENCIES = [
  ...['dependencies', 'devDependencies'],
  ...['peerDependencies', 'optionalDependencies'],
];
