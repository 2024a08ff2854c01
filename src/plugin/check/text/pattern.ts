import { createRequire } from 'node:module';

/**
 * Whether a text has a match of a pattern from the options. RE2's syntax, so its time is linear: `^([a-z0-9]+-?)+$` would
 * keep JavaScript's own engine busy for years over one slug, which a pull request may bring.
 */
export function matches(pattern: string, text: string): boolean {
  if (text.length > LONGEST_TEXT) return false;
  const known = compiled.get(pattern) ?? compile(pattern);
  compiled.set(pattern, known);
  return known.test(text);
}

/** Why a pattern can't be used, in a few words; undefined when it can. */
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

/** In UTF-16 units. No file system and no server takes a name as long as this. */
const LONGEST_TEXT = 4096;
const LONGEST_PATTERN = 500;

interface Pattern {
  test(text: string): boolean;
}
