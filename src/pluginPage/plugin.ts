import type { LoadContext, Plugin } from '@docusaurus/types';
// The compiled ones, which are there before every build: the loader of configs would compile two hundred files anew.
import { rules } from '../../lib/check/rules/index.js';

/** Hands the page of the plugin (src/pages/plugin.mdx) every rule, as the rules describe themselves. */
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

/** What the table says about a rule. */
export interface ListedRule {
  id: string;
  severity: string;
  summary: string;
}
