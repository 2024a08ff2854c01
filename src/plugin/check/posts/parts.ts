import path from 'node:path';
import type { FileIndex } from '../site/fileIndex.ts';
import { isInside, relativePath } from '../site/paths.ts';
import type { Blog, Site } from '../site/site.ts';
import { createMemo } from '../text/memo.ts';
import { type Post, readPost } from './post.ts';

/**
 * Reads the Markdown files that posts import, which are part of the page: what they import in turn, too. A file that
 * several posts import is read once.
 */
export function createPartReader(site: Site, files: FileIndex): PartReader {
  const read = createMemo<string, Post>();

  function readPart(filePath: string, blog: Blog): Post {
    const content = files.read(filePath);
    const name = relativePath(site.dir, filePath);
    return read.keep(filePath, [content], () => {
      const part = readPost(filePath, name, content, site.markdown, blog);
      // Other plugins compile their files with settings of their own.
      const isOfBlog = site.blogs.some(({ dir }) => isInside(filePath, dir));
      return isOfBlog ? part : { ...part, syntax: undefined, code: undefined, printed: [] };
    });
  }

  function partsOf(post: Post, blog: Blog): PostParts {
    // As nearly all posts: a copy of the ids of each would be memory.
    if (post.imports.length === 0) {
      const { anchors = NONE, open = true, components = [] } = post.outline ?? {};
      return { parts: [], anchors, isOpen: open || components.length > 0 };
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
    return { parts: [...parts.values()], anchors, isOpen };
  }

  return { partsOf, sweep: read.sweep };
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

/** What a post imports of Markdown, and what its page has with that. */
export interface PostParts {
  /** In the order of the imports. */
  parts: readonly PostPart[];
  /** The ids on the page. */
  anchors: ReadonlySet<string>;
  /** Whether components may add ids that cannot be seen. */
  isOpen: boolean;
}

export interface PostPart {
  post: Post;
  /** Whether lists of posts show it. */
  isListed: boolean;
}
