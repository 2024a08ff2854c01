import { translate } from '@docusaurus/Translate';
import EventFilters, { useFilters } from '@theme/EventFilters';
import EventLayout, { type Paths } from '@theme/EventLayout';
import EventList from '@theme/EventList';
import type { EventSummary } from '@theme/EventWriteups/types';
import { useNow } from '@theme/EventWriteups/useNow';
import Heading from '@theme/Heading';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/**
 * All events. The server writes them by year with their dates, which stays right for as long as the page lies there. The
 * browser knows what is to come, and puts that first.
 */
export default function EventListPage({ events, paths, calendar }: Props): ReactNode {
  const now = useNow();
  const filters = useFilters(events);
  const groups = groupsOf(filters.shown, now);
  return (
    <EventLayout
      title={translate({ id: 'theme.eventWriteups.events', message: 'Events' })}
      description={translate({
        id: 'theme.eventWriteups.events.description',
        message: 'Where we are going, and where we have been.',
      })}
      paths={paths}
      here={paths.events}
      lead={calendar && <Subscribe {...calendar} />}
    >
      <EventFilters {...filters} />
      {groups.map(({ title, list }) => (
        <section key={title} className={styles.group}>
          <Heading as="h2">{title}</Heading>
          <EventList events={list} />
        </section>
      ))}
    </EventLayout>
  );
}

function Subscribe({ file, subscribe }: NonNullable<Props['calendar']>): ReactNode {
  return (
    <p className={styles.subscribe}>
      <a href={subscribe}>
        {translate({ id: 'theme.eventWriteups.subscribe', message: 'Subscribe to the calendar' })}
      </a>
      {' · '}
      <a href={file} download>
        {translate({ id: 'theme.eventWriteups.download', message: 'Download it (.ics)' })}
      </a>
    </p>
  );
}

/** @param events the newest first */
function groupsOf(events: readonly EventSummary[], now: number | undefined): Group[] {
  const isUpcoming = ({ when }: EventSummary) => now !== undefined && when.span.end > now;
  const upcoming = events.filter(isUpcoming).reverse();
  const groups: Group[] =
    upcoming.length > 0
      ? [
          {
            title: translate({ id: 'theme.eventWriteups.upcoming', message: 'Upcoming' }),
            list: upcoming,
          },
        ]
      : [];
  for (const event of events) {
    if (isUpcoming(event)) continue;
    const year = event.when.start.slice(0, 4);
    const last = groups.at(-1);
    if (last?.title === year) last.list.push(event);
    else groups.push({ title: year, list: [event] });
  }
  return groups;
}

interface Group {
  title: string;
  list: EventSummary[];
}

interface Props {
  /** The newest first. */
  events: EventSummary[];
  paths: Paths;
  calendar?: { file: string; subscribe: string };
}
