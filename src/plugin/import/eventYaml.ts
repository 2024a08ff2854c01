import yaml from 'yaml';
import { type Block, isMap, type Value } from './imported.ts';

/** The block `event` of a post's front matter, as people write it: a person who has only a name is that name. */
export function eventYaml(event: Block): string {
  return yaml.stringify({ event: shortened(event) }, { lineWidth: 0 });
}

function shortened(value: Value): Value {
  if (Array.isArray(value)) return value.map(shortened);
  if (!isMap(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [
      name,
      name === 'performer' && Array.isArray(one) ? one.map(nameAlone) : shortened(one as Value),
    ]),
  );
}

function nameAlone(person: Value): Value {
  return isMap(person) && Object.keys(person).join() === 'name' ? (person as Block).name : person;
}
