import partition from 'lodash/partition.js';
import sortBy from 'lodash/sortBy.js';
import uniqBy from 'lodash/uniqBy.js';
import { endAfter } from './details/talkEnd.ts';
import type { EventBlock, TalkBlock } from './model/event.ts';
import type { Coverage } from './model/eventData.ts';
import { mergeBlocks } from './model/mergeBlocks.ts';
import { writtenName } from './model/mergeTalks.ts';
import { createSlugs, slugOf } from './model/slug.ts';
import { type Span, spanOf } from './model/span.ts';
import { type Authors, type Person, personOf } from './person.ts';

/**
 * Joins the posts of each event, and determines the speakers. Events without a valid name or date are left out: the
 * check reports them.
 *
 * @param posts the published posts of one locale
 * @param removed when posts of an event were deleted, by its id
 * @returns the events by start, then by id
 */
export function siteEvents(
  posts: readonly EventPost[],
  removed: ReadonlyMap<string, number> = new Map(),
): SiteEvent[] {
  // The newest post shows how late it is at least, without reading the clock: two builds of the
  // same posts are identical.
  const newest = Math.max(...posts.map(({ date }) => date));
  const joined = new Map<string, EventPost[]>();
  for (const post of sortBy(posts, ['date', 'permalink']))
    joined.set(post.id, [...(joined.get(post.id) ?? []), post]);
  const events = [...joined].flatMap(([id, own]) => join(id, own, newest, removed.get(id)) ?? []);
  const slugs = slugsOf(events);
  return sortBy(
    events.map((event) => withSlugs(event, slugs)),
    ['span.start', 'id'],
  );
}

function join(id: string, posts: EventPost[], newest: number, removed = 0): SiteEvent | undefined {
  const authors = new Map(posts.flatMap((post) => [...post.authors]));
  const block = mergeBlocks(
    posts.map((post) => post.block),
    (person) => personOf(person, authors)?.id ?? writtenName(person),
  );
  const span = spanOf(block);
  const { name, startDate } = block;
  if (name === undefined || startDate === undefined || !span) return undefined;
  return {
    id,
    name,
    startDate,
    block,
    span,
    posts: posts.map((post) => ({
      ...post,
      coverage: post.block.coverage ?? coverageOf(post, span),
    })),
    isListed: posts.some((post) => post.isListed),
    isOver: span.end <= newest,
    talks: keyed(block.talks ?? []).map((talk) => ({
      ...talk,
      endDate: talk.endDate ?? endAfter(talk.startDate, talk.duration),
      speakers: (talk.performer ?? []).flatMap((person) => personOf(person, authors) ?? []),
    })),
    updated: Math.max(removed, ...posts.map((post) => post.updated)),
  };
}

/** Gives each talk a unique name: its id, or its title, with a number if several share it. */
function keyed(talks: readonly TalkBlock[]): (TalkBlock & { key: string })[] {
  const slug = createSlugs();
  const own = new Map(talks.flatMap((talk) => (talk.id ? [[talk, slug(talk.id)] as const] : [])));
  return talks.map((talk) => ({ ...talk, key: own.get(talk) ?? slug(slugOf(talk.name, 'talk')) }));
}

/**
 * Returns the address of each speaker's page. People with a key come first, then those who spoke
 * first, so that an address stays the same when others speak later.
 */
function slugsOf(events: readonly SiteEvent[]): ReadonlyMap<string, string> {
  const people = events
    .filter(({ isListed }) => isListed)
    .flatMap(({ talks }) => talks.flatMap(({ speakers }) => speakers));
  const [keyed, others] = partition(uniqBy(people, 'id'), 'hasKey');
  const slug = createSlugs();
  return new Map([...keyed, ...others].map((one) => [one.id, slug(one.slug)]));
}

function withSlugs(event: SiteEvent, slugs: ReadonlyMap<string, string>): SiteEvent {
  const talks = event.talks.map((talk) => ({
    ...talk,
    speakers: talk.speakers.map((person) => ({
      ...person,
      slug: slugs.get(person.id) ?? person.slug,
    })),
  }));
  return { ...event, talks };
}

/** Returns what kind of post it is, by its publication date. */
function coverageOf({ date }: EventPost, { start, end }: Span): Coverage {
  if (date >= end) return 'recap';
  // A post has a date, which starts before the event does.
  return date + DAY <= start ? 'announcement' : 'live';
}

const DAY = 86_400_000;

/** A published post about an event. */
export interface EventPost {
  /** The id of its event. */
  id: string;
  /** The data that only this post has. */
  block: EventBlock;
  /** Its file, in Docusaurus's form: `@site/blog/…`. */
  source: string;
  title: string;
  description: string;
  permalink: string;
  /** When it was published and last changed. */
  date: number;
  updated: number;
  isListed: boolean;
  /** Its own image, as an absolute address if that's already known. */
  image: string | undefined;
  /** The same as written. */
  cover?: string | undefined;
  /** Whether it has its own image, at any address. */
  hasImage: boolean;
  /** Whether it contains an event card itself. */
  placesCard: boolean;
  authors: Authors;
}

export interface SiteEvent {
  id: string;
  name: string;
  startDate: string;
  block: EventBlock;
  span: Span;
  /** The oldest first. */
  posts: (EventPost & { coverage: Coverage })[];
  /** Whether lists may show it. */
  isListed: boolean;
  /** Whether it was over when the newest post of all was written. */
  isOver: boolean;
  talks: SiteTalk[];
  /** When one of its posts was last changed. */
  updated: number;
}

export interface SiteTalk extends TalkBlock {
  /** Its unique name among the talks of its event, for addresses and anchors. */
  key: string;
  speakers: Person[];
}
