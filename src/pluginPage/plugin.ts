import type { LoadContext, Plugin } from '@docusaurus/types';
// The compiled rules, which exist before every build: the loader of configs would compile two
// hundred files again.
import { rules } from '../../lib/check/rules/index.js';

/**
 * Passes every rule, with its own description, to the page of the plugin (src/pages/plugin.mdx).
 */
export default function pluginPagePlugin(_: LoadContext): Plugin {
  return {
    name: 'plugin-page',
    async contentLoaded({ actions }) {
      const listed: ListedRule[] = rules.map(({ id, severity, summary }) => ({
        id,
        severity,
        summary,
      }));
      await actions.createData('rules.json', JSON.stringify(listed));
    },
  };
}

/** The columns of the table. */
export interface ListedRule {
  id: string;
  severity: string;
  summary: string;
}
