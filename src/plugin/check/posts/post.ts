// The room posts/: a post as a whole, its permalink, its date, and what a blog has in each locale.

import { type ReadEvent, readEvent } from '../../events/model/readEvent.ts';
import { type Analysis, type AnalysisTask, analyse } from '../analysis/analyse.ts';
import { type PostCode, placeCode } from '../analysis/code.ts';
import type { DirectiveUse } from '../analysis/directiveUses.ts';
import type { Excerpt } from '../analysis/excerpt.ts';
import type { Outline } from '../analysis/outline.ts';
import type { PlainReading } from '../analysis/plainReading.ts';
import type { PrintedText } from '../analysis/printedText.ts';
import type { RefusedTag } from '../analysis/refusedTags.ts';
import type { SectionEnd } from '../analysis/sectionEnds.ts';
import { findTruncateMarker, type Truncation } from '../analysis/truncation.ts';
import type { UnclosedElement } from '../analysis/unclosedElement.ts';
import {
  type FrontMatter,
  isReadableInParts,
  readFrontMatter,
} from '../frontMatter/frontMatter.ts';
import { isSameText, withOwnParser } from '../frontMatter/ownParser.ts';
import { authorKeys, type NamedAuthor } from '../frontMatter/postAuthors.ts';
import { type NamedTag, tagKeys } from '../frontMatter/postTags.ts';
import type { ModuleFault } from '../parsing/moduleFault.ts';
import { parseMarkdown } from '../parsing/parseMarkdown.ts';
import { preprocess } from '../parsing/preprocess.ts';
import type { MarkdownImport } from '../references/findReferences.ts';
import type { Reference } from '../references/reference.ts';
import type { TextContent, Unreadable } from '../site/readText.ts';
import type { Blog, MarkdownSettings } from '../site/site.ts';
import { readYamlSuppressions, type Suppression } from '../suppressions/suppressions.ts';
import { createSource, offsetAt, type Range, type Source } from '../text/source.ts';
import { eventReferences, frontMatterReferences } from './frontMatterReferences.ts';
import { placedReference } from './placedReference.ts';
import { postFormat } from './postFormat.ts';
import { replacingBody } from './replacingBody.ts';

/**
 * Reads a post: its front matter, its references, and its syntax errors. It never runs anything in the post.
 *
 * @param filePath absolute
 * @param file relative to the site, for messages
 */
export function readPost(
  filePath: string,
  file: string,
  content: TextContent,
  markdown: MarkdownSettings,
  blog: Blog,
): Post {
  const { post, body } = beginPost(filePath, file, content, markdown, blog);
  return body ? finishPost(post, body, analyse(body.task)) : post;
}

/**
 * Reads everything except a post's text. The text is most of the work, and another thread can do
 * it.
 */
export function beginPost(
  filePath: string,
  file: string,
  content: TextContent,
  markdown: MarkdownSettings,
  blog: Blog,
): BegunPost {
  const isReadable = 'text' in content;
  const source = createSource(file, isReadable ? content.text : '');
  const own = isReadable ? markdown.parseFrontMatter?.(filePath, source.text) : undefined;
  const frontMatter = withOwnParser(readFrontMatter(source), own, source.text);
  const { bodyStart, problem } = frontMatter;
  const marker = findTruncateMarker(source.text, bodyStart, blog.truncateMarker);
  const event = frontMatter.event === undefined ? undefined : readEvent(frontMatter.event);
  const post: Post = {
    filePath,
    source,
    frontMatter,
    // A copy, because a list that grew has room for a dozen more entries.
    authors: authorKeys(frontMatter.data).slice(),
    tags: tagKeys(frontMatter.data).slice(),
    event,
    references: [...frontMatterReferences(frontMatter), ...eventReferences(event, frontMatter)],
    printed: [],
    directives: [],
    servers: [],
    sectionEnds: [],
    imports: [],
    suppressions: readYamlSuppressions(source.text.slice(0, bodyStart)),
    outline: undefined,
    code: undefined,
    truncation: marker && { marker, cut: undefined },
    excerpt: undefined,
    syntax: undefined,
    clash: undefined,
    refused: [],
    unclosed: undefined,
    unreadable: isReadable ? undefined : content.unreadable,
  };
  // Otherwise it may be unknown where the front matter ends.
  const isTextKnown =
    !problem ||
    problem.kind === 'misplaced' ||
    // Fields that can't be read may decide how the text is parsed.
    (isReadableInParts(problem) && !/^mdx:/m.test(source.text.slice(0, bodyStart)));
  if (!isReadable || !isTextKnown) return { post, body: undefined };
  const { comments, keepsCase } = markdown;
  const dialect = {
    format: postFormat(filePath, frontMatter, markdown),
    comments,
    plugins: blog.remarkPlugins,
  };
  const body = source.text.slice(bodyStart);
  const settings =
    own && 'content' in own && !isSameText(body, own.content)
      ? replacingBody(body, own.content, markdown)
      : markdown;
  const toTask = (text: string) => {
    const edited = preprocess(text, filePath, settings, blog.admonitionKeywords);
    const inText = findTruncateMarker(edited.text, 0, blog.truncateMarker);
    return { edited, task: { text: edited.text, dialect, marker: inText, keepsCase } };
  };
  const { edited, task } = toTask(source.text.slice(bodyStart));
  if (edited.fault !== undefined) {
    const unreadable: Unreadable = { reason: 'preprocessor', detail: edited.fault };
    return { post: { ...post, unreadable }, body: undefined };
  }
  const toFile = (offset: number) => bodyStart + edited.toOriginal(offset);
  const parsesToo = (text: string) => {
    const beginning = toTask(text);
    return beginning.edited.fault === undefined && parses(beginning.task);
  };
  return { post, body: { task, toFile, parses: parsesToo } };
}

