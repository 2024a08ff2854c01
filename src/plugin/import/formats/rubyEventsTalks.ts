import sortBy from 'lodash/sortBy.js';
import { type Foreign, isMap, listOf, textOf, textsOf, unread } from '../foreign.ts';
import { plainText } from '../html.ts';
import type { Block, Value } from '../imported.ts';
import { ACCOUNTS, accountsOf } from './accounts.ts';
import { languageTag } from './languages.ts';
import type { Hours } from './rubyEventsHours.ts';

/**
 * The talks of a RubyEvents `videos.yml`, and the breaks between them.
 *
 * @param people speakers by name
 */
export function videosOf(
  videos: readonly Foreign[],
  { ofVideo, slots }: Hours,
  people: ReadonlyMap<string | undefined, Foreign>,
): { talks: Block[]; speakers: Block[]; lost: string[] } {
  const lost: string[] = [];
  const talks = videos.flatMap((video): Block[] => {
    const hours = ofVideo.get(video) ?? { startDate: startOf(video) };
    const parts = listOf(video.talks);
    if (parts.length === 0) return [{ ...talkOf(video, video), ...hours }];
    // A video of several talks is added to each, with its start in the video. The programme only lists the block as
    // a whole.
    const block = ofVideo.has(video) ? [{ ...blockOf(video), ...hours }] : [];
    return [
      ...block,
      ...parts.map((part) => ({
        ...talkOf(part, textOf(part.video_provider) === 'parent' ? video : part),
        startDate: startOf(part) ?? startOf(video),
      })),
    ];
  });
  const named = new Set(talks.flatMap(({ performer }) => namesOf(performer)));
  const described = [...named].flatMap((name): Foreign[] => {
    const person = people.get(name);
    return person ? [person] : [];
  });
  for (const person of described) lost.push(...unread(person, 'speakers', READ_OF_PERSON));
  return {
    talks: inOrder([...talks, ...slots]),
    speakers: described.map(describedSpeaker),
    lost,
  };

  function talkOf(talk: Foreign, film: Foreign): Block {
    lost.push(...lostOf(talk));
    const speakers = textsOf(talk.speakers);
    return {
      id: textOf(talk.id),
      name: textOf(talk.title),
      type: KINDS[textOf(talk.kind) ?? ''],
      performer: speakers.map((name) => ({ name, url: addressOf(people.get(name) ?? {}) })),
      description: plainText(talk.description),
      eventStatus: textOf(talk.status) === 'cancelled' ? 'cancelled' : undefined,
      room: textOf(talk.location),
      track: textOf(talk.track),
      inLanguage: textsOf(talk.language).map(languageTag),
      slides: textOf(talk.slides_url),
      recording: recordingsOf(talk, film),
      links: listOf(talk.additional_resources).map((one) => ({
        name: textOf(one.name) ?? textOf(one.title),
        url: textOf(one.url),
      })),
    };
  }

  function recordingsOf(talk: Foreign, film: Foreign): Value {
    const others = listOf(talk.alternative_recordings);
    lost.push(...others.flatMap((one) => unread(one, 'recordings', READ_OF_RECORDING)));
    const all = [
      { url: filmOf(film), startOffset: cue(talk.start_cue), endOffset: cue(talk.end_cue), film },
      ...others.map((one) => ({ url: filmOf(one), name: textOf(one.note), film: one })),
    ];
    const known = all.flatMap(({ film: one, ...recording }) =>
      recording.url === undefined
        ? []
        : [
            {
              ...recording,
              uploadDate: textOf(one.published_at),
              inLanguage: one === film ? undefined : textsOf(one.language).map(languageTag),
            },
          ],
    );
    const status = STATUS[textOf(film.video_provider) ?? ''];
    return known.length > 0 ? known : { status };
  }

  function filmOf(film: Foreign): string | undefined {
    const [provider, id] = [textOf(film.video_provider), textOf(film.video_id)];
    if (!id || !provider || NO_FILM.test(provider)) return textOf(film.url ?? film.external_url);
    if (provider === 'youtube') return `https://www.youtube.com/watch?v=${id}`;
    if (provider === 'vimeo') return `https://vimeo.com/${id}`;
    if (/^https?:/.test(id)) return id;
    lost.push(`recordings: ${provider}`);
    return undefined;
  }
}

