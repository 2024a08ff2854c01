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

/** An `event.yml` of RubyEvents, or a `videos.yml` beside it. */
export function isRubyEvents(value: unknown): value is Foreign | Foreign[] {
  if (Array.isArray(value))
    return value.some((one) => isMap(one) && ('video_provider' in one || 'raw_title' in one));
  return isMap(value) && 'title' in value && 'start_date' in value;
}

/** @param videos what is in the `videos.yml` beside an `event.yml` */
export function readRubyEvents(data: Foreign | Foreign[], videos: unknown): Imported {
  const event: Foreign = Array.isArray(data) ? {} : data;
  const lost: string[] = [];
  const talks = listOf(Array.isArray(data) ? data : videos).flatMap((one) => talksOf(one, lost));
  const place = textOf(event.location)?.split(/\s*,\s*/) ?? [];
  return {
    event: {
      name: textOf(event.title),
      startDate: textOf(event.start_date),
      endDate:
        textOf(event.end_date) === textOf(event.start_date) ? undefined : textOf(event.end_date),
      type:
        event.kind === 'meetup'
          ? 'SocialEvent'
          : event.kind === 'workshop'
            ? 'EducationEvent'
            : undefined,
      eventStatus: textOf(event.status) === 'cancelled' ? 'cancelled' : undefined,
      url: textOf(event.website),
      description: plainText(event.description),
      location: place[0]
        ? {
            address: {
              addressLocality: place[0],
              addressCountry: place.length > 1 ? place.at(-1) : undefined,
            },
          }
        : undefined,
      talks,
    },
    lost: countLost(lost),
  };
}

/** A film of several talks is in each of them, with where it begins there. */
function talksOf(video: Foreign, lost: string[]): Block[] {
  const parts = listOf(video.talks);
  if (parts.length === 0) return [talkOf(video, video, lost)];
  return parts.map((part) =>
    talkOf(part, textOf(part.video_provider) === 'parent' ? video : part, lost),
  );
}

function talkOf(talk: Foreign, film: Foreign, lost: string[]): Block {
  lost.push(
    ...['raw_title', 'original_title', 'thumbnail_xs', 'thumbnail_sm'].flatMap((key) =>
      textOf(talk[key]) && textOf(talk[key]) !== textOf(talk.title) ? [`talks: ${key}`] : [],
    ),
  );
  const url = filmOf(film, lost);
  const others = listOf(talk.alternative_recordings).flatMap((one) => {
    const address = filmOf(one, lost);
    return address
      ? [{ url: address, name: textOf(one.title), inLanguage: textsOf(one.language) }]
      : [];
  });
  const recording = url
    ? {
        url,
        uploadDate: textOf(film.published_at)?.slice(0, 10),
        startOffset: textOf(talk.start_cue),
        endOffset: textOf(talk.end_cue),
      }
    : undefined;
  return {
    id: textOf(talk.id),
    name: textOf(talk.title),
    type: KINDS[textOf(talk.kind) ?? ''],
    performer: textsOf(talk.speakers).map((name) => ({ name })),
    description: plainText(talk.description),
    startDate: textOf(talk.date),
    track: textOf(talk.track),
    inLanguage: textsOf(talk.language).flatMap((name) => LANGUAGES[name.toLowerCase()] ?? name),
    slides: textOf(talk.slides_url),
    recording: recording ? [recording, ...others] : others,
    links: listOf(talk.additional_resources).map((one) => ({
      name: textOf(one.name) ?? textOf(one.title),
      url: textOf(one.url),
    })),
  };
}

function filmOf(film: Foreign, lost: string[]): string | undefined {
  const [provider, id] = [textOf(film.video_provider), textOf(film.video_id)];
  if (!id || !provider || /^(?:scheduled|not_published|not_recorded|children)$/.test(provider))
    return undefined;
  if (provider === 'youtube') return `https://www.youtube.com/watch?v=${id}`;
  if (provider === 'vimeo') return `https://vimeo.com/${id}`;
  if (/^https?:/.test(id)) return id;
  lost.push(`recordings: ${provider}`);
  return undefined;
}

const KINDS: Record<string, string> = {
  keynote: 'keynote',
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
};

const LANGUAGES: Record<string, string> = {
  english: 'en',
  japanese: 'ja',
  french: 'fr',
  german: 'de',
  spanish: 'es',
  portuguese: 'pt',
  polish: 'pl',
  italian: 'it',
  russian: 'ru',
  chinese: 'zh',
};
