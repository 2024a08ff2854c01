import { eventField } from '../../events/model/fields.ts';
import { mapAt } from '../../events/model/mapAt.ts';
import { speakerField } from '../../events/model/speakerField.ts';
import { authorFields, PLATFORMS } from './authorFields.ts';
import { knownFields } from './frontMatterFields.ts';
import type { FieldsAt } from './levels.ts';

/** The fields of a post's front matter, and those of the maps in it. */
export const fieldsOfPost: FieldsAt = ([first, ...rest]) => {
  if (first === undefined) return [...knownFields];
  if (first === 'event') return Object.keys(mapAt(eventField, rest)?.fields ?? {});
  const names = [first, ...rest].filter((step) => typeof step === 'string');
  return MAPS.get(names.join('.')) ?? [];
};

/** The fields of an author in authors.yml. */
export const fieldsOfAuthor: FieldsAt = (path) =>
  path.length === 0 ? [] : fieldsOfPost(['authors', ...path.slice(1)]);

/** The fields of an entry of authors.yml, speakers.yml or tags.yml: its key can be any name. */
export const fieldsOfEntry: FieldsAt = ({ length, 1: field }) => {
  if (length === 1) return ENTRY;
  return length === 2 ? (MAPS.get(`authors.${field}`) ?? []) : [];
};

const MAPS: ReadonlyMap<string, readonly string[]> = new Map([
  ['authors', ['key', ...authorFields.keys()]],
  ['authors.page', ['permalink']],
  ['authors.socials', [...PLATFORMS]],
  ['last_update', ['author', 'date']],
  ['mdx', ['format']],
]);

const ENTRY = [
  ...authorFields.keys(),
  ...Object.keys(speakerField.fields),
  ...['label', 'permalink', 'description'],
];
