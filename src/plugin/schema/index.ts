import { keysOf } from '../check/posts/localizedBlog.ts';
import type { HouseSettings } from '../check/published/houseSettings.ts';
import type { PublishedBlog } from '../check/published/publishedSite.ts';
import { authorsFileSchema } from './authorsFile.ts';
import { frontMatterSchema } from './frontMatter.ts';
import { withHouseRules } from './houseRules.ts';
import type { JsonSchema } from './jsonSchema.ts';
import { speakersFileSchema } from './speakersFile.ts';
import { tagsFileSchema } from './tagsFile.ts';

/**
 * JSON Schemas (draft-07, which editors support) for a blog's files: front matter, authors, speakers and tags, with
 * the blog's own keys.
 *
 * @param localizedBlogs the blog in all of its locales
 * @param house the blog's own conventions
 */
export function blogSchemas(
  localizedBlogs: readonly PublishedBlog[],
  house: HouseSettings = {},
): BlogSchemas {
  const keysIn = (file: 'authors' | 'speakers' | 'tags') => [
    ...new Set(localizedBlogs.flatMap((localizedBlog) => keysOf(localizedBlog[file]))),
  ];
  const [authors, speakers, tags] = [keysIn('authors'), keysIn('speakers'), keysIn('tags')];
  // If inline tags stop the build, only known tags are valid; otherwise they're suggestions.
  const closed = localizedBlogs.some(
    ({ blog, tags: file }) => file !== undefined && blog.onInlineTags === 'throw',
  );
  return {
    'front-matter': withHouseRules(frontMatterSchema(authors, tags, closed, speakers), house),
    authors: authorsFileSchema(),
    speakers: speakersFileSchema(),
    tags: tagsFileSchema(),
  };
}

export interface BlogSchemas {
  'front-matter': JsonSchema;
  authors: JsonSchema;
  speakers: JsonSchema;
  tags: JsonSchema;
}
