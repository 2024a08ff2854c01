import { isRecord, own } from '../text/values.ts';
import { isStrayField } from './authorFields.ts';
import { inlineAuthorFields, legacyAuthor } from './postAuthors.ts';
import type { YamlPath } from './yaml.ts';

/** Returns the authors of an authors file, each with its fields. */
export function authorsIn(data: unknown): AuthorFields[] {
  if (!isRecord(data)) return [];
  return Object.entries(data).flatMap(([key, fields]) =>
    isRecord(fields) && !isStrayField(key, fields) ? [{ name: key, path: [key], fields, key }] : [],
  );
}

/** Returns the authors that a post describes itself, or whose fields it overrides. */
export function authorsInPost(data: Record<string, unknown>): AuthorFields[] {
  const authors = inlineAuthorFields(data).map(({ fields, path }): AuthorFields => {
    const key = typeof fields.key === 'string' ? fields.key : undefined;
    return { name: nameOf(fields, key), path, fields, key };
  });
  const legacy = legacyAuthor(data);
  return legacy
    ? [...authors, { name: nameOf(legacy, undefined), path: [], fields: legacy }]
    : authors;
}

/**
 * Returns the addresses in an author's fields: the image, the author's page, and accounts
 * elsewhere.
 */
export function authorAddresses({ fields, path }: AuthorFields): AuthorAddress[] {
  const found: AuthorAddress[] = [];
  const add = (kind: AuthorAddress['kind'], field: string) => {
    const target = own(fields, field);
    if (typeof target === 'string') found.push({ kind, path: [...path, field], target });
  };
  for (const [kind, names] of FIELDS) {
    const field = names.find((name) => own(fields, name) !== undefined);
    if (field) add(kind, field);
  }
  const socials = own(fields, 'socials');
  if (!isRecord(socials)) return found;
  for (const [platform, target] of Object.entries(socials)) {
    if (typeof target === 'string')
      found.push({ kind: 'social', path: [...path, 'socials', platform], target });
  }
  return found;
}

function nameOf(fields: Record<string, unknown>, key: string | undefined): string {
  const name = key ?? fields.name ?? fields.author;
  return typeof name === 'string' || typeof name === 'number' ? String(name) : '';
}

const FIELDS = [
  ['image', ['image_url', 'imageURL', 'author_image_url', 'authorImageURL']],
  ['page', ['url', 'author_url', 'authorURL']],
] as const;

export interface AuthorFields {
  /** The key, or the name if there's no key; empty without both. */
  name: string;
  /** The path of the author in the file. */
  path: YamlPath;
  fields: Record<string, unknown>;
  key?: string | undefined;
}

export interface AuthorAddress {
  /** `page` is a page about the author, `social` an account on a platform. */
  kind: 'image' | 'page' | 'social';
  path: YamlPath;
  target: string;
}
