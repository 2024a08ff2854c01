import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type DocusaurusVersion, isAtLeast } from '../check/site/docusaurusVersion.ts';

/**
 * Returns bundler aliases for the Docusaurus modules that hold the current page's data, as the
 * site's own theme finds them. The package manager may have put another copy beside the plugin, or
 * none. Such a copy doesn't know the current page, and the build ends with "Hook is called outside
 * the provider".
 *
 * Two of the aliases are the plugin's own, because their content was elsewhere before 3.5.
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

/**
 * Each package is looked up from the one before; a site may also list it itself, instead of the
 * preset.
 */
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
