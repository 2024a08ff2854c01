import path from 'node:path';
import type { Plugin } from '@docusaurus/types';

/**
 * Keeps Prism out of the code that every page runs. The classic theme loads it there for its
 * additional languages, which Lines.tsx now registers where they're used. The server has it from
 * the start: if it had to wait for something, a script would have to show that later.
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
