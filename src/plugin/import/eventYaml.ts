import yaml from 'yaml';
import { isMap } from './foreign.ts';
import type { Block, Value } from './imported.ts';

/**
 * Writes the `event` block of a post's front matter as people write it: a person with only a name
 * is just that name.
 */
export function eventYaml(event: Block): string {
  return yaml.stringify({ event: shortened(event) }, { lineWidth: 0 });
}

/** Writes the entries of a speakers file. */
export function speakersYaml(speakers: ReadonlyMap<string, object>): string {
  return speakers.size === 0 ? '' : yaml.stringify(Object.fromEntries(speakers), { lineWidth: 0 });
}

/** Returns an event with its speakers as people write them. */
export function shortened(value: Value): Value {
  if (Array.isArray(value)) return value.map(shortened);
  if (!isMap(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [
      name,
      name === 'performer' && Array.isArray(one) ? one.map(nameAlone) : shortened(one as Value),
    ]),
  );
}

/** A name that looks like a key of the authors file is written with `name:`. */
function nameAlone(person: Value): Value {
  if (!isMap(person) || Object.keys(person).join() !== 'name') return person;
  const { name } = person as Block;
  return KEY.test(String(name)) ? person : name;
}

const KEY = /^[a-z0-9][a-z0-9_.-]*$/;
