import path from 'node:path';
import type { Excerpt } from '../analysis/excerpt.ts';
import type { FileIndex } from '../site/fileIndex.ts';
import { isInside, relativePath } from '../site/paths.ts';
import type { Blog, Site } from '../site/site.ts';
import { createMemo } from '../text/memo.ts';
import { type Post, readPost } from './post.ts';

/**
 * Reads the Markdown files that posts import, and those that these import in turn: they are part of
 * the page. A file that several posts import is read once.
 */
export function createPartReader(site: Site, files: FileIndex): PartReader {
  const read = createMemo<string, Post>();

  function readPart(filePath: string, blog: Blog): Post {
    const content = files.read(filePath);
    const name = relativePath(site.dir, filePath);
    return read.keep(filePath, [content], () => {
      const part = readPost(filePath, name, content, site.markdown, blog);
      // Other plugins compile their files with their own settings.
      const isOfBlog = site.blogs.some(({ dir }) => isInside(filePath, dir));
      return isOfBlog
        ? part
        : { ...part, syntax: undefined, code: undefined, printed: [], directives: [] };
    });
  }

  function partsOf(post: Post, blog: Blog): PostParts {
    // True of nearly all posts: a copy of each post's ids would waste memory.
    if (post.imports.length === 0) {
      const { anchors = NONE, open = true, components = [] } = post.outline ?? {};
      const { excerpt } = post;
      return {
        parts: [],
        anchors,
        isOpen: open || components.length > 0,
        shown: excerpt && {
          anchors: excerpt.anchors,
          isOpen: excerpt.open || excerpt.components.length > 0,
        },
      };
    }
    const parts = new Map<string, PostPart>();
    const anchors = new Set(post.outline?.anchors);
    let isOpen = false;
    const visit = (page: Post, isShown: (name: string) => boolean): void => {
      const known = new Set<string>();
      for (const { name, target } of page.imports) {
        const filePath = resolve(target, page, site);
        if (files.lookUp(filePath).kind !== 'file') continue;
        known.add(name);
        if (parts.has(filePath) || filePath === post.filePath) continue;
        const part = readPart(filePath, blog);
        const isListed = isShown(name);
        parts.set(filePath, { post: part, isListed });
        for (const id of part.outline?.anchors ?? []) anchors.add(id);
        visit(part, () => isListed);
      }
      const { open = true, components = [] } = page.outline ?? {};
      if (open || components.some((name) => !known.has(name))) isOpen = true;
    };
    const { excerpt, truncation } = post;
    visit(post, (name) => !truncation || (excerpt?.components.includes(name) ?? false));
    const all = [...parts.values()];
    return { parts: all, anchors, isOpen, shown: excerpt && shownOf(excerpt, all, post, isOpen) };
  }

  return { partsOf, sweep: read.sweep };
}

/** Returns the ids that lists show of a post that imports Markdown. */
function shownOf(
  { anchors, open, components }: Excerpt,
  parts: readonly PostPart[],
  { imports }: Post,
  isOpen: boolean,
): PostParts['shown'] {
  const listed = parts.filter(({ isListed }) => isListed);
  const ids = listed.flatMap(({ post }) => [...(post.outline?.anchors ?? [])]);
  const isKnown = components.every((one) => imports.some(({ name }) => name === one));
  return {
    anchors: new Set([...anchors, ...ids]),
    // The part that makes the whole page open may be in one of them.
    isOpen: open || !isKnown || (isOpen && listed.length > 0),
  };
}

function resolve(target: string, { filePath }: Post, { dir }: Site): string {
  const [file = ''] = target.split('?');
  return file.startsWith('@site/')
    ? path.join(dir, file.slice('@site/'.length))
    : path.resolve(path.dirname(filePath), file);
}

const NONE: ReadonlySet<string> = new Set();

export interface PartReader {
  partsOf(post: Post, blog: Blog): PostParts;
  /** Ends a round. */
  sweep(): void;
}

/** The Markdown that a post imports, and the anchors of its page with those parts. */
export interface PostParts {
  /** In import order. */
  parts: readonly PostPart[];
  /** The ids on the page. */
  anchors: ReadonlySet<string>;
  /** Whether components may add ids that can't be seen from here. */
  isOpen: boolean;
  /** The same for what lists show of the post; `undefined` when they show all of it. */
  shown: Pick<PostParts, 'anchors' | 'isOpen'> | undefined;
}

export interface PostPart {
  post: Post;
  /** Whether lists of posts show it. */
  isListed: boolean;
}
