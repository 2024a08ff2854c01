import { fileURLToPath } from 'node:url';
import type { RuleSetRule } from 'webpack';

/** Gives every post and page, from any plugin, the components that it uses (componentLoader.ts). */
export const componentRule: RuleSetRule = {
  // Not `test`: Docusaurus takes a rule whose `test` matches MDX for the loader of everything that
  // the rule includes (core/src/server/plugins/synthetic.ts).
  resource: /\.mdx?$/,
  enforce: 'post',
  use: [fileURLToPath(new URL('./componentLoader.js', import.meta.url))],
};
