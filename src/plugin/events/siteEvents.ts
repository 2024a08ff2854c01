import type { EventBlock, TalkBlock } from './model/event.ts';
import type { Coverage } from './model/eventData.ts';
import { mergeBlocks } from './model/mergeBlocks.ts';
import { type Span, spanOf } from './model/span.ts';
import { type Authors, type Person, personOf } from './person.ts';

/**
 * Joins the posts of each event, and says who speaks. Events without a name or a date that there is are left out: the
 * check says so.
 *
 * @param posts what is published in one locale
 * @returns the events by their beginning, those that begin together by their id
 */
export function siteEvents(posts: readonly EventPost[]): SiteEvent[] {
  // The newest post tells how late it was at least, without a look at the clock: two builds of the same posts are the same.
  const newest = Math.max(...posts.map(({ date }) => date));
  const joined = new Map<string, EventPost[]>();
  for (const post of [...posts].sort(
    (a, b) => a.date - b.date || compare(a.permalink, b.permalink),
  ))
    joined.set(post.id, [...(joined.get(post.id) ?? []), post]);
  return [...joined]
    .flatMap(([id, own]) => join(id, own, newest) ?? [])
    .sort((a, b) => a.span.start - b.span.start || compare(a.id, b.id));
}

function join(id: string, posts: EventPost[], newest: number): SiteEvent | undefined {
  const block = mergeBlocks(posts.map((post) => post.block));
  const span = spanOf(block);
  const { name, startDate } = block;
  if (name === undefined || startDate === undefined || !span) return undefined;
  const authors = new Map(posts.flatMap((post) => [...post.authors]));
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
    talks: (block.talks ?? []).map((talk) => ({
      ...talk,
      speakers: (talk.performer ?? []).flatMap((person) => personOf(person, authors) ?? []),
    })),
    updated: Math.max(...posts.map((post) => post.updated)),
  };
}

/** What a post is to its event, by the day on which it was published. */
function coverageOf({ date }: EventPost, { start, end }: Span): Coverage {
  if (date >= end) return 'recap';
  // A post has a day, which begins before the event does.
  return date + DAY <= start ? 'announcement' : 'live';
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const DAY = 86_400_000;

/** A published post about an event. */
export interface EventPost {
  /** Of its event. */
  id: string;
  /** What this post alone says of it. */
  block: EventBlock;
  /** Its file, as Docusaurus names it: `@site/blog/…`. */
  source: string;
  title: string;
  description: string;
  permalink: string;
  /** When it was published, and changed last. */
  date: number;
  updated: number;
  isListed: boolean;
  /** Its own picture, as an absolute address where it is known already. */
  image: string | undefined;
  /** Whether it has a picture of its own, at whatever address. */
  hasImage: boolean;
  /** Whether it places an event card itself. */
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
  /** Whether it was over when the newest of all posts was written. */
  isOver: boolean;
  talks: SiteTalk[];
  /** When one of its posts changed last. */
  updated: number;
}

export interface SiteTalk extends TalkBlock {
  speakers: Person[];
}
