import { nearest } from '../text/closestMatch.ts';
import { plainSpelling } from '../text/normalizeSpelling.ts';
import { knownFields } from './frontMatterFields.ts';

/** The front matter keys that mean something in a blog. Made once for its settings. */
export function vocabularyOf(settings: { allow: readonly string[] }): Vocabulary {
  const made = vocabularies.get(settings);
  if (made) return made;
  const known = [...knownFields, ...settings.allow];
  const bySpelling = new Map(known.map((field) => [plainSpelling(field), field]));
  const vocabulary = { known, bySpelling, nearestTo: new Map<string, string | undefined>() };
  vocabularies.set(settings, vocabulary);
  return vocabulary;
}

/** The field in another case or with other separators, or one that is a slip or, in a long key, two away. */
export function nearestField(
  key: string,
  { known, bySpelling, nearestTo }: Vocabulary,
): string | undefined {
  // Many posts have the same keys of a theme: each is looked up once.
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
