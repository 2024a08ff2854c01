import path from 'node:path';
import type { FrontMatter } from '../frontMatter/frontMatter.ts';
import type { MarkdownSettings } from '../site/site.ts';
import { isRecord } from '../text/values.ts';

/** Whether a post's text is MDX rather than CommonMark. */
export function isMdx({ filePath, frontMatter }: WrittenPost, markdown: MarkdownSettings): boolean {
  return postFormat(filePath, frontMatter, markdown) === 'mdx';
}

/** Decides like mdx-loader/src/format.ts. */
export function postFormat(
  filePath: string,
  frontMatter: FrontMatter,
  markdown: MarkdownSettings,
): 'md' | 'mdx' {
  const { mdx } = frontMatter.data;
  const own = isRecord(mdx) ? mdx.format : undefined;
  const wanted = own === 'md' || own === 'mdx' || own === 'detect' ? own : markdown.format;
  if (wanted !== 'detect') return wanted;
  return path.extname(filePath) === '.md' ? 'md' : 'mdx';
}

interface WrittenPost {
  /** An absolute path. */
  filePath: string;
  frontMatter: FrontMatter;
}
