import { talkAnchor } from './addresses.ts';
import { calendarOf } from './calendar/calendar.ts';
import { linkData } from './details/words.ts';
import { eventSummary, type Setting, talkData } from './eventData.ts';
import type { SpeakerEntry, TalkEntry } from './model/eventData.ts';
import { isServiceSlot } from './model/talkField.ts';
import type { Person } from './person.ts';
import type { SiteEvent, SiteTalk } from './siteEvents.ts';
import { commaIn } from './words/wordsIn.ts';

/** Returns the talks of events, in the order of the events. */
export function talkEntries(events: readonly SiteEvent[], setting: Setting): TalkEntry[] {
  return events.flatMap((event) => talksOf(event).map((talk) => talkEntry(talk, event, setting)));
}

/** Returns all speakers, sorted by name as in the locale, each with their talks. */
export function speakerEntries(events: readonly SiteEvent[], setting: Setting): SpeakerEntry[] {
  const speakers = new Map<string, Speaker>();
  for (const event of events) {
    for (const talk of talksOf(event)) {
      for (const person of talk.speakers) {
        const known = speakers.get(person.id) ?? { person, talks: [], events: new Set() };
        speakers.set(person.id, known);
        known.talks.push(talkEntry(talk, event, setting));
        known.events.add(event);
      }
    }
  }
  const { compare } = new Intl.Collator(setting.locale);
  return [...speakers.values()]
    .map((speaker) => speakerEntry(speaker, setting))
    .sort((a, b) => compare(a.name, b.name));
}

/** Leaves out items that only appear in the programme. */
function talksOf({ talks }: SiteEvent): SiteTalk[] {
  return talks.filter(({ type }) => !isServiceSlot(type));
}

function talkEntry(talk: SiteTalk, event: SiteEvent, setting: Setting): TalkEntry {
  const { name, permalink, when, place } = eventSummary(event, setting);
  return {
    talk: talkData(talk, event, setting),
    event: { name, permalink, when, place },
    permalink: permalink && `${permalink}#${talkAnchor(talk.key)}`,
  };
}

function speakerEntry(
  { person, talks, events }: Speaker,
  { addresses, locale }: Setting,
): SpeakerEntry {
  const { slug: id, name, pronouns, description, image, url, page: author } = person;
  const posts = [...events].flatMap((event) => event.posts.filter(({ isListed }) => isListed));
  return {
    id,
    name,
    title: [person.title, person.affiliation].filter(Boolean).join(commaIn(locale)) || undefined,
    pronouns,
    description,
    image,
    url,
    accounts: person.accounts.map((account) => linkData({ url: account }, (address) => address)),
    permalink: addresses.speaker(id),
    calendar: calendarOf([...events]) ? addresses.speakerFile(id) : undefined,
    talks,
    posts: posts.map((post) => ({ title: post.title, permalink: post.permalink })),
    author,
  };
}

interface Speaker {
  person: Person;
  talks: TalkEntry[];
  events: Set<SiteEvent>;
}
