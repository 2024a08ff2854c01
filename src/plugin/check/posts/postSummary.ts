import type { Outline } from '../analysis/outline.ts';
import type { NamedTag } from '../frontMatter/postTags.ts';
import type { Blog } from '../site/site.ts';
import { isTrue } from '../text/values.ts';
import type { PostParts } from './parts.ts';
import { pageKey } from './permalink.ts';
import type { Post } from './post.ts';

/**
 * What other pages see of a post: its address, its tags, and the places on its page that links may name. An edit of
 * its text mostly leaves that as it is, and with it everything that was judged elsewhere.
 *
 * @param parts what it imports of Markdown
 * @param before what the post showed before its last change
 * @returns `before`, when nothing of it changed
 */
export function summarise(
  post: Post,
  permalink: string,
  blog: Blog,
  parts: PostParts,
  before: PostSummary | undefined,
): PostSummary {
  const { filePath, source, tags, authors, outline, event } = post;
  const summary = {
    permalink,
    key: pageKey(permalink),
    filePath,
    file: source.file,
    blog,
    isListed: !isUnlisted(post),
    tags: tags.map(({ key, permalink: own }) => ({ key, permalink: own })),
    authors: authors.map(({ key }) => key),
    anchors: outline && parts.anchors,
    isOpen: parts.isOpen,
    event: event && { id: event.block.id },
  };
  return before && textOf(before) === textOf(summary) ? before : summary;
}

/** Whether a post is on no list: only who has its address finds it. */
export function isUnlisted({ frontMatter }: Post): boolean {
  const { unlisted } = frontMatter.data;
  return isTrue(unlisted);
}

function textOf(summary: PostSummary): string {
  const { permalink, filePath, isListed, tags, authors, anchors, isOpen, event } = summary;
  const named = anchors && [...anchors];
  return JSON.stringify([permalink, filePath, isListed, tags, authors, named, isOpen, event]);
}

export interface PostSummary {
  permalink: string;
  /** The same for permalinks that lead to the same page. */
  key: string;
  /** Absolute. */
  filePath: string;
  /** Relative to the site. */
  file: string;
  blog: Blog;
  /** Whether the lists of posts show it. */
  isListed: boolean;
  tags: Pick<NamedTag, 'key' | 'permalink'>[];
  /** The keys of its authors. */
  authors: string[];
  /** `undefined` when its text could not be parsed. */
  anchors: Outline['anchors'] | undefined;
  /** Whether components may add anchors that can't be seen. */
  isOpen: boolean;
  /** Undefined of a post about no event; without `id` the event has the name of the post. */
  event: { id: string | undefined } | undefined;
}
