import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import upcoming from '@event-writeups/upcoming';
import EventList from '@theme/EventList';
import type { EventSummary } from '@theme/EventWriteups/types';
import { useNow } from '@theme/EventWriteups/useNow';
import type { ReactNode } from 'react';

/**
 * The next events, in a post or on any page. The browser hides past events; without JavaScript, all
 * are shown with their dates.
 *
 *     <UpcomingEvents limit={3} />
 */
export default function UpcomingEvents({ limit = 5 }: { limit?: number }): ReactNode {
  const now = useNow();
  const { events: listed, eventsPath } = upcoming as Data;
  const events = listed.filter(
    ({ when, status }) => status !== 'cancelled' && (now === undefined || when.span.end > now),
  );
  if (events.length > 0) return <EventList events={events.slice(0, limit)} />;
  return (
    <p>
      {translate({
        id: 'theme.eventWriteups.noneUpcoming',
        message: 'No upcoming events at the moment.',
      })}{' '}
      {eventsPath && (
        <Link to={eventsPath}>
          {translate({ id: 'theme.eventWriteups.allEvents', message: 'All events' })}
        </Link>
      )}
    </p>
  );
}

interface Data {
  events: EventSummary[];
  /** Undefined if the blog has no events. */
  eventsPath?: string;
}
