import { createHash } from 'node:crypto';
import type { PluginContentLoadedActions, RouteConfig } from '@docusaurus/types';

/**
 * Returns a function that adds pages to a site. Before 3.3, Docusaurus's routes have no `props`;
 * then each prop is a data file that the page's module loads.
 */
export function createPageAdder(
  actions: PluginContentLoadedActions,
  pluginId: string,
  hasProps: boolean,
): (page: Page) => Promise<void> {
  if (hasProps) return async (page) => actions.addRoute({ ...page, exact: true });
  return async ({ path, component, modules, props }) => {
    const files: Record<string, string> = {};
    for (const [name, value] of Object.entries(props)) {
      if (value === undefined) continue;
      const file = `${nameOf(path)}-${name}.json`;
      await actions.createData(file, JSON.stringify(value));
      files[name] = generatedFile(pluginId, file);
    }
    actions.addRoute({ path, component, exact: true, modules: { ...modules, ...files } });
  };
}

/**
 * Adds a page whose component no other page has. The component and its data are one file for browsers: the list of all
 * files is in a script that every page of the site loads.
 */
export async function addOnlyPage(
  { createData, addRoute }: PluginContentLoadedActions,
  pluginId: string,
  { path, component, modules = {}, props }: Page,
): Promise<void> {
  const page = nameOf(path);
  await createData(`${page}.json`, JSON.stringify(props));
  const names = Object.keys(modules);
  const imports = names.map((name) => `import ${name} from ${JSON.stringify(modules[name])};\n`);
  const code = `import { createElement } from 'react';
import Page from '${component}';
import props from './${page}.json';
${imports.join('')}
export default function OnlyPage() {
  return createElement(Page, { ${['...props', ...names].join(', ')} });
}
`;
  await createData(`${page}.js`, code);
  addRoute({ path, component: generatedFile(pluginId, `${page}.js`), exact: true });
}

/**
 * Returns the name of a generated file for imports. Its path would be different on each machine, and published.
 */
export function generatedFile(pluginId: string, file: string): string {
  return `@generated/docusaurus-plugin-event-writeups/${pluginId}/${file}`;
}

/**
 * Returns a name that no other page has, and no data file, which never ends in `_`. Every page of the site loads the names, and
 * readable ones compress best.
 */
function nameOf(path: string): string {
  if (SIMPLE_PATH.test(path)) return `${path.slice(1).replaceAll('/', '_')}_`;
  const words = path.replace(/[^a-z0-9]+/gi, '-').slice(1, LONGEST);
  return `${words}-${createHash('sha256').update(path).digest('hex').slice(0, 6)}`;
}

const LONGEST = 60;

/** Without capital letters, which some file systems treat as small ones. */
const SIMPLE_PATH = /^\/[a-z0-9/-]{1,60}$/;

/** A page of the site. */
export interface Page extends Pick<RouteConfig, 'path' | 'component'> {
  modules?: Record<string, string>;
  props: Record<string, unknown>;
}
