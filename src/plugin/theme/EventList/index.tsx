import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import DateBlock from '@theme/DateBlock';
import EventCover from '@theme/EventCover';
import EventStatus from '@theme/EventStatus';
import EventWhen from '@theme/EventWhen';
import { useCounts } from '@theme/EventWriteups/counts';
import { kindLabel, placeLabel, previousLabel } from '@theme/EventWriteups/labels';
import { listed } from '@theme/EventWriteups/listed';
import { tintsOf } from '@theme/EventWriteups/tints';
import type { EventSummary } from '@theme/EventWriteups/types';
import type { PictureData } from '@theme/Picture';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/**
 * Events with their dates, one per row. With `covers`, by event id, each also has an image or a
 * cover.
 */
export default function EventList({ events, covers, tints }: Props): ReactNode {
  const chosen = tints ?? tintsOf(events.map(({ id }) => id));
  return (
    <ul className={styles.list}>
      {events.map((event, index) => (
        <Entry
          key={event.id}
          event={event}
          cover={covers && { picture: covers[event.id], tint: chosen[index] ?? 0 }}
        />
      ))}
    </ul>
  );
}

function Entry({ event, cover }: EntryProps): ReactNode {
  const counts = useCounts();
  const {
    name,
    permalink,
    when,
    previousWhen,
    date,
    place,
    country,
    mode,
    kind,
    series,
    status,
    talks,
    has,
  } = event;
  const media = {
    slides: translate({ id: 'theme.eventWriteups.slides', message: 'Slides' }),
    recording: translate({ id: 'theme.eventWriteups.recording', message: 'Recording' }),
  };
  const where = placeLabel(listed([place, country]) || undefined, mode);
  const off = status === 'cancelled' ? styles.off : '';
  return (
    <li className={`${styles.entry} ${off} h-event`}>
      {cover && (
        <div className={styles.cover}>
          <EventCover {...cover} title={name} sizes="13rem" loading="lazy" />
        </div>
      )}
      <DateBlock date={date} />
      <div className={styles.body}>
        <p className={styles.facts}>{[kindLabel(kind), where].filter(Boolean).join(' · ')}</p>
        <p className={`${styles.name} p-name`}>
          <bdi>{permalink ? <Link to={permalink}>{name}</Link> : name}</bdi>
        </p>
        <p className={styles.facts}>
          <EventWhen when={when} showZone={false} />
          {previousWhen && ` · ${previousLabel(previousWhen)}`}
          {series && series !== name && ` · ${series}`}
        </p>
        {(status !== 'scheduled' || talks > 0 || has.length > 0) && (
          <ul className={styles.badges}>
            {status !== 'scheduled' && (
              <li>
                <EventStatus status={status} />
              </li>
            )}
            {talks > 0 && (
              <li className={styles.badge} dir="auto">
                {counts.talks(talks)}
              </li>
            )}
            {has.map((what) => (
              <li key={what} className={`${styles.badge} ${styles.media}`}>
                {media[what]}
              </li>
            ))}
          </ul>
        )}
      </div>
    </li>
  );
}

export type Covers = Readonly<Record<string, PictureData | null | undefined>>;

interface EntryProps {
  event: EventSummary;
  cover: { picture: Covers[string]; tint: number } | undefined;
}

export interface Props {
  events: readonly EventSummary[];
  covers?: Covers | undefined;
  /** The colours of their covers, if the list is a part of a longer one. */
  tints?: readonly number[];
}
