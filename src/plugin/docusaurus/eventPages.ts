import { createHash } from 'node:crypto';
import type { PluginContentLoadedActions } from '@docusaurus/types';
import type { Addresses, EventSite } from '../events/addresses.ts';
import { calendarOf } from '../events/calendar/calendar.ts';
import { cityOf } from '../events/cityOf.ts';
import { localImages } from '../events/details/imagesBeside.ts';
import { eventData, eventSummary } from '../events/eventData.ts';
import { speakerEntries, talkEntries } from '../events/lists.ts';
import { drawMap, type MapPlace } from '../events/map/drawMap.ts';
import type { AuthorSpeakers, PostEvent, SpeakerEntry } from '../events/model/eventData.ts';
import { personOf } from '../events/person.ts';
import { programmeOf } from '../events/programme.ts';
import { seriesCalendars } from '../events/series.ts';
import type { EventPost, SiteEvent } from '../events/siteEvents.ts';
import type { SocialCard } from '../events/socialCard/socialCard.ts';
import { structuredData } from '../events/structuredData.ts';
import { takeawayEntries, topicEntries } from '../events/topics.ts';
import { upcomingEvents } from '../events/upcoming.ts';
import { yearRecords } from '../events/years.ts';
import { addOnlyPage, createPageAdder, generatedFile, type Page } from './addPage.ts';
import { createCovers } from './eventCovers.ts';
import { eventPicturesModule } from './eventPictures.ts';

/**
 * Passes data to the theme: to each post about an event its event, and, if lists may show any
 * event, the data for the pages of events, talks and speakers. A blog without events gets nothing.
 *
 * @param routesHaveProps whether the site's Docusaurus supports `props` of routes
 */
export async function createEventPages(
  published: PublishedEvents,
  actions: PluginContentLoadedActions,
  routesHaveProps = true,
): Promise<void> {
  const { events, posts, site, addresses, cards, pluginId } = published;
  const createData = async (name: string, text: string) => {
    await actions.createData(name, text);
    return generatedFile(pluginId, name);
  };
  const addOnly = (page: Page) => addOnlyPage(actions, pluginId, page);
  /** A page that's the only one of its kind is one file with its data. */
  const adderFor = (pages: readonly unknown[]) => (pages.length === 1 ? addOnly : addPage);
  const addPage = createPageAdder(actions, pluginId, routesHaveProps);
  const listed = events.filter(({ isListed }) => isListed);
  const calendars = seriesCalendars(listed, addresses);
  const setting = { addresses, locale: site.locale, seriesCalendars: calendars };
  const eventOf = new Map(
    events.flatMap((event) => event.posts.map((post) => [post.source, event])),
  );

  for (const post of posts) {
    const event = eventOf.get(post.source);
    // Also for a block that isn't a valid event, because the post's module imports its file.
    const file = dataFileOf(post.source);
    // As text: before 3.4 Docusaurus can't write anything else.
    await actions.createData(file, JSON.stringify(event ? postEvent(post, event) : null));
    const summary = event ? eventSummary(event, setting) : null;
    await actions.createData(summaryFileOf(post.source), JSON.stringify(summary));
    await actions.createData(
      file.replace(/\.json$/, PICTURES_ENDING),
      await eventPicturesModule(event, addresses, published.siteDir),
    );
  }

  if (listed.length === 0) return;
  const newestFirst = listed.toReversed();
  const talks = talkEntries(newestFirst, setting);
  const speakers = speakerEntries(newestFirst, setting);
  await actions.createData(SPEAKERS, JSON.stringify(authorSpeakers(listed, speakers)));
  const hasYears = published.options.years === true;
  const years = hasYears ? yearRecords(newestFirst, setting) : [];
  const topics = hasYears ? topicEntries(newestFirst, setting) : [];
  const takeaways = hasYears ? takeawayEntries(newestFirst, setting) : [];
  const hasTopics =
    topics.length + takeaways.length > 0 && listed.every(({ id }) => id !== 'topics');
  const paths = {
    events: addresses.events,
    talks: talks.length > 0 ? addresses.talks : undefined,
    speakers: speakers.length > 0 ? addresses.speakers : undefined,
    topics: hasTopics ? addresses.topics : undefined,
  };
  const summaries = newestFirst.map((event) => eventSummary(event, setting));
  const upcoming = { events: upcomingEvents(listed, setting), eventsPath: addresses.events };
  await actions.createData(UPCOMING, JSON.stringify(upcoming));
  const covers = await createCovers('all', newestFirst, published.siteDir, createData);
  await addOnly({
    path: addresses.events,
    component: '@theme/EventListPage',
    ...(covers && { modules: { covers } }),
    props: {
      events: summaries,
      paths,
      years: Object.fromEntries(years.map(({ year, permalink }) => [year, permalink])),
      map: drawMap(listed.flatMap(mapPlace)),
      calendar: calendarOf(listed) && {
        file: addresses.file('ics'),
        ofSeries: Object.fromEntries(
          [...calendars].map(([{ block }, file]) => [block.series?.name, file]),
        ),
      },
    },
  });
  const addYear = adderFor(years);
  for (const record of years) {
    const ids = new Set(record.events.map(({ id }) => id));
    const own = newestFirst.filter(({ id }) => ids.has(id));
    const ofYear = await createCovers(`year ${record.year}`, own, published.siteDir, createData);
    await addYear({
      path: record.permalink,
      component: '@theme/YearPage',
      ...(ofYear && { modules: { covers: ofYear } }),
      props: { record, years: years.map(({ year, permalink }) => ({ year, permalink })), paths },
    });
  }
  if (paths.topics) {
    await addOnly({
      path: paths.topics,
      component: '@theme/TopicListPage',
      props: { topics, takeaways, paths },
    });
  }
  const addEvent = adderFor(listed);
  for (const event of listed) {
    const card = cards.get(event);
    const [post] = event.posts;
    const pictures = dataFileOf(post?.source ?? '').replace(/\.json$/, PICTURES_ENDING);
    const hasPictures = localImages(event.block).length > 0;
    const cover = await createCovers(event.id, [event], published.siteDir, createData);
    await addEvent({
      path: addresses.event(event.id),
      component: '@theme/EventPage',
      modules: {
        ...(hasPictures && {
          pictures: generatedFile(pluginId, pictures),
        }),
        ...(cover && { covers: cover }),
      },
      props: {
        event: eventData(event, setting),
        summary: eventSummary(event, setting),
        programme: programmeOf(event, setting.locale),
        map: drawMap(mapPlace(event)),
        paths,
        structuredData: structuredData(event, addresses, imageOf(event, published)),
        socialCard: card && socialCardData(card, addresses),
      },
    });
  }
  if (paths.talks) {
    await addOnly({
      path: paths.talks,
      component: '@theme/TalkListPage',
      props: { talks, paths },
    });
  }
  if (paths.speakers) {
    // Data that only an event's own page shows would make up most of the list.
    const people = speakers.map(({ talks: own, posts: _, description: __, ...person }) => ({
      ...person,
      talks: own.length,
    }));
    await addOnly({
      path: paths.speakers,
      component: '@theme/SpeakerListPage',
      props: { speakers: people, paths },
    });
    const addSpeaker = adderFor(speakers);
    for (const speaker of speakers) {
      await addSpeaker({
        path: speaker.permalink,
        component: '@theme/SpeakerPage',
        props: { speaker, paths },
      });
    }
  }

  function postEvent(post: EventPost, event: SiteEvent): PostEvent {
    const drawn = post.hasImage ? undefined : cards.get(event);
    return {
      event: eventData(event, setting),
      summary: eventSummary(event, setting),
      permalink: post.permalink,
      card: post.placesCard ? 'off' : published.options.card,
      structuredData: structuredData(
        event,
        addresses,
        ownImage(event, addresses) ?? post.image ?? imageOf(event, published),
        post,
      ),
      socialCard: drawn && socialCardData(drawn, addresses),
    };
  }
}

