import type { Field, MapField } from '../model/field.ts';
import { isBundled } from './imagesBeside.ts';

/**
 * What a post says in the fields of a map, for programs: as it is written, with whole addresses. A field that is added to
 * the description of the event is published with it.
 *
 * @param omitted fields that have another form in the file, or that are no other program's business
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
      return isBundled(String(value)) ? undefined : link(String(value));
    case 'map':
      return isMap(value) ? publishedFields(field, value, link) : value;
    case 'list':
      return Array.isArray(value) ? value.map((one) => published(field.of, one, link)) : value;
    case 'several':
      return severalOf(value).map((one) => published(field.of, one, link));
    default:
      return value;
  }
}

/** One thing and its `others` as a list. */
function severalOf(value: unknown): unknown[] {
  if (!isMap(value)) return [];
  const { others, ...first } = value;
  return [first, ...(Array.isArray(others) ? others : [])];
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
