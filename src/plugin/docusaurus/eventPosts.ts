import path from 'node:path';
import type { BlogContent, BlogPost } from '@docusaurus/plugin-content-blog';
import type { AllContent } from '@docusaurus/types';
import { readFrontMatter } from '../check/frontMatter/frontMatter.ts';
import { joinUrl } from '../check/posts/permalink.ts';
import { textIn } from '../check/site/readText.ts';
import type { Locale, Site } from '../check/site/site.ts';
import { createSource } from '../check/text/source.ts';
import type { Addresses } from '../events/addresses.ts';
import { withImagesFromSite } from '../events/details/imagesBeside.ts';
import { eventIdOf } from '../events/model/eventId.ts';
import { readEvent } from '../events/model/readEvent.ts';
import { isFromRoot } from '../events/model/safeAddress.ts';
import type { Authors } from '../events/person.ts';
import type { EventPost } from '../events/siteEvents.ts';
import { blogAuthors } from './blogAuthors.ts';
import type { EventHistory } from './eventHistory.ts';

/**
 * Returns the posts about events among those that Docusaurus publishes in this locale. Title, date,
 * address, and whether a post is a draft or unlisted come from Docusaurus. Only the block `event`
 * is read from the file again, because Docusaurus has converted its dates to UTC.
 *
 * @param siteDir absolute
 * @param locale that is built
 * @param history when posts were changed, if that's known
 */
export function eventPosts(
  allContent: AllContent,
  siteDir: string,
  site: Pick<Site, 'blogs'>,
  locale: Locale | undefined,
  baseUrl: string,
  addresses: Addresses,
  history: EventHistory,
): EventPost[] {
  const blogs = allContent['docusaurus-plugin-content-blog'] ?? {};
  return Object.entries(blogs).flatMap(([id, content]) => {
    const { blogPosts, authorsMap } = content as BlogContent;
    const blog = site.blogs.find((one) => one.id === id);
    const blogPath = joinUrl(baseUrl, blog?.routeBasePath ?? 'blog');
    const authors = blogAuthors(authorsMap, blogPosts, blog, locale, addresses);
    return blogPosts
      .filter(({ metadata }) => metadata.frontMatter.event !== undefined)
      .map((post) => eventPost(post, siteDir, blogPath, authors, addresses, history));
  });
}

/** Whether any post is about an event. */
export function hasEvents(allContent: AllContent): boolean {
  const blogs = Object.values(allContent['docusaurus-plugin-content-blog'] ?? {});
  return blogs.some((content) =>
    (content as BlogContent).blogPosts.some(
      ({ metadata }) => metadata.frontMatter.event !== undefined,
    ),
  );
}

function eventPost(
  { metadata }: BlogPost,
  siteDir: string,
  blogPath: string,
  authors: Authors,
  { absolute, href }: Addresses,
  { changed: changes }: EventHistory,
): EventPost {
  const { source, title, description, permalink, unlisted, frontMatter } = metadata;
  const file = path.join(siteDir, source.replace(/^@site\//, ''));
  // The check reports a file that can't be read, so its event is skipped here.
  const text = textIn(file) ?? '';
  const { event, bodyStart } = readFrontMatter(createSource(source, text));
  const block = withImagesFromSite(readEvent(event ?? {}).block, source);
  const date = new Date(metadata.date).getTime();
  const { image, last_update: lastUpdate } = frontMatter;
  const changed =
    metadata.lastUpdatedAt ?? (lastUpdate?.date && new Date(lastUpdate.date).getTime());
  return {
    id: block.id ?? eventIdOf(permalink, blogPath),
    block,
    source,
    title,
    description,
    permalink,
    date,
    // From the history; without one, the post has to contain it.
    updated: changes.get(file) ?? Math.max(date, changed || date),
    isListed: !unlisted,
    image: image && isAddress(image) ? absolute(href(image)) : undefined,
    cover: image,
    hasImage: image !== undefined,
    placesCard: /<EventCard\b/.test(text.slice(bodyStart)),
    authors,
  };
}

/** The address of an image beside the post is only known once it's bundled, which happens later. */
function isAddress(image: string): boolean {
  return isFromRoot(image) || /^https?:\/\//.test(image);
}
