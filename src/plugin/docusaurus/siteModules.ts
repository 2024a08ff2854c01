import { createRequire } from 'node:module';
import path from 'node:path';

/**
 * Where a site's own theme finds the modules of Docusaurus that keep what a page is about, for the bundler's aliases. A
 * package manager may have put another copy of them beside the plugin, or none: of the page that is shown such a copy
 * knows nothing, and the build ends in "Hook is called outside the provider".
 *
 * @returns nothing of what the site does not have
 */
export function siteModules(siteDir: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [name, owners] of Object.entries(MODULES)) {
    const file = resolveThrough(path.join(siteDir, 'package.json'), [...owners, name]);
    if (file) found[`${name}$`] = file;
  }
  return found;
}

/** Each package is looked for from the one before; a site may also name it itself, in place of the preset. */
function resolveThrough(from: string, [name = '', ...rest]: string[]): string | undefined {
  const file = resolveFrom(from, name);
  if (rest.length === 0) return file;
  return resolveThrough(file ?? from, rest);
}

function resolveFrom(from: string, name: string): string | undefined {
  try {
    return createRequire(from).resolve(name);
  } catch {
    return undefined;
  }
}

/** With the packages through which each is found. */
const MODULES = {
  '@docusaurus/theme-common': ['@docusaurus/preset-classic', '@docusaurus/theme-classic'],
  '@docusaurus/plugin-content-blog/client': ['@docusaurus/preset-classic'],
};
