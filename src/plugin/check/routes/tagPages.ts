import kebabCase from 'lodash/kebabCase.js';
import type { NamedTag } from '../frontMatter/postTags.ts';
import { joinUrl } from '../posts/permalink.ts';
import { isRecord } from '../text/values.ts';

/**
 * Returns the addresses of tag pages, each computed once, because the posts of a blog share tags.
 *
 * @param tags the content of the tags file
 * @param base the address of the list of tags
 */
export function createTagPermalinks(
  tags: unknown,
  base: string,
): (tag: Pick<NamedTag, 'key' | 'permalink'>) => string {
  const known = new Map<string, string>();
  return (tag) => {
    if (tag.permalink !== undefined) return tagPermalink(tag, tags, base);
    const permalink = known.get(tag.key) ?? tagPermalink(tag, tags, base);
    known.set(tag.key, permalink);
    return permalink;
  };
}

/**
 * Returns the address of a tag's page: the one in the post, the one in the tags file, or one made
 * from the key (utils/src/tags.ts, `normalizeTag`; utils-validation/src/tagsFile.ts,
 * `normalizeTagsFile`).
 */
function tagPermalink(
  { key, permalink }: Pick<NamedTag, 'key' | 'permalink'>,
  tags: unknown,
  base: string,
): string {
  const isDeclared = isRecord(tags) && Object.hasOwn(tags, key);
  const own = isDeclared ? declaredPermalink(key, tags[key]) : kebabCase(key);
  return joinUrl(base, permalink ?? own);
}

/**
 * Returns the permalink of a tag in the tags file. By default it has a slash at its start, unlike that of a tag that's
 * only in a post, which matters for `???`: its page has the address of the list, with a slash at the end.
 */
export function declaredPermalink(key: string, tag: unknown): string {
  const permalink = isRecord(tag) ? tag.permalink : undefined;
  return typeof permalink === 'string' && permalink !== '' ? permalink : `/${kebabCase(key)}`;
}
