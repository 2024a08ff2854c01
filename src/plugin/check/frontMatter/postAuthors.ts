import { isRecord, isText, own } from '../text/values.ts';
import type { YamlPath } from './yaml.ts';

/** Returns the author keys in a post, with their places in the front matter. */
export function authorKeys(data: Record<string, unknown>): NamedAuthor[] {
  const authors = own(data, 'authors');
  if (Array.isArray(authors)) {
    return authors.flatMap((author, index) => namedAuthor(author, ['authors', index]));
  }
  return namedAuthor(authors, ['authors']);
}

/**
 * Whether a post names any author, by key, in full, or in the fields that Docusaurus had before
 * `authors`.
 */
export function hasAuthor(data: Record<string, unknown>): boolean {
  if ([data.authors ?? []].flat().length > 0) return true;
  return legacyAuthorFields.some((field) => Boolean(data[field]));
}

/** Returns the authors that a post describes in full instead of naming their keys. */
export function inlineAuthors(data: Record<string, unknown>): InlineAuthor[] {
  const authors = own(data, 'authors');
  const list = Array.isArray(authors) ? authors : [authors];
  const spelled = list.flatMap((author: unknown, index): InlineAuthor[] => {
    if (!isRecord(author) || author.key) return [];
    const path = Array.isArray(authors) ? ['authors', index] : ['authors'];
    return [{ name: textOf(author.name), path: author.name ? [...path, 'name'] : path }];
  });
  const legacy = legacyAuthorFields.find((field) => Boolean(data[field]));
  if (legacy === undefined || list.some((author) => author !== undefined && author !== null))
    return spelled;
  return [{ name: textOf(data.author), path: [legacy], isLegacy: true }];
}

/** Returns the authors in `authors` that are maps of fields, with or without a key. */
export function inlineAuthorFields(
  data: Record<string, unknown>,
): { fields: Record<string, unknown>; path: YamlPath }[] {
  const authors = own(data, 'authors');
  if (!Array.isArray(authors))
    return isRecord(authors) ? [{ fields: authors, path: ['authors'] }] : [];
  return authors.flatMap((fields: unknown, index) =>
    isRecord(fields) ? [{ fields, path: ['authors', index] }] : [],
  );
}

/** Returns the legacy fields that name one author in a post without `authors`. */
export function legacyAuthor(data: Record<string, unknown>): Record<string, unknown> | undefined {
  const fields = legacyAuthorFields.filter((field) => Boolean(own(data, field)));
  return fields.length > 0
    ? Object.fromEntries(fields.map((field) => [field, data[field]]))
    : undefined;
}

/** The fields for one author that Docusaurus had before `authors`. */
export const legacyAuthorFields: readonly string[] = [
  'author',
  'author_title',
  'author_url',
  'author_image_url',
  'authorTitle',
  'authorURL',
  'authorImageURL',
];

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

function namedAuthor(author: unknown, path: YamlPath): NamedAuthor[] {
  if (isText(author)) return [{ key: String(author), path }];
  if (typeof author !== 'object' || author === null) return [];
  const key = own(author as Record<string, unknown>, 'key');
  return isText(key) ? [{ key: String(key), path: [...path, 'key'] }] : [];
}

export interface NamedAuthor {
  key: string;
  path: YamlPath;
}

export interface InlineAuthor {
  name: string | undefined;
  /** The path of the name, if there is one. */
  path: YamlPath;
  /** Whether the post uses the fields from before `authors`. */
  isLegacy?: boolean;
}
