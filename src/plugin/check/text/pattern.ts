import { createRequire } from 'node:module';

/**
 * Whether a text matches a pattern from the options. RE2 runs in linear time. In JavaScript's own
 * engine, `^([a-z0-9]+-?)+$` could take years for one slug, and a pull request can bring such a
 * slug.
 */
export function matches(pattern: string, text: string): boolean {
  if (text.length > LONGEST_TEXT) return false;
  const known = compiled.get(pattern) ?? compile(pattern);
  compiled.set(pattern, known);
  return known.test(text);
}

/** Why a pattern can't be used, in a few words; undefined if it can. */
export function patternProblem(pattern: string): string | undefined {
  if (pattern.length > LONGEST_PATTERN) return `it has more than ${LONGEST_PATTERN} characters`;
  try {
    compiled.set(pattern, compile(pattern));
    return undefined;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return reason.replace(/^error parsing regexp: /, '').replaceAll('`', '"');
  }
}

/** Loaded when a pattern is first used: few blogs have one. */
function compile(pattern: string): Pattern {
  const { RE2JS } = createRequire(import.meta.url)('re2js') as typeof import('re2js');
  const expression = RE2JS.compile(pattern);
  return { test: (text) => expression.matcher(text).find() };
}

const compiled = new Map<string, Pattern>();

/** In UTF-16 units. No file system or server accepts a name this long. */
const LONGEST_TEXT = 4096;
const LONGEST_PATTERN = 500;

interface Pattern {
  test(text: string): boolean;
}
