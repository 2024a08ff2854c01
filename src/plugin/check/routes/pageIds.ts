import { analyse } from '../analysis/analyse.ts';
import type { Outline } from '../analysis/outline.ts';
import { readFrontMatter } from '../frontMatter/frontMatter.ts';
import { preprocess } from '../parsing/preprocess.ts';
import { postFormat } from '../posts/postFormat.ts';
import type { TextContent } from '../site/readText.ts';
import type { MarkdownSettings } from '../site/site.ts';
import { createSource } from '../text/source.ts';

/**
 * Reads the ids on the page of a Markdown file that isn't a post. The loader is the same as for posts
 * (mdx-loader/src/remark/headings).
 *
 * @returns `undefined` if they can't be known: the file doesn't parse, or the config's own parser of
 * front matter may change its text
 */
export function readPageIds(
  filePath: string,
  content: TextContent,
  markdown: MarkdownSettings,
): PageIds | undefined {
  if (!('text' in content) || markdown.parseFrontMatter) return undefined;
  const frontMatter = readFrontMatter(createSource(filePath, content.text));
  if (frontMatter.problem) return undefined;
  const body = content.text.slice(frontMatter.bodyStart);
  const { text, fault } = preprocess(body, filePath, markdown, []);
  if (fault !== undefined) return undefined;
  const { comments, keepsCase } = markdown;
  const dialect = { format: postFormat(filePath, frontMatter, markdown), comments, plugins: [] };
  const found = analyse({ text, dialect, marker: undefined, keepsCase });
  if (found.problem) return undefined;
  const { anchors, open, components } = found.outline;
  return { anchors, isOpen: open || components.length > 0 || found.imports.length > 0 };
}

/** The ids on a page that links may use. */
export interface PageIds {
  /** `undefined` when the text couldn't be parsed. */
  anchors: Outline['anchors'] | undefined;
  /** Whether components may add ids that can't be seen from here. */
  isOpen: boolean;
}
