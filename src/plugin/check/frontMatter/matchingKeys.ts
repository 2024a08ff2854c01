import { plainName } from '../text/normalizeSpelling.ts';
import { isRecord } from '../text/values.ts';
import type { DataFile } from './dataFile.ts';

/**
 * The keys of an authors file that an unknown word can mean: those that differ only in case, separators or accents,
 * and those whose name it is. Similar words don't count: `anna` isn't a typo of `anne`, and `maria` and `maira` are
 * both names, so no edit distance tells which author was meant.
 */
export function meantAuthors(word: string, file: DataFile | undefined): string[] {
  // A first name is many people's: `Lisa` names the author of that name, `lisa` may be a key yet to be added.
  return meantKeys(word, file).filter(
    (key) =>
      plain(key) === plain(word) || /\s/.test(word.trim()) || nameOf(file, key, 'name') === word,
  );
}

/** The same of a tags file, and of labels: `preact` isn't a slip for `react`, nor `trial` for `trail`. */
export function meantTags(word: string, file: DataFile | undefined): string[] {
  return meantKeys(word, file);
}

/** The name of an author, or the label of a tag. */
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

/** Which keys each spelling stands for: their own, and their names'. */
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

/** A word of only separators stays as it is. */
function plain(name: string): string {
  return plainName(name) || name;
}

/** A file is read once, and asked about each of its unknown words. */
const indexes = new WeakMap<DataFile, Map<string, Set<string>>>();
