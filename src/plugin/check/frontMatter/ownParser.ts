import type { ParsedFrontMatter } from '../site/site.ts';
import { createSource } from '../text/source.ts';
import { type FrontMatter, readFrontMatter } from './frontMatter.ts';

/**
 * Returns a post's front matter as the config's own parser reads it: its fields count, but their
 * places remain those of the file.
 */
export function withOwnParser(
  byDefault: FrontMatter,
  own: ParsedFrontMatter | undefined,
  text: string,
): FrontMatter {
  if (own === undefined) return byDefault;
  if ('fault' in own) {
    const range = { start: 0, end: Math.min(3, text.length) };
    const problem = { kind: 'parser', detail: own.fault, range } as const;
    return { ...byDefault, problem: byDefault.problem ?? problem };
  }
  const { frontMatter: data, content } = own;
  const { bodyStart, problem, event } = byDefault;
  // Front matter that's printed as text still is; but this parser has accepted everything else that
  // would stop Docusaurus's own.
  const isPrinted = problem?.kind === 'misplaced' && isSameText(text.slice(bodyStart), content);
  return {
    ...byDefault,
    data,
    event: event ?? data.event,
    problem: isPrinted ? problem : undefined,
  };
}

/** The white space around a post's text is trimmed anyway. */
export function isSameText(one: string, other: string): boolean {
  return one.trim() === other.trim();
}

/**
 * Returns what Docusaurus's default parser makes of a file.
 *
 * @throws what that parser throws
 */
export function parseByDefault(text: string): {
  frontMatter: Record<string, unknown>;
  content: string;
} {
  const { data, bodyStart, problem } = readFrontMatter(createSource('', text));
  if (problem && problem.kind !== 'misplaced') throw new Error(problem.detail || problem.kind);
  return { frontMatter: structuredClone(data), content: text.slice(bodyStart) };
}
