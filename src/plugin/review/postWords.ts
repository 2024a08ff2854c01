import type { DataFile } from '../check/frontMatter/dataFile.ts';
import { inlineAuthors } from '../check/frontMatter/postAuthors.ts';
import { headingText } from '../check/posts/headingText.ts';
import type { JudgedPost } from '../check/published/judgedPost.ts';
import { isRecord, isText, own } from '../check/text/values.ts';

/**
 * The title that readers see: from the front matter, otherwise the heading at the top, otherwise the end of the
 * address.
 */
export function titleOf({ post, permalink }: JudgedPost): string {
  const { title } = post.frontMatter.data;
  if (isText(title) && String(title) !== '') return String(title);
  const heading = post.outline?.headings.find((one) => one.title === 'top');
  const { start, end } = heading?.range ?? { start: 0, end: 0 };
  const text = headingText(post.source.text.slice(start, end));
  return text || (permalink.split('/').filter(Boolean).at(-1) ?? permalink);
}

/**
 * Returns the text below the title in link previews: the description, or else the first paragraph
 * without its markup.
 */
export function leadOf({ post }: JudgedPost): string {
  const { description } = post.frontMatter.data;
  if (isText(description) && String(description).trim() !== '') return String(description).trim();
  const { bodyStart } = post.frontMatter;
  const paragraphs = post.source.text.slice(bodyStart, bodyStart + FIRST_TEXT).split(/\n\s*\n/);
  return paragraphs.map(plainText).find((text) => text !== '') ?? '';
}

/** Returns the names of the authors; those described in the post itself come last. */
export function authorNames({ post, authorsFile }: JudgedPost): string[] {
  return [
    ...post.authors.map(({ key }) => fieldOf(authorsFile, key, 'name') ?? key),
    ...inlineAuthors(post.frontMatter.data).flatMap(({ name }) => name ?? []),
  ];
}

export function tagLabels({ post, tagsFile }: JudgedPost): string[] {
  return post.tags.map(({ key }) => fieldOf(tagsFile, key, 'label') ?? key);
}

function fieldOf(file: DataFile | undefined, key: string, field: string): string | undefined {
  const entry = isRecord(file?.data) ? own(file.data, key) : undefined;
  const value = isRecord(entry) ? own(entry, field) : undefined;
  return isText(value) ? String(value) : undefined;
}

/** Good enough for two lines: the text of links, no images, no elements, no headings. */
function plainText(markdown: string): string {
  return markdown
    .replace(/^(?:import|export) .*$|^#.*$|^:::.*$|^---$/gm, '')
    .replace(/!\[[^\]]*\]\([^)]*\)/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/<[^<>]*>|[*_`~]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

const FIRST_TEXT = 3000;
