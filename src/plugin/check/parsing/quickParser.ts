import { createRequire } from 'node:module';

/**
 * Loads the quick parser. It's a native binary for each platform. Some platforms have none, and an
 * installation may leave it out, as `npm install --omit=optional` does: then it's `undefined`.
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
