import omit from 'lodash/omit.js';
import { eventYaml } from '../import/eventYaml.ts';
import { isMap } from '../import/foreign.ts';
import type { Block, Value } from '../import/imported.ts';
import type { EventFacts, Given } from './answers.ts';
import type { Known } from './blogFacts.ts';
import { DEFAULT_TYPE, typeNamed } from './eventType.ts';

/** The answers that an imported event contains. */
function factsOf(event: Block): Partial<EventFacts> {
  const day = (value: Value) => (typeof value === 'string' ? value.slice(0, 10) : undefined);
  const startDate = day(event.startDate);
  const endDate = day(event.endDate);
  return {
    name: textOf(event.name),
    startDate,
    endDate: endDate === startDate ? undefined : endDate,
    location: placeOf(event),
    type: typeNamed(textOf(event.type) ?? ''),
  };
}

/** Returns the known answers, with those of an imported event. Options override the import. */
export function withImported(given: Given, event: Block | undefined): Given {
  if (!event) return given;
  const known = factsOf(event);
  const { name, startDate, endDate, location, type } = given.event;
  return {
    ...given,
    event: {
      name: name ?? known.name,
      startDate: startDate ?? known.startDate,
      endDate: endDate ?? (startDate === undefined ? known.endDate : undefined),
      location: location ?? known.location,
      type: type ?? known.type,
    },
  };
}

/**
 * The lines of an imported event in front matter. Answers that differ from the import replace its values.
 *
 * @param authors speakers who are authors are written by key
 */
export function importedLines(
  event: Block,
  answers: EventFacts,
  authors: readonly Known[],
): string[] {
  const { name, startDate, endDate, location } = factsOf(event);
  const isOnline = /^online$/i.test(answers.location);
  const type = answers.type === DEFAULT_TYPE ? event.type && DEFAULT_TYPE : answers.type;
  const block: Block = {
    name: answers.name === name ? event.name : answers.name,
    ...(type !== undefined && { type }),
    ...omit(event, ['name', 'type']),
    ...(answers.startDate !== startDate && { startDate: answers.startDate }),
    ...((answers.startDate !== startDate || answers.endDate !== endDate) && {
      endDate: answers.endDate,
    }),
    ...(answers.location !== location &&
      (isOnline
        ? { location: undefined, eventAttendanceMode: 'online' }
        : { location: { address: answers.location } })),
  };
  return eventYaml(withKeys(block, authors) as Block)
    .trimEnd()
    .split('\n');
}

/** Returns the city, or the building; `online` if people can only take part remotely. */
function placeOf({ location, virtualLocation, eventAttendanceMode }: Block): string | undefined {
  const place = Array.isArray(location) ? location[0] : location;
  const { address, name } = isMap(place) ? place : {};
  const city = isMap(address) ? textOf(address.addressLocality) : textOf(address);
  const isOnline = eventAttendanceMode === 'online' || virtualLocation !== undefined;
  return city ?? textOf(name) ?? (isOnline ? 'online' : undefined);
}

function withKeys(value: Value, authors: readonly Known[]): Value {
  if (Array.isArray(value)) return value.map((one) => withKeys(one, authors));
  if (!isMap(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [
      name,
      name === 'performer' && Array.isArray(one)
        ? one.map((person) => keyOf(person, authors))
        : withKeys(one as Value, authors),
    ]),
  );
}

function keyOf(person: Value, authors: readonly Known[]): Value {
  const name = isMap(person) ? person.name : person;
  return authors.find((author) => author.name === name)?.key ?? person;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
