import EventCard from '@theme/EventCard';
import EventLine from '@theme/EventLine';
import { EventProvider } from '@theme/EventWriteups/context';
import type { FrameProps } from '@theme/EventWriteups/frame';
import { StructuredDataTag } from '@theme/EventWriteups/head';
import { postEventOf } from '@theme/EventWriteups/postEvent';
import SocialCardTags from '@theme/SocialCardTags';
import type { ReactNode } from 'react';

/**
 * Surrounds the text of a post about an event: a line about the event is above it, the card is below it, and the page's head
 * describes the event. The card and the line are outside Docusaurus's own element, because feeds contain everything inside it.
 */
export default function EventFrame({ post, children }: FrameProps): ReactNode {
  const { isBlogPostPage } = post;
  const postEvent = postEventOf(post);
  // The block in the front matter isn't a valid event.
  if (!postEvent) return children;
  const { event, pictures, permalink, structuredData, socialCard } = postEvent;
  const place = isBlogPostPage ? postEvent.card : 'off';
  const card = <EventCard event={event} post={permalink} />;
  return (
    <EventProvider event={event} pictures={pictures}>
      {isBlogPostPage && structuredData && <StructuredDataTag data={structuredData} />}
      {isBlogPostPage && socialCard && <SocialCardTags {...socialCard} />}
      {place === 'top' && card}
      {place === 'bottom' && <EventLine {...postEvent} />}
      {children}
      {place === 'bottom' && card}
    </EventProvider>
  );
}
