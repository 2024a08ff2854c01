import path from 'node:path';
import type { Plugin } from '@docusaurus/types';

/**
 * Keeps Prism out of what every page runs. The classic theme loads it there for its additional languages, which it now
 * learns where it is used (Lines.tsx). The server has it at once: what it waited for would be shown by a script.
 */
export default function codePlugin(): Plugin {
  const everywhere = require.resolve('@docusaurus/theme-classic/lib/prism-include-languages');
  return {
    name: 'code',
    configureWebpack: (_, isServer) => ({
      resolve: {
        alias: {
          [everywhere.replace(/\.js$/, '')]: false,
          'code-lines$': path.join(__dirname, isServer ? 'Lines.tsx' : 'LazyLines.tsx'),
        },
      },
    }),
  };
}
