import {
  type Block,
  countLost,
  type Foreign,
  type Imported,
  isMap,
  listOf,
  plainText,
  textOf,
  textsOf,
} from '../imported.ts';

/** A `schedule.json` as pretalx and frab publish it: days, rooms in each, and what takes place in them. */
export function isSchedule(value: unknown): value is { schedule: { conference: Foreign } } {
  return isMap(value) && isMap(value.schedule) && isMap(value.schedule.conference);
}

export function readSchedule({
  schedule: { conference },
}: {
  schedule: { conference: Foreign };
}): Imported {
  const { title, start, end, url } = conference;
  const timeZone = textOf(conference.time_zone_name);
  const items = listOf(conference.days).flatMap(({ rooms }) =>
    Object.entries(isMap(rooms) ? rooms : {}).flatMap(([room, list]) =>
      listOf(list).map((item) => ({ room, item })),
    ),
  );
  const lost: string[] = [];
  const talks = items.map(({ room, item }) => talkOf(item, room, timeZone !== undefined, lost));
  talks.sort((a, b) => compare(String(a.startDate ?? ''), String(b.startDate ?? '')));
  return {
    event: {
      name: textOf(title),
      startDate: textOf(start)?.slice(0, 10),
      endDate: textOf(end)?.slice(0, 10),
      timeZone,
      url: textOf(url),
      talks,
    },
    lost: countLost(lost),
  };
}

function talkOf(item: Foreign, room: string, hasZone: boolean, lost: string[]): Block {
  const { title, subtitle, code, guid, id, url, abstract, description, track, type, language } =
    item;
  const keys = Object.keys(item).filter((key) => LOST.has(key) && hasContent(item[key]));
  lost.push(...keys.map((key) => `talks: ${key}`));
  const date = textOf(item.date);
  const [hours = '0', minutes = '00'] = textOf(item.duration)?.split(':') ?? [];
  const links = [...listOf(item.links), ...listOf(item.attachments)];
  return {
    id: [code, guid, id].flatMap((one) => textOf(one) ?? []).find((one) => /^[\w.-]+$/.test(one)),
    name: [textOf(title), textOf(subtitle)].filter(Boolean).join(' – '),
    type: kindOf(textOf(type)),
    performer: listOf(item.persons).map((person) => ({
      name: textOf(person.public_name) ?? textOf(person.name),
      url: textOf(person.url),
    })),
    description: plainText(abstract) ?? plainText(description),
    // The wall clock where it takes place; the zone is the event's.
    startDate: hasZone ? date?.slice(0, 16) : date,
    duration: item.duration === undefined ? undefined : `${Number(hours)}:${minutes}:00`,
    room: textOf(item.room) ?? room,
    track: textOf(track),
    inLanguage: textsOf(language),
    url: textOf(url),
    links: links.map((link) => ({
      name: textOf(link.title) ?? textOf(link.name),
      url: textOf(link.url) ?? textOf(link.link),
    })),
  };
}

/** The kinds that organizers name themselves, as far as their names say what they are. */
function kindOf(type = ''): string | undefined {
  return KINDS.find(([name]) => name.test(type))?.[1];
}

function hasContent(value: unknown): boolean {
  return Array.isArray(value)
    ? value.length > 0
    : value !== undefined && value !== null && value !== '' && value !== false;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const KINDS: [RegExp, string][] = [
  [/keynote/i, 'keynote'],
  [/lightning/i, 'lightning'],
  [/workshop|tutorial|training/i, 'workshop'],
  [/panel/i, 'panel'],
  [/break|lunch|coffee/i, 'break'],
  [/opening/i, 'opening'],
  [/closing/i, 'closing'],
  [/^talk|lecture|vortrag/i, 'talk'],
];

/** What no field of a talk takes. */
const LOST = new Set([
  'recording_license',
  'do_not_record',
  'logo',
  'answers',
  'feedback_url',
  'origin_url',
]);
