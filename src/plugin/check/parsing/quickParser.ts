import { createRequire } from 'node:module';
import memoize from 'lodash/memoize.js';

/**
 * Loads the quick parser. It's a native binary for each platform. Some platforms have none, and an
 * installation may leave it out, as `npm install --omit=optional` does: then it's `undefined`.
 */
export const loadQuickParser = memoize((): QuickParser | undefined => {
  try {
    return createRequire(import.meta.url)('satteri') as QuickParser;
  } catch {
    return undefined;
  }
});

export type QuickParser = Pick<typeof import('satteri'), 'markdownToMdast' | 'mdxToMdast'>;
