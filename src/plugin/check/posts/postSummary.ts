import type { Outline } from '../analysis/outline.ts';
import type { NamedTag } from '../frontMatter/postTags.ts';
import type { Blog } from '../site/site.ts';
import { isTrue } from '../text/values.ts';
import type { PostParts } from './parts.ts';
import { pageKey } from './permalink.ts';
import type { Post } from './post.ts';

/**
 * Returns what other pages need to know about a post: its address, its tags, and the anchors on its
 * page that links may use. An edit of its text rarely changes these, so verdicts about other files
 * stay valid.
 *
 * @param parts the Markdown that it imports
 * @param before the summary before the last change
 * @returns `before`, if nothing in it changed
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

/** Whether a post is on no list: only people with its address can find it. */
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
  /** The same for all permalinks of one page. */
  key: string;
  /** An absolute path. */
  filePath: string;
  /** Relative to the site. */
  file: string;
  blog: Blog;
  /** Whether lists of posts show it. */
  isListed: boolean;
  tags: Pick<NamedTag, 'key' | 'permalink'>[];
  /** The keys of its authors. */
  authors: string[];
  /** `undefined` when its text couldn't be parsed. */
  anchors: Outline['anchors'] | undefined;
  /** Whether components may add anchors that can't be seen from here. */
  isOpen: boolean;
  /**
   * Undefined if the post isn't about an event; without `id`, the event gets the name of the post.
   */
  event: { id: string | undefined } | undefined;
}
