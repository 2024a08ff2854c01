import { isUri } from '../text/isUri.ts';
import { isRecord, isText, isTrue } from '../text/values.ts';
import { refusedSocials } from './authorFields.ts';
import type { YamlPath } from './yaml.ts';

/**
 * Finds the front matter fields that Docusaurus would refuse, according to its schema
 * (plugin-content-blog/src/frontMatter.ts with utils-validation/src/validationSchemas.ts); a test
 * compares the two. The rule date-invalid handles dates that are strings or numbers.
 *
 * @returns for each refused field its path and the expected value.
 */
export function refusedFields(data: Record<string, unknown>): RefusedField[] {
  const refused: RefusedField[] = [];
  for (const field of Object.keys(data)) {
    const value = data[field];
    const expected = Object.hasOwn(FIELDS, field) ? FIELDS[field] : undefined;
    if (expected && value !== undefined) refused.push(...expected(value, [field]));
  }
  refused.push(...tocLevels(data));
  if (isTrue(data.draft) && isTrue(data.unlisted)) {
    refused.push({
      path: ['unlisted'],
      expected: 'to be left out of a draft: a post is one or the other',
    });
  }
  return refused;
}

const text: Check = (value, path) =>
  isText(value) && value !== '' ? [] : [{ path, expected: 'text' }];

const textOrEmpty: Check = (value, path) => (isText(value) ? [] : [{ path, expected: 'text' }]);

const boolean: Check = (value, path) =>
  typeof value === 'boolean' || (typeof value === 'string' && /^(?:true|false)$/i.test(value))
    ? []
    : [{ path, expected: 'true or false' }];

const url: Check = (value, path) =>
  typeof value === 'string' && isUri(value)
    ? []
    : [
        {
          path,
          // An escaped address wouldn't find the file beside the post.
          expected: `an address of ASCII letters, without spaces${isBeside(value) ? '' : ' (write them as %20, %C3%BC)'}`,
        },
      ];

function isBeside(value: unknown): boolean {
  return typeof value === 'string' && value.startsWith('./');
}

const dateLike: Check = (value, path) =>
  value instanceof Date || typeof value === 'string' || typeof value === 'number'
    ? []
    : [{ path, expected: 'a date such as 2026-11-22' }];

const keywords: Check = (value, path) => {
  if (!Array.isArray(value) || value.length === 0)
    return [{ path, expected: 'a list of words: [one, two]' }];
  return value.flatMap((item, index) => text(item, [...path, index]));
};

const tags: Check = (value, path) => {
  if (!Array.isArray(value)) return [{ path, expected: 'a list: [one, two]' }];
  return value.flatMap((tag, index): RefusedField[] => {
    if (isText(tag) && tag !== '') return [];
    if (isRecord(tag) && isFilledText(tag.label) && isFilledText(tag.permalink)) return [];
    return [{ path: [...path, index], expected: 'a tag key' }];
  });
};

const authors: Check = (value, path) => {
  if (!Array.isArray(value)) return author(value, path);
  return value.flatMap((item, index) => author(item, [...path, index]));
};

const author: Check = (value, path) => {
  if (isText(value) && value !== '') return [];
  if (!isRecord(value)) return [{ path, expected: 'an author key, or a list of them' }];
  const names = ['key', 'name', 'imageURL', 'image_url'];
  if (!names.some((name) => value[name] !== undefined))
    return [{ path, expected: 'an author with a key or a name' }];
  const refused = ['key', 'name', 'title', 'imageURL', 'image_url'].flatMap((name) =>
    value[name] === undefined ? [] : text(value[name], [...path, name]),
  );
  if (value.imageURL !== undefined && value.image_url !== undefined)
    refused.push({ path: [...path, 'image_url'], expected: 'one of image_url and imageURL' });
  if (value.url !== undefined) refused.push(...url(value.url, [...path, 'url']));
  if (value.socials !== undefined) refused.push(...socials(value.socials, [...path, 'socials']));
  return refused;
};

const socials: Check = (value, path) => {
  if (!isRecord(value)) return [{ path, expected: 'a map of platforms' }];
  return refusedSocials(value).map(([platform]) => ({
    path: [...path, platform],
    expected: 'a user name or a whole address',
  }));
};

const lastUpdate: Check = (value, path) => {
  if (!isRecord(value) || (value.author === undefined && value.date === undefined)) {
    return [{ path, expected: 'an author, a date, or both' }];
  }
  const refused: RefusedField[] = [];
  // Here, unlike in the rest of the front matter, a number isn't accepted as text.
  if (value.author !== undefined && (typeof value.author !== 'string' || value.author === ''))
    refused.push({ path: [...path, 'author'], expected: 'text, in quotes if it’s a number' });
  if (value.date !== undefined && !isReadableDate(value.date)) {
    refused.push({ path: [...path, 'date'], expected: 'a date such as 2026-11-22' });
  }
  return refused;
};

const FIELDS: Record<string, Check> = {
  id: text,
  title: textOrEmpty,
  title_meta: textOrEmpty,
  sidebar_label: textOrEmpty,
  description: textOrEmpty,
  tags,
  date: dateLike,
  authors,
  author: text,
  author_title: text,
  author_url: url,
  author_image_url: url,
  authorURL: url,
  authorTitle: text,
  authorImageURL: url,
  slug: text,
  image: url,
  keywords,
  hide_table_of_contents: boolean,
  last_update: lastUpdate,
  draft: boolean,
  unlisted: boolean,
};

/** Both levels are from 2 to 6, the lower first. */
function tocLevels(data: Record<string, unknown>): RefusedField[] {
  const refused: RefusedField[] = [];
  const level = (field: string): number | undefined => {
    const value = data[field];
    if (value === undefined) return undefined;
    const number = typeof value === 'string' && NUMBER.test(value) ? Number(value) : value;
    if (typeof number === 'number' && number >= 2 && number <= 6) return number;
    refused.push({ path: [field], expected: 'a heading level from 2 to 6' });
    return undefined;
  };
  const max = level('toc_max_heading_level');
  const min = level('toc_min_heading_level');
  if (min !== undefined && max !== undefined && min > max) {
    refused.push({
      path: ['toc_min_heading_level'],
      expected: `a level of at most ${max}, the highest one`,
    });
  }
  return refused;
}

function isFilledText(value: unknown): boolean {
  return isText(value) && value !== '';
}

/** As joi reads dates: a string that contains only a number is a time in milliseconds. */
function isReadableDate(value: unknown): boolean {
  if (!isText(value) || (typeof value === 'string' && value.trim() === '')) return false;
  const isNumber = typeof value === 'string' && /^[+-]?\d+(?:\.\d+)?$/.test(value);
  return !Number.isNaN(new Date(isNumber ? Number(value) : value).getTime());
}

/** What joi reads as a number: decimal, not hexadecimal. */
const NUMBER = /^\s*[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?\s*$/i;

/**
 * The front matter keys that have a meaning: Docusaurus's own (including `mdx`, which
 * mdx-loader/src/frontMatter.ts reads), and those of this plugin.
 */
export const knownFields: ReadonlySet<string> = new Set([
  ...Object.keys(FIELDS),
  'toc_min_heading_level',
  'toc_max_heading_level',
  'mdx',
  'event',
  'canonical',
]);

type Check = (value: unknown, path: YamlPath) => RefusedField[];

export interface RefusedField {
  path: YamlPath;
  /** Completes "Expected …". */
  expected: string;
}
