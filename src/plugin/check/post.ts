import path from 'node:path';
import { type ReadEvent, readEvent } from '../events/model/readEvent.ts';
import { authorKeys, type NamedAuthor } from './authors.ts';
import { type FrontMatter, readFrontMatter } from './frontMatter.ts';
import { type Outline, readOutline } from './outline.ts';
import { preprocess } from './preprocess.ts';
import { findReferences, type PrintedImage } from './references/markdown.ts';
import type { Reference } from './references/reference.ts';
import type { Blog, MarkdownSettings } from './site.ts';
import { createSource, offsetAt, type Range, type Source } from './source.ts';
import { readSuppressions, readYamlSuppressions, type Suppression } from './suppressions.ts';
import { parseMarkdown } from './syntax.ts';
import { type NamedTag, tagKeys } from './tags.ts';
import { findTruncateMarker, openAtMarker, type Truncation } from './truncation.ts';
import { isRecord } from './values.ts';

/**
 * Reads a post: its front matter, its references, and what is wrong with its syntax. Nothing of the post is run.
 *
 * @param filePath absolute
 * @param file relative to the site, for messages
 */
export function readPost(
  filePath: string,
  file: string,
  content: PostContent,
  markdown: MarkdownSettings,
  blog: Blog,
): Post {
  if ('unreadable' in content) {
    const source = createSource(file, '');
    return {
      filePath,
      source,
      frontMatter: readFrontMatter(source),
      authors: [],
      tags: [],
      event: undefined,
      references: [],
      printed: [],
      suppressions: [],
      outline: undefined,
      truncation: undefined,
      syntax: undefined,
      unreadable: content.unreadable,
    };
  }
  const source = createSource(file, content.text);
  const frontMatter = readFrontMatter(source);
  const marker = findTruncateMarker(source.text, frontMatter.bodyStart, blog.truncateMarker);
  const post: Post = {
    filePath,
    source,
    frontMatter,
    authors: authorKeys(frontMatter.data),
    tags: tagKeys(frontMatter.data),
    event: frontMatter.event === undefined ? undefined : readEvent(frontMatter.event),
    references: [],
    printed: [],
    suppressions: readYamlSuppressions(source.text.slice(0, frontMatter.bodyStart)),
    outline: undefined,
    truncation: marker && { marker, cut: undefined },
    syntax: undefined,
    unreadable: undefined,
  };
  // Where the front matter ends is not known then, and Docusaurus stops there too.
  if (frontMatter.problem && frontMatter.problem.kind !== 'misplaced') return post;

  const format = postFormat(filePath, frontMatter, markdown);
  const body = source.text.slice(frontMatter.bodyStart);
  const parse = (text: string) => {
    const edited = preprocess(text, filePath, markdown, blog);
    const { comments } = markdown;
    const parsed = parseMarkdown(edited.text, { format, comments, plugins: blog.remarkPlugins });
    return { edited, parsed };
  };
  const { edited, parsed } = parse(body);
  const toFile = (offset: number) => frontMatter.bodyStart + edited.toOriginal(offset);
  const toFileRange = (range: Range): Range => ({
    start: toFile(range.start),
    end: toFile(range.end),
  });

  if (parsed.problem) {
    const { reason, place, end } = parsed.problem;
    const text = createSource(file, edited.text);
    const start = toFile(offsetAt(text, place));
    const last = end ? toFile(offsetAt(text, end)) : start + 1;
    return {
      ...post,
      syntax: { reason, range: { start, end: Math.min(last, source.text.length) } },
    };
  }
  const found = findReferences(parsed.root, edited.text);
  const outline = readOutline(parsed.root);
  const suppressions = readSuppressions(parsed.root, edited.text);
  const open = marker && openAtMarker(parsed.root, marker, toFileRange);
  // Most posts are cut between two blocks; only a cut through MDX may leave what does not parse.
  const excerpt = open && body.slice(0, marker.start - frontMatter.bodyStart);
  const isBroken = excerpt !== undefined && parse(excerpt).parsed.problem !== undefined;
  return {
    ...post,
    references: [
      ...frontMatterReferences(frontMatter),
      ...eventReferences(post.event, frontMatter),
      ...found.references.map((reference) => ({
        ...reference,
        range: toFileRange(reference.range),
        definition: reference.definition && toFileRange(reference.definition),
        altRange: reference.altRange && toFileRange(reference.altRange),
      })),
    ],
    suppressions: [
      ...post.suppressions,
      ...suppressions.map((suppression) => ({
        ...suppression,
        at: toFileRange(suppression.at),
        covers: toFileRange(suppression.covers),
      })),
    ],
    outline: {
      ...outline,
      headings: outline.headings.map((heading) => ({
        ...heading,
        range: toFileRange(heading.range),
      })),
      heads: outline.heads.map(toFileRange),
    },
    truncation: marker && { marker, cut: isBroken ? open : undefined },
    printed: found.printed.map((image) => ({ ...image, range: toFileRange(image.range) })),
  };
}

/** The picture for previews. Its place is looked for only when something is to be said of it. */
function frontMatterReferences({ data, map }: FrontMatter): Reference[] {
  const { image } = data;
  if (typeof image !== 'string') return [];
  return [
    {
      kind: 'image',
      form: 'front',
      target: image,
      get range() {
        return map.content(['image']) ?? { start: 0, end: 3 };
      },
      travels: 'front-matter',
    },
  ];
}

/** What the event names: the card and the event's page put the base path before it. */
function eventReferences(event: ReadEvent | undefined, { map }: FrontMatter): Reference[] {
  const addresses = event?.leaves.filter(({ field }) => ADDRESSES.has(field.kind)) ?? [];
  return addresses.map(({ path: place, text }) => ({
    kind: PICTURES.has(String(place.at(-1))) ? 'image' : 'link',
    form: 'event',
    target: text,
    get range() {
      return map.content(place) ?? { start: 0, end: 3 };
    },
    travels: 'based',
  }));
}

const ADDRESSES = new Set(['url', 'address']);
const PICTURES = new Set(['image', 'thumbnail', 'src']);

/** As mdx-loader/src/format.ts decides. */
function postFormat(
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

export interface Post {
  /** Absolute. */
  filePath: string;
  source: Source;
  frontMatter: FrontMatter;
  /** The author keys that it names. */
  authors: NamedAuthor[];
  tags: NamedTag[];
  /** Undefined in a post about no event. */
  event: ReadEvent | undefined;
  references: Reference[];
  printed: PrintedImage[];
  suppressions: Suppression[];
  /** `undefined` when the text could not be parsed. */
  outline: Outline | undefined;
  /** `undefined` when it has no truncate marker. */
  truncation: Truncation | undefined;
  syntax: { reason: string; range: Range } | undefined;
  unreadable: Unreadable | undefined;
}

export type PostContent = { text: string } | { unreadable: Unreadable };

export interface Unreadable {
  reason: 'not-text' | 'no-permission' | 'too-large' | 'outside' | 'gone';
  detail: string;
}
