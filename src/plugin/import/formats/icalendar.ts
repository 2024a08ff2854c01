import ICAL from 'ical.js';
import { type Block, type Imported, textOf } from '../imported.ts';

/** The entries of a calendar (RFC 5545). */
export function entriesIn(text: string): ICAL.Component[] {
  return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');
}

export function nameOfEntry(entry: ICAL.Component): string | undefined {
  return textOf(entry.getFirstPropertyValue('summary'));
}

export function readEntry(entry: ICAL.Component): Imported {
  const text = (name: string) => textOf(entry.getFirstPropertyValue(name)?.toString());
  const start = momentOf(entry, 'dtstart');
  const end = momentOf(entry, 'dtend');
  const [latitude, longitude] = text('geo')?.split(/[;,]/) ?? [];
  const lost = ['rrule', 'attendee', 'attach', 'valarm'].filter(
    (name) => entry.hasProperty(name) || entry.getFirstSubcomponent(name),
  );
  const status = text('status');
  return {
    event: {
      name: text('summary'),
      description: text('description'),
      startDate: start?.date,
      endDate: end?.date === start?.date ? undefined : end?.date,
      timeZone: start?.zone,
      eventStatus:
        status === 'CANCELLED' ? 'cancelled' : status === 'TENTATIVE' ? 'postponed' : undefined,
      url: text('url'),
      location:
        text('location') || latitude ? placeOf(text('location'), latitude, longitude) : undefined,
      virtualLocation: text('conference'),
      organizer: organizerOf(entry),
    },
    lost,
  };
}

function placeOf(
  name: string | undefined,
  latitude: string | undefined,
  longitude: string | undefined,
): Block {
  return { name, geo: latitude && longitude ? { latitude, longitude } : undefined };
}

function organizerOf(entry: ICAL.Component): Block | undefined {
  const name = textOf(entry.getFirstProperty('organizer')?.getFirstParameter('cn'));
  return name ? { name } : undefined;
}

/** A day, whose end is excluded in calendars and included here; or an hour with its zone. */
function momentOf(
  entry: ICAL.Component,
  name: 'dtstart' | 'dtend',
): { date: string; zone: string | undefined } | undefined {
  const property = entry.getFirstProperty(name);
  const time = property?.getFirstValue();
  if (!(time instanceof ICAL.Time)) return undefined;
  if (time.isDate) {
    const day = time.clone();
    if (name === 'dtend') day.adjust(-1, 0, 0, 0);
    return { date: day.toString(), zone: undefined };
  }
  const zone = textOf(property?.getFirstParameter('tzid'));
  const isUtc = time.zone === ICAL.Timezone.utcTimezone;
  return {
    date: `${time.toString().slice(0, 16)}${isUtc ? 'Z' : ''}`,
    zone: zone && isZone(zone) ? zone : undefined,
  };
}

function isZone(zone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }));
  } catch {
    return false;
  }
}
