import type { Field, MapField } from '../events/model/field.ts';
import { eventField } from '../events/model/fields.ts';
import type { JsonSchema } from './jsonSchema.ts';

/**
 * The block `event`, made from its description (events/model/fields.ts).
 *
 * @param authors the keys of the authors file, which are offered for speakers
 */
export function eventSchema(authors: readonly string[]): JsonSchema {
  const schemaOf = (field: Field): JsonSchema => ({
    ...shapeOf(field, schemaOf),
    description: field.does,
  });
  const schema = schemaOf(eventField);
  const people = schema.properties?.talks && findPerson(schema.properties.talks);
  if (people && authors.length > 0) people.unshift({ enum: [...authors] });
  return schema;
}

function shapeOf(field: Field, schemaOf: (field: Field) => JsonSchema): JsonSchema {
  switch (field.kind) {
    case 'text':
      return {
        type: ['string', 'number'],
        ...(field.pattern && { pattern: field.pattern.source }),
      };
    case 'key':
      return { type: 'string', pattern: '^[A-Za-z0-9]+([-_.][A-Za-z0-9]+)*$' };
    case 'moment':
      // A year alone is a number to who reads YAML.
      return { type: ['string', 'integer'], pattern: field.isOpen ? `${MOMENT}|^TBA$` : MOMENT };
    case 'language':
      return { type: 'string', pattern: '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$' };
    case 'url':
      return { type: 'string', pattern: '^https?://\\S+$' };
    case 'address':
      return { type: 'string', pattern: '^(https?:/)?/\\S+$' };
    case 'image':
      return { type: 'string', pattern: '^(https?:/)?/\\S+$|^\\.{0,2}/[^/]' };
    case 'number':
      return { type: 'number', minimum: field.min, maximum: field.max };
    case 'flag':
      return { type: 'boolean' };
    case 'choice':
      return { enum: [...field.values] };
    case 'list':
    case 'several': {
      const item = schemaOf(field.of);
      // One thing without the brackets of a list is a list of one.
      return { anyOf: [{ type: 'array', items: item }, item] };
    }
    case 'map':
      return mapShape(field, schemaOf);
  }
}

function mapShape(field: MapField, schemaOf: (field: Field) => JsonSchema): JsonSchema {
  const whole: JsonSchema = {
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(
      Object.entries(field.fields).map(([name, member]) => [name, schemaOf(member)]),
    ),
    ...(field.needs.length > 0 && { required: [...field.needs] }),
  };
  const short = field.short === undefined ? undefined : field.fields[field.short];
  return short ? { anyOf: [schemaOf(short), whole] } : whole;
}

/** The forms in which a speaker may be written. */
function findPerson(talks: JsonSchema): JsonSchema[] | undefined {
  const one = talks.anyOf?.[1]?.properties?.performer?.anyOf?.[1];
  return one?.anyOf;
}

const MOMENT =
  '^\\d{4}(-Q[1-4]|-\\d{2}(-\\d{2}([T ]\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?(Z|[+-]\\d{2}(:?\\d{2})?)?)?)?)?$';
