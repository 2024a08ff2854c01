// The room parsing/: turns the text of a post into a tree. If the quick parser can't be sure,
// Docusaurus's own parsers decide.

import type { Root } from 'mdast';
import { applyEdits, type TextEdit } from '../text/edits.ts';
import { createSource, positionAt } from '../text/source.ts';
import { commentEdits, needsRemark } from './comments.ts';
import { hasUnreadTitle, undoDirectives } from './directives.ts';
import { measureNesting } from './nesting.ts';
import type { Dialect, Parsed } from './parsedText.ts';
import { loadQuickParser, type QuickParser } from './quickParser.ts';
import { exceedsQuickParser } from './quickParserLimits.ts';
import { parseWithRemark } from './remarkParser.ts';
import { findManyBrackets } from './repetition.ts';
import { satteriProblem } from './syntaxProblem.ts';

/**
 * Parses a post's text as Docusaurus would. satteri goes first, because it's native and
 * synchronous. When it refuses a text or isn't installed, the parsers that Docusaurus itself runs
 * decide: text that they accept is published.
 */
export function parseMarkdown(text: string, dialect: Dialect): Parsed {
  return parseQuickly(text, dialect) ?? parseWithRemark(text, dialect);
}

/** Parses a text with satteri; `undefined` if Docusaurus's own parsers must decide. */
export function parseQuickly(text: string, dialect: Omit<Dialect, 'plugins'>): Parsed | undefined {
  const { tooDeep, braces, isRepetitive } = measureNesting(text, dialect.format);
  if (tooDeep) {
    const place = positionAt(createSource('', text), tooDeep.offset);
    return { root: undefined, problem: { reason: tooDeep.what, place } };
  }
  const isLarge = text.length > SECOND_OPINION_LIMIT || findManyBrackets(text) !== undefined;
  const comments = dialect.comments ? commentEdits(text) : [];
  const isOdd =
    (dialect.comments && needsRemark(text, comments, dialect.format)) || hasUnreadTitle(text);
  const isSlow = isRepetitive || (dialect.format === 'mdx' && braces > DEEPEST_FOR_SATTERI);
  const parser = loadQuickParser();
  if (!parser || isSlow || (isOdd && !isLarge)) return undefined;
  try {
    const root = parseWithSatteri(parser, text, comments, dialect.format);
    const isSure = undoDirectives(root, text) && !exceedsQuickParser(root, text, dialect.format);
    return isSure || isLarge ? { root, problem: undefined } : undefined;
  } catch (error) {
    return isLarge ? { root: undefined, problem: satteriProblem(error) } : undefined;
  }
}

function parseWithSatteri(
  { markdownToMdast, mdxToMdast }: QuickParser,
  text: string,
  comments: readonly TextEdit[],
  format: 'mdx' | 'md',
): Root {
  if (format === 'md') return markdownToMdast(text, { features: FEATURES }) as Root;
  // Comments are rewritten with the same length, so offsets stay the same. satteri reads beyond the
  // text after a backslash at the very end of an import or export, which ends the process (satteri
  // 0.10.5, firstpass.rs:863).
  const end = text.endsWith('\\') ? '\n' : '';
  return mdxToMdast(applyEdits(text, comments).text + end, { features: FEATURES }) as Root;
}

/**
 * Each `<a b={`, or `<a>` within braces, that is never closed doubles satteri's time: thirty of
 * them take a minute.
 */
const DEEPEST_FOR_SATTERI = 12;

const FEATURES = { frontmatter: false, gfm: true, directive: true };

/**
 * The remark parsers need a second or more per hundred kilobytes of dense markup, and for some thousand brackets;
 * posts are smaller.
 */
const SECOND_OPINION_LIMIT = 150_000;

export type { Dialect, Parsed, SyntaxProblem } from './parsedText.ts';
