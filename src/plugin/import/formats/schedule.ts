import sortBy from 'lodash/sortBy.js';
import { type Foreign, isMap, listOf, textOf, textsOf, unread } from '../foreign.ts';
import { plainText } from '../html.ts';
import type { Block, Imported, Value } from '../imported.ts';
import { kindNamed } from './kinds.ts';

/**
 * Whether it's a `schedule.json` as pretalx and frab publish it: days, rooms in each, and the talks
 * in these.
 */
export function isSchedule(value: unknown): value is Schedule {
  return isMap(value) && isMap(value.schedule) && isMap(value.schedule.conference);
}

export function readSchedule({ schedule: { conference } }: Schedule): Imported {
  const { title, start, end, url } = conference;
  const timeZone = textOf(conference.time_zone_name);
  const items = listOf(conference.days).flatMap(({ rooms }) =>
    Object.entries(isMap(rooms) ? rooms : {}).flatMap(([room, list]) =>
      listOf(list).map((item) => ({ room, item })),
    ),
  );
  const talks = items.map(({ room, item }) => talkOf(item, room, timeZone !== undefined));
  return {
    speakers: items.flatMap(({ item }) => listOf(item.persons).map(describedSpeaker)),
    event: {
      name: textOf(title),
      startDate: textOf(start)?.slice(0, 10),
      endDate: textOf(end)?.slice(0, 10),
      timeZone,
      url: textOf(url),
      talks: sortBy(talks, ({ startDate }) => String(startDate ?? '')),
    },
    lost: [
      ...unread(conference, 'conference', READ_OF_CONFERENCE),
      ...items.flatMap(({ item }) => [
        ...unread(item, 'talks', READ),
        ...listOf(item.persons).flatMap((one) => unread(one, 'speakers', READ_OF_PERSON)),
      ]),
    ],
  };
}

function talkOf(item: Foreign, room: string, hasZone: boolean): Block {
  const { title, subtitle, code, guid, id, url, track, type, language } = item;
  const date = textOf(item.date);
  return {
    id: [code, guid, id].flatMap((one) => textOf(one) ?? []).find((one) => /^[\w.-]+$/.test(one)),
    name: [textOf(title), textOf(subtitle)].filter(Boolean).join(' – '),
    type: kindNamed(textOf(type)),
    performer: listOf(item.persons).map((person) => ({
      name: nameOf(person),
      url: textOf(person.url),
    })),
    description: descriptionOf(item),
    // The local time at the venue; the zone is the event's.
    startDate: hasZone ? date?.slice(0, 16) : date,
    duration: durationOf(textOf(item.duration)),
    room: textOf(item.room) ?? room,
    track: textOf(isMap(track) ? track.name : track),
    inLanguage: textsOf(language).map((one) => one.replace('_', '-')),
    url: textOf(url),
    links: [...listOf(item.links), ...listOf(item.attachments)].map(linkOf),
    recording: recordingOf(item),
  };
}

function nameOf(person: Foreign): string | undefined {
  return textOf(person.public_name) ?? textOf(person.name) ?? textOf(person.full_public_name);
}

function describedSpeaker(person: Foreign): Block {
  return {
    name: nameOf(person),
    description: plainText(person.biography) ?? plainText(person.abstract),
    image: [person.avatar, person.avatar_url].flatMap((one) => textOf(one) ?? [])[0],
    url: textOf(person.url),
  };
}

/** Organizers often have a short text, a long one, or both. */
function descriptionOf({ abstract, description }: Foreign): string | undefined {
  const [short, long] = [plainText(abstract), plainText(description)];
  return short && long && !long.startsWith(short) ? `${short} ${long}` : (long ?? short);
}

/** `00:45`, or `1:02:00` with days before it. */
function durationOf(text = ''): string | undefined {
  const [minutes = 0, hours = 0, days = 0] = text.split(':').map(Number).toReversed();
  return /^\d+(?::\d+)*$/.test(text)
    ? `${days * 24 + hours}:${String(minutes).padStart(2, '0')}:00`
    : undefined;
}

function linkOf(link: Foreign): Value {
  return { name: textOf(link.title) ?? textOf(link.name), url: textOf(link.url ?? link.link) };
}

function recordingOf({ do_not_record, video_download_url }: Foreign): Value {
  const url = textOf(video_download_url);
  if (url !== undefined) return { url };
  return do_not_record === true ? { status: 'none' } : undefined;
}

/** `start` is part of `date`, and `slug` of `url`; the other names of a talk are one id. */
const READ = new Set(
  'id guid code slug title subtitle type date start duration room track language abstract description persons links attachments url do_not_record video_download_url'.split(
    ' ',
  ),
);
const READ_OF_PERSON = new Set(
  'id guid code name public_name full_public_name url biography abstract avatar avatar_url'.split(
    ' ',
  ),
);

/** Settings for drawing the programme aren't a loss. */
const READ_OF_CONFERENCE = new Set(
  'acronym title start end daysCount timeslot_duration time_zone_name url colors rooms tracks days'.split(
    ' ',
  ),
);

interface Schedule {
  schedule: { conference: Foreign };
}
