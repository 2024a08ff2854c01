import type { Root } from 'mdast';

/** What a parser makes of a post's text. */
export type Parsed =
  | { root: Root; problem: undefined }
  | { root: undefined; problem: SyntaxProblem };

export interface SyntaxProblem {
  reason: string;
  /** In the parsed text, 1-based. */
  place: LineColumn;
  /** Where the fault ends, when that is known. */
  end?: LineColumn | undefined;
}

export interface LineColumn {
  line: number;
  column: number;
}

/** The options that decide how a post is parsed. */
export interface Dialect {
  format: 'mdx' | 'md';
  /** Whether an MDX post may hold HTML comments (`markdown.mdx1Compat.comments`). */
  comments: boolean;
  /** The blog's own remark plugins, which may add to the syntax (mathematics, say). */
  plugins: readonly unknown[];
}
