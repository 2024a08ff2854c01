// The room analysis/: extracts from a parsed text what the check needs. With many texts it runs on
// two threads.

import { findModuleFault, type ModuleFault } from '../parsing/moduleFault.ts';
import type { LineColumn } from '../parsing/parsedText.ts';
import {
  type Dialect,
  type Parsed,
  parseMarkdown,
  type SyntaxProblem,
} from '../parsing/parseMarkdown.ts';
import { findReferences, type MarkdownImport } from '../references/findReferences.ts';
import type { Reference } from '../references/reference.ts';
import { readSuppressions, type Suppression } from '../suppressions/suppressions.ts';
import type { Range } from '../text/source.ts';
import { type PostCode, readCode } from './code.ts';
import { findDeepNode } from './deepNode.ts';
import { type DirectiveUse, findDirectives } from './directiveUses.ts';
import { type Excerpt, readExcerpt } from './excerpt.ts';
import { findFilledVoids } from './filledVoids.ts';
import { type Outline, readOutline } from './outline.ts';
import { type PlainReading, readPlainly } from './plainReading.ts';
import { findPrintedText, type PrintedText } from './printedText.ts';
import { findRefusedTags, type RefusedTag } from './refusedTags.ts';
import { findSectionEnds, type SectionEnd } from './sectionEnds.ts';
import { findStartedServers } from './startedServers.ts';
import { type UnclosedNode, unclosedAtMarker } from './truncation.ts';
import { findUnclosedElement, type UnclosedElement } from './unclosedElement.ts';

/**
 * Extracts from a post's text everything the check needs to know. The result is plain data, so a
 * thread can send it.
 */
export function analyse(task: AnalysisTask): Analysis {
  return takeFrom(parseMarkdown(task.text, task.dialect), task);
}

/** @param parsed the text of the task */
export function takeFrom(parsed: Parsed, task: HelperTask): Analysis {
  try {
    return readAll(parsed, task);
  } catch (error) {
    // The parsers read a chain such as `a.b.b.b…` in a loop, but whatever reads their tree goes into each part of it.
    if (!(error instanceof RangeError)) throw error;
    return { problem: { reason: TOO_LONG, place: longestLine(task.text) }, plain: undefined };
  }
}

function readAll(
  { root, problem }: Parsed,
  { text, marker, dialect, keepsCase }: HelperTask,
): Analysis {
  if (problem) return { problem, plain: dialect.format === 'mdx' ? readPlainly(text) : undefined };
  const place = findDeepNode(root, text, dialect.format);
  if (place) return { problem: { reason: TOO_DEEP, place }, plain: undefined };
  const { references, markdown } = findReferences(root, text);
  return {
    problem: undefined,
    references,
    printed: findPrintedText(root, text, dialect.format),
    directives: findDirectives(root, text),
    servers: findStartedServers(root, text),
    sectionEnds: findSectionEnds(root, text),
    imports: markdown,
    outline: readOutline(root, text, keepsCase),
    code: readCode(root, text, marker),
    suppressions: readSuppressions(root, text),
    open: marker && unclosedAtMarker(root, marker),
    excerpt: marker && readExcerpt(root, text, marker, keepsCase),
    clash: findModuleFault(root, text),
    refused:
      dialect.format === 'mdx'
        ? []
        : [...findRefusedTags(root, text), ...findFilledVoids(root, text)],
    unclosed: dialect.format === 'md' ? findUnclosedElement(root, text) : undefined,
  };
}

/** The stack doesn't tell where the chain is. */
function longestLine(text: string): LineColumn {
  let longest = { line: 1, length: 0 };
  for (const [index, { length }] of text.split('\n').entries())
    if (length > longest.length) longest = { line: index + 1, length };
  return { line: longest.line, column: 1 };
}

const TOO_DEEP = 'there are more than 300 elements, quotes, lists and emphases inside each other';
const TOO_LONG = 'an expression has thousands of parts';

export interface AnalysisTask {
  text: string;
  dialect: Dialect;
  /** The position of the truncate marker. */
  marker: Range | undefined;
  /** Whether the ids of headings keep their capitals. */
  keepsCase: boolean;
}

/** A task without the blog's own plugins, because those can't be sent to a thread. */
export interface HelperTask extends Omit<AnalysisTask, 'dialect'> {
  dialect: Omit<Dialect, 'plugins'>;
}

/** The result of an analysis. Ranges are offsets in the text of the task. */
export type Analysis =
  | {
      problem: SyntaxProblem;
      /** The results from reading it as CommonMark; `undefined` if it can't be read as that either. */
      plain: PlainReading | undefined;
    }
  | {
      problem: undefined;
      references: Reference[];
      printed: PrintedText[];
      directives: DirectiveUse[];
      /** The ports of the servers that the post tells readers to start. */
      servers: number[];
      sectionEnds: SectionEnd[];
      imports: MarkdownImport[];
      outline: Outline;
      /** `undefined` when the post has none. */
      code: PostCode | undefined;
      suppressions: Suppression[];
      /** The MDX element that contains the truncate marker, if any. */
      open: UnclosedNode | undefined;
      /** `undefined` without a truncate marker: lists then show the whole post. */
      excerpt: Excerpt | undefined;
      /** A name that is declared twice, so that the compiled post fails. */
      clash: ModuleFault | undefined;
      /** Tags of a CommonMark post that MDX or React refuses. */
      refused: RefusedTag[];
      /** An HTML element of a CommonMark post that takes in what follows it. */
      unclosed: UnclosedElement | undefined;
    };
