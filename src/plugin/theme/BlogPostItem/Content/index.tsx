import { useBlogPost } from '@event-writeups/blog';
import type { Props } from '@theme/BlogPostItem/Content';
import { EventCard, EventLine, FirstPublished } from '@theme/EventWriteups/components';
import { EventProvider } from '@theme/EventWriteups/context';
import { useCanonical, usePostEvent } from '@theme/EventWriteups/postEvent';
import { PostPageContext } from '@theme/EventWriteups/postPage';
import Content from '@theme-init/BlogPostItem/Content';
import type { ReactNode } from 'react';

/**
 * The text of a post, with a line about its event above it and the card below it. Both are outside
 * Docusaurus's own element, because feeds contain everything inside it. A post that isn't about an
 * event is unchanged.
 */
export default function BlogPostItemContent(props: Props): ReactNode {
  const { isBlogPostPage } = useBlogPost();
  const postEvent = usePostEvent();
  const canonical = useCanonical();
  const card = isBlogPostPage && postEvent && (
    <EventCard event={postEvent.event} post={postEvent.permalink} />
  );
  return (
    <EventProvider event={postEvent?.event} pictures={postEvent?.pictures}>
      {isBlogPostPage && canonical && <FirstPublished address={canonical} />}
      {postEvent?.card === 'top' && card}
      {isBlogPostPage && postEvent?.card === 'bottom' && <EventLine {...postEvent} />}
      <PostPageContext.Provider value={isBlogPostPage}>
        <Content {...props} />
      </PostPageContext.Provider>
      {postEvent?.card === 'bottom' && card}
    </EventProvider>
  );
}
