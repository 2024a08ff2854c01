import { fileURLToPath } from 'node:url';
import type { RuleSetRule } from 'webpack';

/** Every post and page, of whatever plugin, gets the components that it uses (componentLoader.ts). */
export const componentRule: RuleSetRule = {
  // Not `test`: Docusaurus takes a rule with one that fits MDX for the loader of what the rule includes
  // (core/src/server/plugins/synthetic.ts).
  resource: /\.mdx?$/,
  enforce: 'post',
  use: [fileURLToPath(new URL('./componentLoader.js', import.meta.url))],
};
