import { createHash } from 'node:crypto';
import type { PluginContentLoadedActions, RouteConfig } from '@docusaurus/types';

/**
 * Returns a function that adds pages to a site. Before 3.3, Docusaurus's routes have no `props`;
 * then each prop is a data file that the page's module loads.
 */
export function createPageAdder(
  actions: PluginContentLoadedActions,
  hasProps: boolean,
): (page: Page) => Promise<void> {
  if (hasProps) return async (page) => actions.addRoute({ ...page, exact: true });
  return async ({ path, component, modules, props }) => {
    const page = createHash('sha256').update(path).digest('hex').slice(0, 12);
    const files: Record<string, string> = {};
    for (const [name, value] of Object.entries(props))
      if (value !== undefined)
        files[name] = await actions.createData(`page-${page}-${name}.json`, JSON.stringify(value));
    actions.addRoute({ path, component, exact: true, modules: { ...modules, ...files } });
  };
}

interface Page extends Pick<RouteConfig, 'path' | 'component' | 'modules'> {
  props: Record<string, unknown>;
}
