import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import CalendarLinks from '@theme/CalendarLinks';
import EventFilters from '@theme/EventFilters';
import EventLayout, { type Paths } from '@theme/EventLayout';
import EventList, { type Covers } from '@theme/EventList';
import EventMap, { type Props as EventMapProps } from '@theme/EventMap';
import { tintsOf } from '@theme/EventWriteups/tints';
import type { EventSummary } from '@theme/EventWriteups/types';
import { useFilters } from '@theme/EventWriteups/useFilters';
import { useNow } from '@theme/EventWriteups/useNow';
import FoldedList from '@theme/FoldedList';
import Heading from '@theme/Heading';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/**
 * All events. The server lists them by year with their dates, which stays correct however old the
 * page is. The browser knows which are upcoming, and puts these first.
 */
export default function EventListPage({
  events,
  paths,
  calendar,
  map,
  covers,
  years = NO_YEARS,
}: Props): ReactNode {
  const now = useNow();
  const filters = useFilters(events);
  const series = filters.filters.find(({ name }) => name === 'series')?.value ?? '';
  const groups = groupsOf(filters.shown, now);
  const order = groups.flatMap(({ list }) => list.map(({ id }) => id));
  const tints = new Map(tintsOf(order).map((tint, index) => [order[index], tint]));
  return (
    <EventLayout
      title={translate({ id: 'theme.eventWriteups.events', message: 'Events' })}
      description={translate({
        id: 'theme.eventWriteups.events.description',
        message: 'Where we’re going, and where we’ve been.',
      })}
      paths={paths}
      here={paths.events}
      lead={calendar && <CalendarLinks file={calendar.ofSeries[series] ?? calendar.file} />}
    >
      <div className={map ? styles.columns : undefined}>
        <div className={styles.main}>
          <EventFilters {...filters} />
          {groups.map(({ title, list }) => (
            <section key={title} className={styles.group}>
              <Heading as="h2">
                {years[title] ? <Link to={years[title]}>{title}</Link> : title}
              </Heading>
              <FoldedList items={list} most={MOST}>
                {(some) => (
                  <EventList
                    events={some}
                    covers={covers ?? NONE}
                    tints={some.map(({ id }) => tints.get(id) ?? 0)}
                  />
                )}
              </FoldedList>
            </section>
          ))}
        </div>
        {map && (
          <div className={styles.aside}>
            <EventMap {...map} chosen={new Set(order)} />
          </div>
        )}
      </div>
    </EventLayout>
  );
}

/** @param events in order, the newest first */
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
    // An event without a date shows “to be announced” instead of a year.
    const year = event.when.start.slice(0, 4) || event.when.text.join('');
    const last = groups.at(-1);
    if (last?.title === year) last.list.push(event);
    else groups.push({ title: year, list: [event] });
  }
  return groups;
}

const NONE: Covers = {};
const NO_YEARS: Record<string, string> = {};

/** The number of events shown per year. */
const MOST = 10;

interface Group {
  title: string;
  list: EventSummary[];
}

interface Props {
  /** The newest first. */
  events: EventSummary[];
  paths: Paths;
  /** The calendars of all events, and of each series, by its name. */
  calendar?: { file: string; ofSeries: Record<string, string> };
  /** The places on a map, if their coordinates are known. */
  map?: Omit<EventMapProps, 'chosen'>;
  /** Their images by their ids. */
  covers?: Covers;
  /** The pages of years, if there are any. */
  years?: Record<string, string>;
}
