import { describe, expect, test } from 'vitest';
import { writeEvents, writeTalks } from '../../../src/plugin/events/calendar/calendar.ts';
import { eventData, eventSummary } from '../../../src/plugin/events/eventData.ts';
import { eventsGeoJson, eventsJson } from '../../../src/plugin/events/eventsJson.ts';
import { speakerEntries } from '../../../src/plugin/events/lists.ts';
import type { Field } from '../../../src/plugin/events/model/field.ts';
import { eventField } from '../../../src/plugin/events/model/fields.ts';
import { programmeOf } from '../../../src/plugin/events/programme.ts';
import { structuredData } from '../../../src/plugin/events/structuredData.ts';
import { addresses, eventOf, eventSite } from '../../helpers/events.ts';
import { everything, type Value } from '../../helpers/everyField.ts';

const ofFilm =
  'duration endOffset hasPart.endOffset inLanguage name startOffset status thumbnail transcript uploadDate url'.split(
    ' ',
  );
const ofDeck = ['alt', 'image', 'license', 'url'];
const films = (...fields: string[]) => both('recording', fields);
const decks = (...fields: string[]) => both('slides', fields);

const places = {
  page: (event: SiteEvent) =>
    JSON.stringify([
      eventData(event, setting),
      eventSummary(event, setting),
      programmeOf(event, setting.locale),
      speakerEntries([event], setting),
      eventsGeoJson([event], addresses),
    ]),
  calendar: (event: SiteEvent) =>
    writeEvents([event], eventSite, addresses) + writeTalks(event, eventSite, addresses),
  'events.json': (event: SiteEvent) => eventsJson([event], addresses),
  'structured data': (event: SiteEvent) =>
    JSON.stringify(structuredData(event, addresses, undefined)),
};

/** Fields that appear nowhere in that place, with the reason. */
const nowhere: Record<keyof typeof places, [why: string, fields: string[]][]> = {
  page: [
    ['the bundler loads the cover', ['image']],
    ['nobody buys a ticket by the day on which its sale began', ['offers.validFrom']],
    ['readers see people and groups alike', ['talks.performer.type']],
    [
      'players begin where a talk or a chapter does, and go on',
      films('endOffset', 'hasPart.endOffset'),
    ],
    [
      'it’s published where there’s an address; when is for search engines',
      films('status', 'uploadDate'),
    ],
  ],
  calendar: [
    ['what’s shown of an event when it’s over', [...films(...ofFilm), ...decks(...ofDeck)]],
    [
      'images and what belongs to them',
      [
        'image',
        'logo',
        'photos.alt',
        'photos.caption',
        'photos.creditText',
        'photos.license',
        'sponsor.logo',
      ],
    ],
    [
      'an entry names one page, and what one has to know to be there',
      [
        'keywords',
        'links.name',
        'location.url',
        'sameAs',
        'series.url',
        'sponsor.tier',
        'sponsor.url',
        'takeaways',
        'talks.keywords',
        'talks.level',
        'talks.links.name',
        'talks.location.url',
        'talks.performer.affiliation',
        'talks.performer.type',
        'talks.performer.url',
        'talks.type',
      ],
    ],
    [
      'a line has the street, the city and the country',
      [
        'location.address.addressRegion',
        'location.address.postalCode',
        'talks.location.address.addressRegion',
        'talks.location.address.postalCode',
        'talks.location.room',
      ],
    ],
    ['what we did there is on the page', ['attendeeCount', 'booth', 'coverage', 'roles']],
    [
      'the page has the tickets and the call; their end is in the calendar',
      [
        'cfp.startDate',
        'maximumAttendeeCapacity',
        'offers.url',
        'offers.validFrom',
        'offers.validThrough',
      ],
    ],
    ['each edition is an entry of its own', ['series.frequency', 'series.next']],
    ['that of the event is enough', ['talks.inLanguage']],
  ],
  'events.json': [],
  'structured data': [
    [
      'schema.org has no such property',
      [
        'accessibility.url',
        'attendeeCount',
        'booth',
        'cfp.endDate',
        'cfp.name',
        'cfp.startDate',
        'cfp.timeZone',
        'codeOfConduct',
        'coverage',
        'logo',
        'roles',
        'sponsor.tier',
        'talks.type',
      ],
    ],
    ['the event’s page passes its image on', ['image']],
    ['a broadcast would be a second event for search engines', ['livestream', 'talks.livestream']],
    ['a transcript is a text there, not an address', films('transcript')],
    ['it’s published where there’s an address', films('status')],
    ['a caption says it', decks('alt').concat('photos.alt')],
    ['each edition is an event of its own', ['series.frequency', 'series.next']],
    ['a place of its own counts more', ['talks.room']],
  ],
};

describe.each(Object.keys(places) as (keyof typeof places)[])('%s', (place) => {
  /** Undefined if there's no event without it: an event has a name, and a link an address. */
  const without = (path: Path) => {
    try {
      return places[place](eventOf(JSON.stringify(removed(everything, path))));
    } catch {
      return undefined;
    }
  };
  const whole = places[place](eventOf(JSON.stringify(everything)));

  test('has every field of an event, except listed ones', () => {
    const missing = leavesOf(everything).filter((path) => without(path) === whole);
    expect([...new Set(missing.map(nameOf))].sort()).toEqual(
      nowhere[place].flatMap(([, fields]) => fields).sort(),
    );
  });
});

test('the event has a value in every existing field', () => {
  expect([...new Set(leavesOf(everything).map(nameOf))].sort()).toEqual(
    [...new Set(fieldsIn(eventField))].sort(),
  );
});

/** The fields of the event, and of its talks. */
function both(field: string, members: string[]): string[] {
  return members.flatMap((member) => [`${field}.${member}`, `talks.${field}.${member}`]);
}

/** The paths of all values. */
function leavesOf(tree: Value, path: Path = []): Path[] {
  if (typeof tree === 'string') return [path];
  return Object.entries(tree).flatMap(([step, value]) => leavesOf(value, [...path, step]));
}

function removed(tree: Value, [step, ...rest]: Path): Value {
  if (step === undefined || typeof tree === 'string') return tree;
  if (Array.isArray(tree)) {
    const items = tree.flatMap((one, index) =>
      String(index) !== step ? [one] : rest.length > 0 ? [removed(one, rest)] : [],
    );
    return items;
  }
  return Object.fromEntries(
    Object.entries(tree).flatMap(([name, value]) =>
      name !== step ? [[name, value]] : rest.length > 0 ? [[name, removed(value, rest)]] : [],
    ),
  );
}

/** `talks.slides.url`: in a list, of each item. */
function nameOf(path: Path): string {
  return path.filter((step) => !/^\d+$/.test(step)).join('.');
}

function fieldsIn(field: Field, path: string[] = []): string[] {
  if (field.kind === 'list' || field.kind === 'several') return fieldsIn(field.of, path);
  if (field.kind !== 'map') return [path.join('.')];
  return Object.entries(field.fields).flatMap(([name, one]) => fieldsIn(one, [...path, name]));
}

const setting = { addresses, locale: 'en-GB' };

type SiteEvent = ReturnType<typeof eventOf>;
type Path = string[];
