import { eventField, talkField } from '../../events/model/fields.ts';
import { speakerField } from '../../events/model/speakerField.ts';
import { type Foreign, isMap, listOf, textOf, textsOf, unread } from '../foreign.ts';
import type { Block, Imported, Value } from '../imported.ts';

/** Whether it's the `/events.json` of a blog with this plugin. */
export function isOwnEvents(value: unknown): value is { events: Foreign[] } {
  return (
    isMap(value) &&
    value.version === 1 &&
    listOf(value.events).some((one) => 'attendanceMode' in one)
  );
}

/** @param event one of its events */
export function readOwnEvent(event: Foreign): Imported {
  const talks = listOf(event.talks);
  const { status, attendanceMode } = event;
  return {
    speakers: talks.flatMap(({ performers }) => listOf(performers).map(describedSpeaker)),
    event: {
      ...membersOf(event, Object.keys(eventField.fields)),
      url: textOf(event.website),
      eventStatus: status === 'scheduled' ? undefined : textOf(status),
      eventAttendanceMode: attendanceMode === 'offline' ? undefined : textOf(attendanceMode),
      location: asValue(event.locations ?? event.location),
      virtualLocation: asValue(event.virtualLocations ?? event.virtualLocation),
      organizer: asValue(event.organizers ?? event.organizer),
      series: {
        name: textOf(event.series),
        url: textOf(event.seriesUrl),
        frequency: textOf(event.seriesFrequency),
        next: textOf(event.seriesNext),
      },
      recording: recordingsOf(event),
      slides: slidesOf(event),
      talks: talks.map(talkOf),
    },
    lost: [
      ...unread(event, '', READ),
      ...talks.flatMap((talk) => unread(talk, 'talks', READ_OF_TALK)),
    ],
  };
}

function talkOf(talk: Foreign): Block {
  return {
    ...membersOf(talk, Object.keys(talkField.fields)),
    eventStatus: textOf(talk.status),
    performer: textsOf(talk.speakers).map((name) => ({ name })),
    recording: recordingsOf(talk),
    slides: slidesOf(talk),
  };
}

/** Their page is on the site that the file comes from. */
function describedSpeaker(person: Foreign): Block {
  const names = Object.keys(speakerField.fields);
  return { ...membersOf(person, names), url: textOf(person.website) };
}

function recordingsOf({ recordings, recording }: Foreign): Value {
  return asValue(recordings) ?? textOf(recording);
}

function slidesOf({ slideDecks, slides }: Foreign): Value {
  return asValue(slideDecks) ?? textOf(slides);
}

/** Fields with the same name in the file and in front matter. */
function membersOf(map: Foreign, names: readonly string[]): Block {
  return Object.fromEntries(names.map((name) => [name, asValue(map[name])]));
}

function asValue(value: unknown): Value {
  if (Array.isArray(value)) return value.map(asValue);
  if (isMap(value))
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, asValue(one)]));
  return typeof value === 'boolean' || typeof value === 'number' ? value : textOf(value);
}

/** The posts about it are on the site that the file comes from. */
const READ = new Set([
  ...Object.keys(eventField.fields),
  ...'status attendanceMode website locations virtualLocations organizers seriesUrl seriesFrequency seriesNext recordings slideDecks posts'.split(
    ' ',
  ),
]);
const READ_OF_TALK = new Set([
  ...Object.keys(talkField.fields),
  'status',
  'speakers',
  'performers',
  'recordings',
  'slideDecks',
]);
