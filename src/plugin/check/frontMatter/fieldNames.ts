import { eventField } from '../../events/model/fields.ts';
import { mapAt } from '../../events/model/mapAt.ts';
import { speakerField } from '../../events/model/speakerField.ts';
import { authorFields, PLATFORMS } from './authorFields.ts';
import { knownFields } from './frontMatterFields.ts';
import type { FieldsAt } from './levels.ts';

/** The fields of a post's front matter, and those of its event. */
export const fieldsOfPost: FieldsAt = ([first, ...rest]) => {
  if (first === undefined) return [...knownFields];
  return first === 'event' ? Object.keys(mapAt(eventField, rest)?.fields ?? {}) : [];
};

/** The fields of an entry of authors.yml, speakers.yml or tags.yml: its key can be any name. */
export const fieldsOfEntry: FieldsAt = ({ length, 1: field }) => {
  if (length === 1) return ENTRY;
  return length === 2 && field === 'socials' ? [...PLATFORMS] : [];
};

const ENTRY = [
  ...authorFields.keys(),
  ...Object.keys(speakerField.fields),
  ...['label', 'permalink', 'description'],
];
