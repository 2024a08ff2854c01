import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type DocusaurusVersion, isAtLeast } from '../check/site/docusaurusVersion.ts';

/**
 * Where a site's own theme finds the modules of Docusaurus that keep what a page is about, for the bundler's aliases. A
 * package manager may have put another copy of them beside the plugin, or none: of the page that is shown such a copy
 * knows nothing, and the build ends in "Hook is called outside the provider".
 *
 * Two of the aliases are the plugin's own: before 3.5 what they hold was elsewhere.
 */
export function siteModules(
  siteDir: string,
  version: DocusaurusVersion | undefined,
): Record<string, string> {
  const found: Record<string, string> = {};
  const add = (alias: string, name: string, always: boolean) => {
    const owners = name.startsWith(BLOG) ? [PRESET] : [PRESET, '@docusaurus/theme-classic'];
    const file = resolveThrough(path.join(siteDir, 'package.json'), [...owners, name]);
    if (file || always) found[`${alias}$`] = file ?? name;
  };
  add('@docusaurus/theme-common', '@docusaurus/theme-common', false);
  add(`${BLOG}/client`, `${BLOG}/client`, false);
  const isInBlog = isAtLeast(version, '3.5');
  const common = '@docusaurus/theme-common';
  add('@event-writeups/blog', isInBlog ? `${BLOG}/client` : `${common}/internal`, true);
  add('@event-writeups/structured-data', isInBlog ? `${BLOG}/client` : common, true);
  if (!isAtLeast(version, '3.1'))
    found['@docusaurus/useBrokenLinks$'] = fileURLToPath(
      new URL('../theme/EventWriteups/noBrokenLinks.js', import.meta.url),
    );
  return found;
}

/** Each package is looked for from the one before; a site may also name it itself, instead of the preset. */
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

const PRESET = '@docusaurus/preset-classic';
const BLOG = '@docusaurus/plugin-content-blog';
