import { plainName } from '../text/normalizeSpelling.ts';
import { isRecord } from '../text/values.ts';
import type { DataFile } from './dataFile.ts';

/**
 * Returns the keys of an authors file that an unknown word can mean: those that differ only in
 * case, separators or accents, and those of an author with that name. Similar words don't count:
 * `anna` isn't a typo of `anne`, and `maria` and `maira` are both names, so edit distance can't
 * tell which author was meant.
 */
export function meantAuthors(word: string, file: DataFile | undefined): string[] {
  // Many people share a first name: `Lisa` means the author of that name, but `lisa` may be a key
  // that's still to be added.
  return meantKeys(word, file).filter(
    (key) =>
      plain(key) === plain(word) || /\s/.test(word.trim()) || nameOf(file, key, 'name') === word,
  );
}

/**
 * Does the same for a tags file, including labels: `preact` isn't a typo of `react`, nor `trial` of
 * `trail`.
 */
export function meantTags(word: string, file: DataFile | undefined): string[] {
  return meantKeys(word, file);
}

/** Returns the name of an author, or the label of a tag. */
export function nameOf(
  file: DataFile | undefined,
  key: string,
  field: 'name' | 'label',
): string | undefined {
  const entry = isRecord(file?.data) && Object.hasOwn(file.data, key) ? file.data[key] : undefined;
  const name = isRecord(entry) ? entry[field] : undefined;
  return typeof name === 'string' ? name : undefined;
}

function meantKeys(word: string, file: DataFile | undefined): string[] {
  if (!file) return [];
  const index = indexes.get(file) ?? createIndex(file);
  indexes.set(file, index);
  return [...(index.get(plain(word)) ?? [])];
}

/**
 * Maps each spelling to the keys that it can mean: keys by their own spelling and by that of their
 * names.
 */
function createIndex(file: DataFile): Map<string, Set<string>> {
  const index = new Map<string, Set<string>>();
  for (const key of isRecord(file.data) ? Object.keys(file.data) : []) {
    for (const name of [key, nameOf(file, key, 'name'), nameOf(file, key, 'label')]) {
      if (name === undefined) continue;
      const keys = index.get(plain(name)) ?? new Set();
      index.set(plain(name), keys.add(key));
    }
  }
  return index;
}

/** A word that consists only of separators isn't changed. */
function plain(name: string): string {
  return plainName(name) || name;
}

/** A file is read once, but queried for each of its unknown words. */
const indexes = new WeakMap<DataFile, Map<string, Set<string>>>();
