import { isRecord } from '../../check/text/values.ts';
import type { Field, MapField } from '../model/field.ts';
import { photos } from '../model/mediaFields.ts';
import { isBundled } from './imagesBeside.ts';

/**
 * The fields of a map, for programs: as written, with full addresses. A field that's added to the description of
 * the event is published automatically.
 *
 * @param omitted fields that have another form in the file, or that aren't for other programs
 */
export function publishedFields(
  { fields }: MapField,
  block: object,
  link: (address: string) => string,
  omitted: readonly string[] = [],
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(block).flatMap(([name, value]: [string, unknown]) => {
      const field = fields[name];
      return field && value !== undefined && !omitted.includes(name)
        ? [[name, published(field, value, link)]]
        : [];
    }),
  );
}

function published(field: Field, value: unknown, link: (address: string) => string): unknown {
  switch (field.kind) {
    case 'address':
      return link(String(value));
    case 'image':
      return field === PHOTO && isBundled(String(value)) ? undefined : link(String(value));
    case 'map':
      return isRecord(value) ? publishedMap(field, value, link) : value;
    case 'list':
      return Array.isArray(value) ? listOf(field.of, value, link) : value;
    case 'several':
      return severalOf(value).map((one) => published(field.of, one, link));
    default:
      return value;
  }
}

/** If a required field is missing, such as the address of a photo, the rest is useless. */
function publishedMap(field: MapField, value: object, link: Link): unknown {
  const fields = publishedFields(field, value, link);
  return field.needs.every((name) => fields[name] !== undefined) ? fields : undefined;
}

function listOf(field: Field, list: unknown[], link: Link): unknown[] | undefined {
  const items = list.map((one) => published(field, one, link)).filter((one) => one !== undefined);
  return items.length > 0 ? items : undefined;
}

/** Returns an item and its `others` as a list. */
function severalOf(value: unknown): unknown[] {
  if (!isRecord(value)) return [];
  const { others, ...first } = value;
  return [first, ...(Array.isArray(others) ? others : [])];
}

/** The bundler decides where it's published, so no other file can name it. */
const PHOTO: Field = photos.of.fields.src;

type Link = (address: string) => string;
