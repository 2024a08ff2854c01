import type { Root } from 'mdast';

/** The result of parsing a post's text. */
export type Parsed =
  | { root: Root; problem: undefined }
  | { root: undefined; problem: SyntaxProblem };

export interface SyntaxProblem {
  reason: string;
  /** In the parsed text, 1-based. */
  place: LineColumn;
  /** The end of the problem, if it's known. */
  end?: LineColumn | undefined;
}

export interface LineColumn {
  line: number;
  column: number;
}

/** The options that decide how a post is parsed. */
export interface Dialect {
  format: 'mdx' | 'md';
  /** Whether an MDX post may contain HTML comments (`markdown.mdx1Compat.comments`). */
  comments: boolean;
  /** The blog's own remark plugins, which may extend the syntax (with mathematics, for example). */
  plugins: readonly unknown[];
}
