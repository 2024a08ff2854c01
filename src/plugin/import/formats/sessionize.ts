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

/** What Sessionize calls “All data”: sessions, speakers, rooms and categories. It doesn't name the event. */
export function isSessionize(value: unknown): value is Foreign {
  return isMap(value) && Array.isArray(value.sessions) && Array.isArray(value.speakers);
}

export function readSessionize(data: Foreign): Imported {
  const people = new Map(listOf(data.speakers).map((one) => [textOf(one.id), one]));
  const rooms = new Map(listOf(data.rooms).map((one) => [textOf(one.id), textOf(one.name)]));
  const categories = new Map(
    listOf(data.categories).flatMap((category) =>
      listOf(category.items).map((item): [string | undefined, [string, string]] => [
        textOf(item.id),
        [textOf(category.title) ?? '', textOf(item.name) ?? ''],
      ]),
    ),
  );
  const lost = listOf(data.speakers).flatMap((one) =>
    ['bio', 'profilePicture'].flatMap((key) => (textOf(one[key]) ? [`speakers: ${key}`] : [])),
  );
  const sessions = listOf(data.sessions);
  lost.push(
    ...sessions.flatMap((one) =>
      listOf(one.questionAnswers).length > 0 ? ['talks: questionAnswers'] : [],
    ),
  );
  const talks = sessions.map((session) => talkOf(session, people, rooms, categories));
  const starts = talks.flatMap(({ startDate }) => (startDate ? [String(startDate)] : [])).sort();
  const [first] = starts;
  const last = starts.at(-1);
  return {
    event: {
      startDate: first?.slice(0, 10),
      endDate: last?.slice(0, 10) === first?.slice(0, 10) ? undefined : last?.slice(0, 10),
      talks,
    },
    lost: countLost(lost),
  };
}

function talkOf(
  session: Foreign,
  people: Map<string | undefined, Foreign>,
  rooms: Map<string | undefined, string | undefined>,
  categories: Map<string | undefined, [string, string]>,
): Block {
  const named = textsOf(session.categoryItems).flatMap((id) => {
    const category = categories.get(id);
    return category ? [category] : [];
  });
  const of = (title: RegExp) => named.find(([name]) => title.test(name))?.[1];
  const known = /track|level|language|format/i;
  return {
    id: textOf(session.id),
    name: textOf(session.title),
    type:
      session.isServiceSession === true ? serviceOf(textOf(session.title)) : kindOf(of(/format/i)),
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
    keywords: named.filter(([name]) => !known.test(name)).map(([, value]) => value),
    livestream: textOf(session.liveUrl),
    recording: textOf(session.recordingUrl) ? { url: textOf(session.recordingUrl) } : undefined,
  };
}

function speakerOf(person: Foreign): Block {
  const [link] = listOf(person.links);
  return {
    name:
      textOf(person.fullName) ??
      [textOf(person.firstName), textOf(person.lastName)].filter(Boolean).join(' '),
    url: textOf(link?.url),
    affiliation: textOf(person.tagLine),
  };
}

function serviceOf(title = ''): string {
  if (/regist|check-?in|doors/i.test(title)) return 'registration';
  if (/opening|welcome/i.test(title)) return 'opening';
  if (/closing|goodbye/i.test(title)) return 'closing';
  return /party|dinner|drinks|social/i.test(title) ? 'social' : 'break';
}

function kindOf(format = ''): string | undefined {
  if (/keynote/i.test(format)) return 'keynote';
  if (/lightning/i.test(format)) return 'lightning';
  return /workshop/i.test(format) ? 'workshop' : undefined;
}
