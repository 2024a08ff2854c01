import ICAL from 'ical.js';
import { eventField } from '../../events/model/fields.ts';
import { numberOf, textOf } from '../foreign.ts';
import { plainText } from '../html.ts';
import type { Block, Imported } from '../imported.ts';
import { endOf, startOf } from './icalendarTime.ts';

/** The entries of a calendar (RFC 5545). */
export function entriesIn(text: string): ICAL.Component[] {
  return new ICAL.Component(ICAL.parse(withDays(text))).getAllSubcomponents('vevent');
}

/** Some programs write a date without marking it as one (RFC 5545, section 3.3.4). */
function withDays(text: string): string {
  return text.replace(/^(DTSTART|DTEND):(\d{8})(?=\r?$)/gim, '$1;VALUE=DATE:$2');
}

export function nameOfEntry(entry: ICAL.Component): string | undefined {
  return textOf(entry.getFirstPropertyValue('summary'));
}

export function readEntry(entry: ICAL.Component): Imported {
  const text = (name: string) => textOf(entry.getFirstPropertyValue(name)?.toString());
  const start = startOf(entry);
  const end = endOf(entry);
  const place = text('location');
  const isAddress = /^https?:\/\/\S+$/i.test(place ?? '');
  const [latitude, longitude] = text('geo')?.split(/[;,]/) ?? [];
  return {
    event: {
      name: text('summary'),
      type: categoriesOf(entry).find(isType),
      description: plainText(entry.getFirstPropertyValue('description')?.toString()),
      startDate: start?.date,
      endDate: end?.date,
      timeZone: start?.zone,
      eventStatus: text('status') === 'CANCELLED' ? 'cancelled' : undefined,
      url: text('url'),
      location: {
        name: isAddress ? undefined : place,
        geo: { latitude: numberOf(latitude), longitude: numberOf(longitude) },
      },
      virtualLocation: text('conference') ?? (isAddress ? place : undefined),
      organizer: organizerOf(entry),
    },
    lost: lostOf(entry, [start?.unknownZone, end?.unknownZone]),
  };
}

/**
 * An organizer has a name beside the e-mail address, or is only given as a contact: `The harbour,
 * https://…`.
 */
function organizerOf(entry: ICAL.Component): Block {
  const named = textOf(entry.getFirstProperty('organizer')?.getFirstParameter('cn'));
  const contact = textOf(entry.getFirstPropertyValue('contact')?.toString());
  const [, name, url] = /^(.*?)(?:, (https?:\/\/\S+))?$/.exec(contact ?? '') ?? [];
  return named ? { name: named } : { name, url };
}

function lostOf(entry: ICAL.Component, unknownZones: (string | undefined)[]): string[] {
  const parts = [...entry.getAllProperties(), ...entry.getAllSubcomponents()].map(
    ({ name }) => name,
  );
  const zones = unknownZones.flatMap((zone) => zone ?? []);
  const others = categoriesOf(entry).filter((category) => !isType(category));
  return [
    ...new Set(parts.filter((name) => !READ.has(name) && !name.startsWith('x-'))),
    ...others.map((category) => `categories (${category})`),
    ...(entry.getFirstPropertyValue('status') === 'TENTATIVE' ? ['status (TENTATIVE)'] : []),
    ...new Set(zones.map((zone) => `time zone (${zone})`)),
  ];
}

function categoriesOf(entry: ICAL.Component): string[] {
  return entry
    .getAllProperties('categories')
    .flatMap((property) => property.getValues().flatMap((value) => textOf(value) ?? []));
}

function isType(category: string): boolean {
  return eventField.fields.type.values.some((type) => type === category);
}

/**
 * Properties that only calendars need aren't a loss: when the entry was created, and whether its
 * owner is busy.
 */
const READ = new Set(
  'uid dtstamp created last-modified sequence transp class priority summary description dtstart dtend duration status url location geo conference organizer contact categories'.split(
    ' ',
  ),
);
