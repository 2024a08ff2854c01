import type { Field, MapField } from '../events/model/field.ts';
import { eventField } from '../events/model/fields.ts';
import type { JsonSchema } from './jsonSchema.ts';

/**
 * The schema of the `event` block, generated from its fields (events/model/fields.ts).
 *
 * @param keys those of the authors and speakers files, which are suggested for speakers
 */
export function eventSchema(keys: readonly string[]): JsonSchema {
  const schema = fieldSchema(eventField);
  const people = schema.properties?.talks && findPerson(schema.properties.talks);
  if (people && keys.length > 0) people.unshift({ enum: [...keys] });
  return schema;
}

/** The schema of a field, with everything in it. */
export function fieldSchema(field: Field): JsonSchema {
  return { ...shapeOf(field), description: field.does };
}

function shapeOf(field: Field): JsonSchema {
  switch (field.kind) {
    case 'text':
      return {
        type: ['string', 'number'],
        ...(field.pattern && { pattern: field.pattern.source }),
      };
    case 'key':
      return {
        type: 'string',
        pattern: '^(?!.*\\.[Ii][Cc][Ss]$)[A-Za-z0-9]+([-_.][A-Za-z0-9]+)*$',
      };
    case 'moment':
      // YAML parsers read a year alone as a number.
      return { type: ['string', 'integer'], pattern: field.isOpen ? `${MOMENT}|^TBA$` : MOMENT };
    case 'language':
      return { type: 'string', pattern: '^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$' };
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
      const item = fieldSchema(field.of);
      // A single item without the brackets of a list counts as a list.
      return { anyOf: [{ type: 'array', items: item }, item] };
    }
    case 'map':
      return mapShape(field);
  }
}

function mapShape(field: MapField): JsonSchema {
  const whole: JsonSchema = {
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(
      Object.entries(field.fields).map(([name, member]) => [name, fieldSchema(member)]),
    ),
    ...(field.needs.length > 0 && { required: [...field.needs] }),
  };
  const short = field.short === undefined ? undefined : field.fields[field.short];
  return short ? { anyOf: [fieldSchema(short), whole] } : whole;
}

/** The forms in which a speaker may be written. */
function findPerson(talks: JsonSchema): JsonSchema[] | undefined {
  const one = talks.anyOf?.[1]?.properties?.performer?.anyOf?.[1];
  return one?.anyOf;
}

const MOMENT =
  '^\\d{4}(-Q[1-4]|-\\d{2}(-\\d{2}([T ]\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?(Z|[+-]\\d{2}(:?\\d{2})?)?)?)?)?$';