/** The ending of a post's file of images; the file with its event ends in `.json`. */
export const PICTURES_ENDING = '-pictures.js';

/** Returns where an event is on a map; nothing without coordinates. */
function mapPlace({ id, name, block: { location } }: SiteEvent): MapPlace[] {
  return location?.geo ? [{ id, label: cityOf(location) ?? name, ...location.geo }] : [];
}

/**
 * Returns the speaker pages of authors, by the addresses of their author pages: somebody who writes in two blogs has two
 * author pages.
 */
function authorSpeakers(
  events: readonly SiteEvent[],
  speakers: readonly SpeakerEntry[],
): AuthorSpeakers {
  const spoken = events.flatMap(({ talks }) => talks.flatMap((talk) => talk.speakers));
  const slugs = new Map(spoken.map(({ id, slug }) => [id, slug]));
  const pages = new Map(speakers.map(({ id, ...speaker }) => [id, speaker]));
  const perBlog = new Set(events.flatMap(({ posts }) => posts.map(({ authors }) => authors)));
  return Object.fromEntries(
    [...perBlog].flatMap((authors) =>
      [...authors.keys()].flatMap((key) => {
        const person = personOf({ key }, authors);
        const speaker = pages.get(slugs.get(person?.id ?? '') ?? '');
        return person?.page && speaker
          ? [[person.page.permalink, { permalink: speaker.permalink, talks: speaker.talks.length }]]
          : [];
      }),
    ),
  );
}

/** Returns the name of the file with the event of a post, for the loader (eventLoader.ts). */
export function dataFileOf(source: string): string {
  return `post-${createHash('sha256').update(source).digest('hex').slice(0, 12)}.json`;
}

/** Returns the name of the file with the line that lists show about a post's event. */
export function summaryFileOf(source: string): string {
  return `summary-${dataFileOf(source)}`;
}

/** Returns the image of an event: its card, or the image of one of its posts. */
function imageOf(event: SiteEvent, { cards, addresses }: PublishedEvents): string | undefined {
  const own = ownImage(event, addresses);
  if (own) return own;
  const card = cards.get(event);
  if (card) return addresses.absolute(cardAddress(card, addresses));
  return event.posts.find(({ image }) => image !== undefined)?.image;
}

function ownImage({ block: { image } }: SiteEvent, addresses: Addresses): string | undefined {
  return image && addresses.image(image);
}

function socialCardData(card: SocialCard, addresses: Addresses): PostEvent['socialCard'] {
  return { url: addresses.absolute(cardAddress(card, addresses)), alt: card.alt };
}

/** Cards are beside the pages of the events. */
export function cardAddress({ file }: SocialCard, { events }: Addresses): string {
  return `${events}/cards/${file}`;
}

/** The name of the file with the speaker pages of authors. */
export const SPEAKERS = 'speakers.json';

/** The name of the file with the next events. */
export const UPCOMING = 'upcoming.json';

/** Everything about the events of one locale. */
export interface PublishedEvents {
  site: EventSite;
  addresses: Addresses;
  posts: EventPost[];
  events: SiteEvent[];
  /** Empty if none can be drawn. */
  cards: ReadonlyMap<SiteEvent, SocialCard>;
  options: { card: 'top' | 'bottom' | 'off'; years?: boolean | undefined };
  /** An absolute path. */
  siteDir: string;
  pluginId: string;
}
