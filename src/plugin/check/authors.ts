import { own } from './values.ts';
import type { YamlPath } from './yaml.ts';

/** The author keys that a post names, with their places in the front matter. */
export function authorKeys(data: Record<string, unknown>): NamedAuthor[] {
  const authors = own(data, 'authors');
  if (Array.isArray(authors)) {
    return authors.flatMap((author, index) => namedAuthor(author, ['authors', index]));
  }
  return namedAuthor(authors, ['authors']);
}

/** Whether a post names any author, by key, in full, or in the fields that Docusaurus had before. */
export function hasAuthor(data: Record<string, unknown>): boolean {
  const { authors } = data;
  if (Array.isArray(authors) ? authors.length > 0 : authors !== undefined && authors !== null)
    return true;
  return [
    'author',
    'author_title',
    'authorTitle',
    'author_url',
    'authorURL',
    'author_image_url',
    'authorImageURL',
  ].some((field) => Boolean(data[field]));
}

function namedAuthor(author: unknown, path: YamlPath): NamedAuthor[] {
  if (typeof author === 'string' || typeof author === 'number')
    return [{ key: String(author), path }];
  if (typeof author !== 'object' || author === null) return [];
  const key = own(author as Record<string, unknown>, 'key');
  return typeof key === 'string' || typeof key === 'number'
    ? [{ key: String(key), path: [...path, 'key'] }]
    : [];
}

export interface NamedAuthor {
  key: string;
  path: YamlPath;
}
