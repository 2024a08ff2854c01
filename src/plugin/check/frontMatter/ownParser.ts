import type { ParsedFrontMatter } from '../site/site.ts';
import { createSource } from '../text/source.ts';
import { type FrontMatter, readFrontMatter } from './frontMatter.ts';

/** The front matter of a post as the config's own parser has it: its fields count, their places stay those of the file. */
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
  // Front matter that's printed as text still is; this parser has accepted everything else that Docusaurus's own
  // would stop at.
  const isPrinted = problem?.kind === 'misplaced' && isSameText(text.slice(bodyStart), content);
  return {
    ...byDefault,
    data,
    event: event ?? data.event,
    problem: isPrinted ? problem : undefined,
  };
}

/** White space around a post's text is trimmed anyway. */
export function isSameText(one: string, other: string): boolean {
  return one.trim() === other.trim();
}

/**
 * What Docusaurus's own parser makes of a file.
 *
 * @throws where it would
 */
export function parseByDefault(text: string): {
  frontMatter: Record<string, unknown>;
  content: string;
} {
  const { data, bodyStart, problem } = readFrontMatter(createSource('', text));
  if (problem && problem.kind !== 'misplaced') throw new Error(problem.detail || problem.kind);
  return { frontMatter: structuredClone(data), content: text.slice(bodyStart) };
}
