import type { Field, MapField } from '../../events/model/field.ts';
import { eventField } from '../../events/model/fields.ts';

/** Describes for a message what a field of an event accepts. */
export function expectedIn(field: Field): string {
  switch (field.kind) {
    case 'text':
      return field.expected;
    case 'language':
      return 'a language tag such as en or pt-BR';
    case 'key':
      return 'up to 200 letters from a to z, digits and hyphens';
    case 'moment':
      return 'a date such as 2026-05-01, 2026-05, 2026 or 2026-05-01T18:30';
    case 'url':
      return 'an address that starts with https://';
    case 'address':
      return 'an address that starts with https://, or a path from a static folder that starts with /';
    case 'image':
      return 'an image next to the post that starts with ./, a path from a static folder that starts with /, or an address that starts with https://';
    case 'number':
      return `a number from ${field.min} to ${field.max}`;
    case 'flag':
      return 'true or false';
    case 'choice':
      return `one of ${field.values.join(', ')}`;
    case 'list':
      return 'a list';
    case 'several':
      return `${expectedIn(field.of)}, or a list of them`;
    case 'map':
      return field === eventField
        ? 'a name and a startDate'
        : `${field.short ? 'text, or ' : ''}a map ${fieldsOf(field)}`;
  }
}

/**
 * Lists the required fields of a map, or else its optional ones: nobody reads a list of all fields.
 */
function fieldsOf({ needs, fields }: MapField): string {
  return needs.length > 0 ? `with ${needs.join(' and ')}` : `of ${Object.keys(fields).join(', ')}`;
}
