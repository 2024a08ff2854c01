import { fileURLToPath } from 'node:url';
import type { RuleSetRule } from 'webpack';

/**
 * Gives the pages of authors a component with a link to the author's talks. Posts show authors too, but don't load it.
 */
export const authorRule: RuleSetRule = {
  test: /[\\/]Blog[\\/]Pages[\\/]BlogAuthorsPostsPage[\\/]/,
  resolve: {
    alias: {
      '@theme/Blog/Components/Author': fileURLToPath(
        new URL('../theme/AuthorOnPage', import.meta.url),
      ),
    },
  },
};