/** Returns a post with the results from its text. */
export function finishPost(post: Post, { task, toFile, parses }: PostBody, found: Analysis): Post {
  const { source, frontMatter, truncation } = post;
  const toFileRange = ({ start, end }: Range): Range => ({
    start: toFile(start),
    end: toFile(end),
  });
  const toFileReading = ({ references, suppressions, servers }: PlainReading) => ({
    servers,
    references: [
      ...post.references,
      ...references.map((reference) => placedReference(reference, toFileRange, source)),
    ],
    suppressions: [
      ...post.suppressions,
      ...suppressions.map((suppression) => ({
        ...suppression,
        at: toFileRange(suppression.at),
        covers: toFileRange(suppression.covers),
      })),
    ],
  });
  if (found.problem) {
    const { plain, problem } = found;
    const text = createSource(source.file, task.text);
    const start = toFile(offsetAt(text, problem.place));
    const last = problem.end ? toFile(offsetAt(text, problem.end)) : start + 1;
    const range = { start, end: Math.min(last, source.text.length) };
    const syntax = { reason: problem.reason, range, isReadPlainly: plain !== undefined };
    return { ...post, ...(plain && toFileReading(plain)), syntax };
  }
  const { outline, open, excerpt, clash, unclosed } = found;
  // Most posts are cut between two blocks; only a cut through MDX may leave text that doesn't
  // parse.
  const isBroken =
    truncation &&
    open &&
    !parses(source.text.slice(frontMatter.bodyStart, truncation.marker.start));
  return {
    ...post,
    ...toFileReading(found),
    outline: {
      ...outline,
      headings: outline.headings.map((heading) => ({
        ...heading,
        range: toFileRange(heading.range),
      })),
      heads: outline.heads.map(toFileRange),
      styles: outline.styles.map((style) => ({ ...style, range: toFileRange(style.range) })),
      escapedTitle: outline.escapedTitle && {
        ...outline.escapedTitle,
        range: toFileRange(outline.escapedTitle.range),
      },
    },
    code: found.code && placeCode(found.code, toFileRange),
    truncation: truncation && {
      ...truncation,
      cut: isBroken ? { ...open, opening: toFileRange(open.opening) } : undefined,
    },
    excerpt: excerpt && {
      ...excerpt,
      unresolved: excerpt.unresolved.map((one) => ({
        ...one,
        range: toFileRange(one.range),
        definition: toFileRange(one.definition),
      })),
    },
    imports: found.imports,
    printed: found.printed.map((piece) => ({ ...piece, range: toFileRange(piece.range) })),
    directives: found.directives.map((one) => ({ ...one, range: toFileRange(one.range) })),
    sectionEnds: found.sectionEnds.map((one) => ({ ...one, range: toFileRange(one.range) })),
    clash: clash && {
      ...clash,
      range: toFileRange(clash.range),
      first: clash.first && toFileRange(clash.first),
    },
    refused: found.refused.map((tag) => ({ ...tag, range: toFileRange(tag.range) })),
    unclosed: unclosed && {
      ...unclosed,
      range: toFileRange(unclosed.range),
      slash: unclosed.slash && toFileRange(unclosed.slash),
    },
  };
}

function parses({ text, dialect }: AnalysisTask): boolean {
  return parseMarkdown(text, dialect).problem === undefined;
}

export interface Post {
  /** An absolute path. */
  filePath: string;
  source: Source;
  frontMatter: FrontMatter;
  /** The author keys in the post. */
  authors: NamedAuthor[];
  tags: NamedTag[];
  /** Undefined if the post isn't about an event. */
  event: ReadEvent | undefined;
  references: Reference[];
  /** Markup that's printed as text. */
  printed: PrintedText[];
  /** Its admonitions and other directives. */
  directives: DirectiveUse[];
  /** The ports of the servers that it tells readers to start. */
  servers: number[];
  /** What breaks the feeds that Docusaurus writes of it, except for the first on a page. */
  sectionEnds: SectionEnd[];
  /** The Markdown files that it includes. */
  imports: MarkdownImport[];
  suppressions: Suppression[];
  /** `undefined` when the text couldn't be parsed. */
  outline: Outline | undefined;
  /** `undefined` when it has no code or couldn't be parsed. */
  code: PostCode | undefined;
  /** `undefined` when it has no truncate marker. */
  truncation: Truncation | undefined;
  /**
   * What lists of posts show; `undefined` when they show the whole post, or the text couldn't be
   * parsed.
   */
  excerpt: Excerpt | undefined;
  syntax: SyntaxFault | undefined;
  /** A name that is declared twice in the module that the post is compiled to. */
  clash: ModuleFault | undefined;
  /** Tags of a CommonMark post that MDX or React refuses. */
  refused: RefusedTag[];
  /** An HTML element without an end tag that takes in what follows it. */
  unclosed: UnclosedElement | undefined;
  unreadable: Unreadable | undefined;
}

/** Why MDX refuses a post. */
export interface SyntaxFault {
  reason: string;
  range: Range;
  /** Whether the references and ignore comments come from reading the post as CommonMark. */
  isReadPlainly: boolean;
}

/** A post that is read except for its text. */
export interface BegunPost {
  post: Post;
  /** `undefined` when the text isn't checked. */
  body: PostBody | undefined;
}

export interface PostBody {
  task: AnalysisTask;
  /** Maps an offset in the task's text to one in the file. */
  toFile(offset: number): number;
  /** Whether the start of the post's text parses on its own. */
  parses(beginning: string): boolean;
}
