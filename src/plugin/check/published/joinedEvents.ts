import type { EventBlock } from '../../events/model/event.ts';
import { eventIdOf } from '../../events/model/eventId.ts';
import { mergeBlocks } from '../../events/model/mergeBlocks.ts';
import { type NameOf, writtenName } from '../../events/model/mergeTalks.ts';
import { nameOf } from '../frontMatter/matchingKeys.ts';
import { joinUrl } from '../posts/permalink.ts';
import { postDay } from '../posts/postDay.ts';
import type { Locale } from '../site/site.ts';
import type { JudgedPost } from './judgedPost.ts';
import type { Content } from './publishedSite.ts';

/** The events of a site, each with the posts about it, oldest first. These posts share the event's `id`. */
export function joinedEvents({
  site,
  localizedBlogs,
}: Pick<Content, 'site' | 'localizedBlogs'>): JoinedEvent[] {
  return site.locales.flatMap((locale) => {
    const joined = new Map<string, JoinedEvent>();
    for (const localizedBlog of localizedBlogs) {
      if (localizedBlog.locale !== locale) continue;
      const blogPath = joinUrl(locale.baseUrl, localizedBlog.blog.routeBasePath);
      for (const post of localizedBlog.posts) {
        if (!post.post.event) continue;
        const id = post.post.event.block.id ?? eventIdOf(post.permalink, blogPath);
        const event = joined.get(id) ?? { id, locale, posts: [], block: {} };
        joined.set(id, event);
        event.posts.push(post);
      }
    }
    for (const event of joined.values()) {
      event.posts.sort((a, b) => (postDay(a) ?? 0) - (postDay(b) ?? 0));
      event.block = mergeBlocks(
        event.posts.flatMap(({ post }) => post.event?.block ?? []),
        speakerNames(event.posts),
      );
    }
    return [...joined.values()];
  });
}

/** Resolves an author key or a name in these posts to a person. */
export function speakerNames(posts: readonly JudgedPost[]): NameOf {
  return (person) => {
    const written = writtenName(person);
    const names = posts.map(
      ({ authorsFile, speakersFile }) =>
        nameOf(authorsFile, written, 'name') ?? nameOf(speakersFile, written, 'name'),
    );
    return names.find((name) => name !== undefined) ?? written;
  };
}

export interface JoinedEvent {
  id: string;
  locale: Locale;
  posts: JudgedPost[];
  /** The combined data of all posts. If two posts set the same field, the later one wins. */
  block: EventBlock;
}
