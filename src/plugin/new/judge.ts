import kebabCase from 'lodash/kebabCase.js';
import { didYouMean } from '../check/text/closestMatch.ts';
import type { BlogFacts, Known } from './blogFacts.ts';
import { slugOf } from './suggestions.ts';

/** Checks an answer. Returns the problem in one line, or undefined if it's fine. */

/** Text on one line: a name, a place, a title. */
export function lineProblem(text: string): string | undefined {
  if (text === '') return 'It can’t be empty.';
  if (UNREADABLE.test(text)) return 'It must be a single line without control characters.';
  return text.length > LONGEST_LINE ? `It has more than ${LONGEST_LINE} characters.` : undefined;
}

/** A text as somebody typed it, without the spaces around it. */
export function tidy(text: string): string {
  return text.trim().replace(/ {2,}/g, ' ');
}

export function slugProblem(slug: string, facts: BlogFacts): string | undefined {
  const better = slugOf(slug);
  if (slug === '' || better === '')
    return 'A slug needs at least one letter (a–z) or digit, because it’s the last part of the address.';
  if (slug.length > LONGEST_SLUG) return `A slug can have at most ${LONGEST_SLUG} characters.`;
  if (!SLUG.test(slug)) {
    return `A slug consists of letters (a–z) and digits, with single hyphens between them. Write "${better}" instead of "${slug}".`;
  }
  const owner = facts.takenBy(slug);
  return owner && `The slug "${slug}" is taken by ${owner}.`;
}

/** The key of an author or tag to add. */
export function newKeyProblem(key: string, known: readonly Known[]): string | undefined {
  if (!SLUG.test(key) || key !== key.toLowerCase() || key.length > LONGEST_SLUG) {
    const better = slugOf(key);
    const example = better === '' ? '' : `: "${better}" instead of "${key}"`;
    return `A key consists of lower-case letters and digits, with hyphens between them${example}.`;
  }
  // Keys that only differ in case or hyphens share a page, and mean the same to people.
  const same = known.find(
    (other) => kebabCase(other.key) === kebabCase(key) || fold(other.key) === fold(key),
  );
  if (!same) return undefined;
  return same.key === key
    ? `The key "${key}" already belongs to ${same.name}.`
    : `"${key}" is "${same.key}" in another spelling. Use that key.`;
}

/** Returns the message about an unknown key. */
export function unknownKey(key: string, known: readonly Known[]): string {
  const keys = known.map((entry) => entry.key);
  const named = known.find(({ name }) => fold(name) === fold(key));
  if (named) return `This is the name of "${named.key}". Write the key.`;
  const near = didYouMean(key, keys);
  if (near) return near;
  const all = keys.length > 0 && keys.length <= 12 ? `Known: ${keys.join(', ')}. ` : '';
  return `${all}To add a new one, write its name, too: "${slugOf(key) || 'key'}=…".`;
}

function fold(text: string): string {
  return text.toLowerCase().replace(/[\s_.-]+/g, '');
}

const SLUG = /^[a-z0-9]+(?:[-_.][a-z0-9]+)*$/i;
const LONGEST_SLUG = 100;
const LONGEST_LINE = 300;

/**
 * Control characters, line separators, lone surrogates, and characters that change the writing
 * direction.
 */
const UNREADABLE = /[\p{Cc}\p{Cs}\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/u;