/** The programme's name for a block of several talks: `Lightning talks`. */
function blockOf(video: Foreign): Block {
  return {
    name: textOf(video.title),
    type: KINDS[textOf(video.kind) ?? ''] ?? 'other',
    track: textOf(video.track),
  };
}

function startOf(talk: Foreign): string | undefined {
  const date = textOf(talk.date);
  const [hour] = /^\d\d:\d\d/.exec(textOf(talk.time) ?? '') ?? [];
  return date && hour ? `${date}T${hour}` : date;
}

/** Sorts talks by day; those without a known time come last. */
function inOrder(talks: Block[]): Block[] {
  const key = ({ startDate }: Block) =>
    /T/.test(String(startDate)) ? String(startDate) : `${startDate ?? ''}T99`;
  if (talks.every((talk) => key(talk).endsWith('T99'))) return talks;
  return sortBy(talks, key);
}

function cue(value: unknown): string | undefined {
  const text = textOf(value);
  return text === 'TODO' ? undefined : text;
}

/** A title on the video host isn't a different one if it contains the talk's title. */
function lostOf(talk: Foreign): string[] {
  const title = textOf(talk.title) ?? '';
  const hasRawTitle = textOf(talk.raw_title)?.toLowerCase().includes(title.toLowerCase());
  return unread(talk, 'talks', READ).filter((one) => one !== 'talks: raw_title' || !hasRawTitle);
}

const NO_FILM = /^(?:scheduled|not_published|not_recorded|children|parent)$/;

/** A speaker's page, or the closest thing to one. */
function addressOf(person: Foreign): string | undefined {
  return textOf(person.website) ?? accountsOf(person)[0];
}

function describedSpeaker(person: Foreign): Block {
  const accounts = accountsOf(person).filter((account) => account !== addressOf(person));
  return {
    name: textOf(person.name),
    description: plainText(person.bio),
    pronouns: textOf(person.pronouns),
    url: addressOf(person),
    sameAs: accounts,
  };
}

function namesOf(performer: Value): string[] {
  return (Array.isArray(performer) ? performer : []).flatMap((one) =>
    isMap(one) ? textsOf(one.name) : [],
  );
}

const STATUS: Record<string, string> = { not_recorded: 'none', not_published: 'pending' };

const KINDS: Record<string, string> = {
  keynote: 'keynote',
  lightning: 'lightning',
  lightning_talk: 'lightning',
  workshop: 'workshop',
  panel: 'panel',
  demo: 'demo',
  fireside_chat: 'fireside',
  interview: 'interview',
  q_and_a: 'questions',
  open_mic: 'openMic',
  award: 'award',
  gameshow: 'game',
  intro: 'opening',
  outro: 'closing',
  podcast: 'other',
  city_pitch: 'other',
};

/** The event's name, and the announcement date of the video, don't belong to the talk. */
const READ = new Set(
  'id old_id title description slug kind status speakers talks event_name date time published_at announced_at location video_provider video_id external_player external_player_url track language slides_url alternative_recordings additional_resources start_cue end_cue thumbnail_cue thumbnail_classes'.split(
    ' ',
  ),
);
const READ_OF_PERSON = new Set([
  ...'name slug canonical_slug website bio pronouns pronouns_type'.split(' '),
  ...ACCOUNTS,
]);
const READ_OF_RECORDING = new Set(
  'title raw_title language date published_at event_name speakers video_provider video_id url external_url note'.split(
    ' ',
  ),
);
