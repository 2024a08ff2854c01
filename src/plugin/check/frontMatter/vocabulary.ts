import { nearest } from '../text/closestMatch.ts';
import { plainSpelling } from '../text/normalizeSpelling.ts';
import { knownFields } from './frontMatterFields.ts';

/** Returns the front matter keys that have a meaning in a blog. Created once for its settings. */
export function vocabularyOf(settings: { allow: readonly string[] }): Vocabulary {
  const made = vocabularies.get(settings);
  if (made) return made;
  const known = [...knownFields, ...settings.allow];
  const bySpelling = new Map(known.map((field) => [plainSpelling(field), field]));
  const vocabulary = { known, bySpelling, nearestTo: new Map<string, string | undefined>() };
  vocabularies.set(settings, vocabulary);
  return vocabulary;
}

/**
 * Returns the field with another case or other separators, or the one that is a typo away, or two
 * in a long key.
 */
export function nearestField(
  key: string,
  { known, bySpelling, nearestTo }: Vocabulary,
): string | undefined {
  // Many posts share the keys of a theme: each key is looked up once.
  if (!nearestTo.has(key)) {
    const same = bySpelling.get(plainSpelling(key));
    nearestTo.set(key, same ?? nearest(key, known, key.length < 8 ? 1 : 2));
  }
  return nearestTo.get(key);
}

const vocabularies = new WeakMap<object, Vocabulary>();

export interface Vocabulary {
  known: readonly string[];
  bySpelling: ReadonlyMap<string, string>;
  nearestTo: Map<string, string | undefined>;
}
