import type { Reference } from '../references/reference.ts';
import type { Range, Source } from '../text/source.ts';

/**
 * Returns a reference of the text with its places in the file. It copies field by field: after a
 * spread, V8 creates a hidden class for each object, and everything that reads references gets
 * slower.
 */
export function placedReference(
  reference: Reference,
  toFileRange: (range: Range) => Range,
  source: Source,
): Reference {
  const { target, alt, definition } = reference;
  const range = toFileRange(reference.range);
  const altRange = reference.altRange && toFileRange(reference.altRange);
  return {
    kind: reference.kind,
    form: reference.form,
    target: asWritten(target, range, source),
    range,
    resolvedBy: reference.resolvedBy,
    plain: reference.plain,
    isPicture: reference.isPicture,
    part: reference.part,
    isInExpression: reference.isInExpression,
    definition: definition && toFileRange(definition),
    alt: alt && altRange ? asWritten(alt, altRange, source) : alt,
    altRange,
  };
}

/**
 * Returns the same text as a slice of the file's text, which stays in memory anyway; the parser's
 * strings are slices of its own copy.
 */
function asWritten(value: string, { start }: Range, { text }: Source): string {
  return text.startsWith(value, start) ? text.slice(start, start + value.length) : value;
}
