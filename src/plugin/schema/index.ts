import { keysOf } from '../check/posts/edition.ts';
import type { PublishedEdition } from '../check/published/publishedSite.ts';
import { authorsFileSchema } from './authorsFile.ts';
import { frontMatterSchema } from './frontMatter.ts';
import type { JsonSchema } from './jsonSchema.ts';
import { tagsFileSchema } from './tagsFile.ts';

/**
 * JSON Schemas (draft-07, which editors read) for what a blog's writers write: front matter, authors file and tags
 * file, with the keys that this blog really has.
 *
 * @param editions the blog in all of its locales
 */
export function blogSchemas(editions: readonly PublishedEdition[]): BlogSchemas {
  const authors = [...new Set(editions.flatMap((edition) => keysOf(edition.authors)))];
  const tags = [...new Set(editions.flatMap((edition) => keysOf(edition.tags)))];
  // Where inline tags stop the build, no other tag is right; elsewhere the known ones are offered.
  const closed = editions.some(
    ({ blog, tags: file }) => file !== undefined && blog.onInlineTags === 'throw',
  );
  return {
    'front-matter': frontMatterSchema(authors, tags, closed),
    authors: authorsFileSchema(),
    tags: tagsFileSchema(),
  };
}

export interface BlogSchemas {
  'front-matter': JsonSchema;
  authors: JsonSchema;
  tags: JsonSchema;
}
