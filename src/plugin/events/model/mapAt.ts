import type { Field, MapField } from './field.ts';

/** Returns the map at a path within a map; the items of a list count as the list itself. */
export function mapAt(field: Field, path: readonly (string | number)[]): MapField | undefined {
  let map = mapIn(field);
  for (const step of path) {
    if (typeof step === 'number') continue;
    const inner: Field | undefined = map?.fields[step];
    map = inner && mapIn(inner);
  }
  return map;
}

/** Returns the map that a field is, or is a list of. */
export function mapIn(field: Field): MapField | undefined {
  if (field.kind === 'map') return field;
  return field.kind === 'list' || field.kind === 'several' ? mapIn(field.of) : undefined;
}
