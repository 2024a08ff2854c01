import { type JoinedEvent, joinedEvents } from './joinedEvents.ts';
import type { JudgedPost } from './judgedPost.ts';
import type { Content } from './publishedSite.ts';

/** The event of each post that is about one. */
export function eventsOfPosts(
  content: Pick<Content, 'site' | 'localizedBlogs'>,
): ReadonlyMap<JudgedPost, JoinedEvent> {
  return new Map(
    joinedEvents(content).flatMap((event) => event.posts.map((post) => [post, event] as const)),
  );
}
