// The room analysis/: what the check takes from a parsed text, on two threads where there are many.

import { findModuleFault, type ModuleFault } from '../parsing/moduleFault.ts';
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
import { type DirectiveUse, findDirectives } from './directiveUses.ts';
import { type Excerpt, readExcerpt } from './excerpt.ts';
import { type Outline, readOutline } from './outline.ts';
import { type PlainReading, readPlainly } from './plainReading.ts';
import { findPrintedText, type PrintedText } from './printedText.ts';
import { findStartedServers } from './startedServers.ts';
import { type UnclosedNode, unclosedAtMarker } from './truncation.ts';

/** Takes from a post's text all that the check has to know of it. What comes back is plain data: a thread can send it. */
export function analyse(task: AnalysisTask): Analysis {
  return takeFrom(parseMarkdown(task.text, task.dialect), task);
}

/** @param parsed the text of the task */
export function takeFrom(
  { root, problem }: Parsed,
  { text, marker, dialect, keepsCase }: HelperTask,
): Analysis {
  if (problem) return { problem, plain: dialect.format === 'mdx' ? readPlainly(text) : undefined };
  const { references, markdown } = findReferences(root, text);
  return {
    problem: undefined,
    references,
    printed: findPrintedText(root, text, dialect.format),
    directives: findDirectives(root, text),
    servers: findStartedServers(root, text),
    imports: markdown,
    outline: readOutline(root, text, keepsCase),
    code: readCode(root, text, marker),
    suppressions: readSuppressions(root, text),
    open: marker && unclosedAtMarker(root, marker),
    excerpt: marker && readExcerpt(root, text, marker, keepsCase),
    clash: findModuleFault(root, text),
  };
}

export interface AnalysisTask {
  text: string;
  dialect: Dialect;
  /** The truncate marker. */
  marker: Range | undefined;
  /** Whether the ids of headings keep their capitals. */
  keepsCase: boolean;
}

/** A task without the blog's own plugins, which no thread can be sent. */
export interface HelperTask extends Omit<AnalysisTask, 'dialect'> {
  dialect: Omit<Dialect, 'plugins'>;
}

/** Ranges are offsets in the text of the task. */
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
      /** The ports of servers that the post tells readers to start. */
      servers: number[];
      imports: MarkdownImport[];
      outline: Outline;
      /** `undefined` when the post has none. */
      code: PostCode | undefined;
      suppressions: Suppression[];
      /** The MDX element that contains the truncate marker, if any. */
      open: UnclosedNode | undefined;
      /** `undefined` without a truncate marker: lists show all of the post. */
      excerpt: Excerpt | undefined;
      /** A name that stands for two things, at which the compiled post fails. */
      clash: ModuleFault | undefined;
    };
