import { joinUrl } from '../check/posts/permalink.ts';
import { postDay } from '../check/posts/postDay.ts';
import { isUnlisted } from '../check/posts/postSummary.ts';
import type { JudgedPost } from '../check/published/judgedPost.ts';
import type { Content } from '../check/published/publishedSite.ts';
import { eventIdOf } from '../events/model/eventId.ts';
import { type EventPost, type SiteEvent, siteEvents } from '../events/siteEvents.ts';
import { leadOf, titleOf } from './postWords.ts';

/** The events of a site's content, joined as in a build; speakers are only known by name. */
export function contentEvents({ localizedBlogs, site }: Content): SiteEvent[] {
  const [locale] = site.locales;
  return siteEvents(
    localizedBlogs
      .filter((localizedBlog) => localizedBlog.locale === locale)
      .flatMap(({ posts }) => posts)
      .flatMap((post) => eventPost(post) ?? []),
  );
}

/** The id of a post's event; undefined if the post has none. */
export function eventIdIn({ post, permalink, blog, locale }: JudgedPost): string | undefined {
  if (!post.event) return undefined;
  const blogPath = joinUrl(locale.baseUrl, blog.routeBasePath);
  return post.event.block.id ?? eventIdOf(permalink, blogPath);
}

function eventPost(judged: JudgedPost): EventPost | undefined {
  const { post, permalink } = judged;
  const id = eventIdIn(judged);
  if (!post.event || id === undefined) return undefined;
  const { image } = post.frontMatter.data;
  const date = postDay(judged) ?? 0;
  return {
    id,
    block: post.event.block,
    source: post.source.file,
    title: titleOf(judged),
    description: leadOf(judged),
    permalink,
    date,
    updated: date,
    isListed: !isUnlisted(post),
    image: undefined,
    hasImage: Boolean(image),
    placesCard: false,
    authors: new Map(),
  };
}
