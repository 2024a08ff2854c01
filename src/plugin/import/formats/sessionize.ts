import { type Foreign, isMap, listOf, textOf, textsOf, unread } from '../foreign.ts';
import { plainText } from '../html.ts';
import type { Block, Imported } from '../imported.ts';
import { kindNamed, slotNamed } from './kinds.ts';
import { languageTag } from './languages.ts';

/**
 * Whether it's Sessionize's “All data”: sessions, speakers, rooms and categories. It doesn't
 * contain the event's name.
 */
export function isSessionize(value: unknown): value is Foreign {
  return isMap(value) && Array.isArray(value.sessions) && Array.isArray(value.speakers);
}

export function readSessionize(data: Foreign): Imported {
  const names: Names = {
    people: new Map(listOf(data.speakers).map((one) => [textOf(one.id), one])),
    rooms: new Map(listOf(data.rooms).map((one) => [textOf(one.id), textOf(one.name)])),
    categories: new Map(
      listOf(data.categories).flatMap(({ title, items }) =>
        listOf(items).map(({ id, name }) => [
          textOf(id),
          { title: textOf(title) ?? '', name: textOf(name) ?? '' },
        ]),
      ),
    ),
  };
  const sessions = listOf(data.sessions);
  const talks = sessions.map((session) => talkOf(session, names));
  const starts = talks.flatMap(({ startDate }) => (startDate ? [String(startDate)] : [])).sort();
  return {
    speakers: listOf(data.speakers).map(describedSpeaker),
    event: { startDate: starts[0]?.slice(0, 10), endDate: starts.at(-1)?.slice(0, 10), talks },
    lost: [
      ...unread(data, '', READ),
      ...sessions.flatMap((one) => unread(one, 'talks', READ_OF_TALK)),
      ...listOf(data.speakers).flatMap((one) => unread(one, 'speakers', READ_OF_PERSON)),
    ],
  };
}

function talkOf(session: Foreign, { people, rooms, categories }: Names): Block {
  const named = textsOf(session.categoryItems).flatMap((id) => categories.get(id) ?? []);
  const of = (title: RegExp) => named.find((category) => title.test(category.title))?.name;
  const title = textOf(session.title);
  return {
    id: textOf(session.id),
    name: title,
    type: session.isServiceSession === true ? slotNamed(title) : kindNamed(of(/format/i)),
    performer: textsOf(session.speakers).flatMap((id) => {
      const person = people.get(id);
      return person ? [speakerOf(person)] : [];
    }),
    description: plainText(session.description),
    startDate: textOf(session.startsAt)?.slice(0, 16),
    endDate: textOf(session.endsAt)?.slice(0, 16),
    room: rooms.get(textOf(session.roomId)),
    track: of(/track/i),
    level: of(/level/i),
    inLanguage: textsOf(of(/language/i)).map(languageTag),
    keywords: named.filter((one) => !OWN_FIELD.test(one.title)).map(({ name }) => name),
    livestream: textOf(session.liveUrl),
    recording: textOf(session.recordingUrl) ? { url: textOf(session.recordingUrl) } : undefined,
    eventStatus: session.status === 'Canceled' ? 'cancelled' : undefined,
  };
}

function speakerOf(person: Foreign): Block {
  const [url] = addressesOf(person);
  return { name: nameOf(person), url, affiliation: textOf(person.tagLine) };
}

/** The same person for the speakers file: the tag line usually tells what they do, and where. */
function describedSpeaker(person: Foreign): Block {
  const [url, ...sameAs] = addressesOf(person);
  return {
    name: nameOf(person),
    title: textOf(person.tagLine),
    image: textOf(person.profilePicture),
    description: plainText(person.bio),
    url,
    sameAs,
  };
}

function nameOf({ fullName, firstName, lastName }: Foreign): string {
  const parts = [textOf(firstName), textOf(lastName)].filter(Boolean).join(' ');
  return textOf(fullName) ?? parts;
}

function addressesOf(person: Foreign): string[] {
  return listOf(person.links).flatMap(({ url }) => textOf(url) ?? []);
}

/** Categories that have their own field in a talk. */
const OWN_FIELD = /track|level|language|format/i;

const READ = new Set(['sessions', 'speakers', 'rooms', 'categories', 'questions']);
const READ_OF_TALK = new Set(
  'id title description startsAt endsAt isServiceSession isPlenumSession speakers categoryItems roomId liveUrl recordingUrl status isInformed isConfirmed'.split(
    ' ',
  ),
);
const READ_OF_PERSON = new Set(
  'id firstName lastName fullName tagLine bio profilePicture links sessions isTopSpeaker'.split(
    ' ',
  ),
);

/** By their ids. */
interface Names {
  people: ReadonlyMap<string | undefined, Foreign>;
  rooms: ReadonlyMap<string | undefined, string | undefined>;
  categories: ReadonlyMap<string | undefined, { title: string; name: string }>;
}
