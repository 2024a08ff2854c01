import { readFrontMatter } from '../../src/plugin/check/frontMatter/frontMatter.ts';
import { createSource } from '../../src/plugin/check/text/source.ts';
import {
  type Addresses,
  createAddresses,
  type EventSite,
} from '../../src/plugin/events/addresses.ts';
import { readEvent } from '../../src/plugin/events/model/readEvent.ts';
import { type EventPost, type SiteEvent, siteEvents } from '../../src/plugin/events/siteEvents.ts';

/** A site at `https://example.com/`, in English. */
export const eventSite: EventSite = {
  title: 'A blog, of events; and more',
  url: 'https://example.com',
  baseUrl: '/',
  locale: 'en',
  trailingSlash: undefined,
  paths: { basePath: 'events', talksBasePath: 'talks', speakersBasePath: 'speakers' },
};

export const addresses: Addresses = createAddresses(eventSite);

/**
 * A published post of 10 May 2026.
 *
 * @param yaml the `event` block, as in front matter
 */
export function eventPost(yaml: string, given: Partial<EventPost> = {}): EventPost {
  const indented = yaml.trim().replace(/^/gm, '  ');
  const { event } = readFrontMatter(createSource('post.md', `---\nevent:\n${indented}\n---\n`));
  const { block, problems } = readEvent(event);
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  const date = Date.UTC(2026, 4, 10);
  return {
    id: block.id ?? 'a-post',
    block,
    source: '@site/blog/a-post.md',
    title: 'A post',
    description: 'What the post is about.',
    permalink: '/blog/a-post',
    date,
    updated: date,
    isListed: true,
    image: undefined,
    hasImage: false,
    placesCard: false,
    authors: new Map([
      [
        'saim',
        {
          name: 'Saim Safdar',
          title: 'Community',
          url: 'https://saim.example',
          image: '/img/saim.png',
        },
      ],
    ]),
    ...given,
  };
}

/** The one event of a post. */
export function eventOf(yaml: string, given: Partial<EventPost> = {}): SiteEvent {
  const [event] = siteEvents([eventPost(yaml, given)]);
  if (!event) throw new Error('The post makes no event.');
  return event;
}
