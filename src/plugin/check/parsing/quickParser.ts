import { createRequire } from 'node:module';

/**
 * Loads the quick parser. It's a program for each platform, which an installation may leave out, as `npm install
 * --omit=optional` does, and some platforms have none: `undefined` then.
 */
export function loadQuickParser(): QuickParser | undefined {
  if (loaded === undefined) {
    try {
      loaded = createRequire(import.meta.url)('satteri') as QuickParser;
    } catch {
      loaded = null;
    }
  }
  return loaded ?? undefined;
}

let loaded: QuickParser | null | undefined;

export type QuickParser = Pick<typeof import('satteri'), 'markdownToMdast' | 'mdxToMdast'>;
