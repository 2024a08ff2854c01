import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import EventWhen from '@theme/EventWhen';
import { kindLabel, placeLabel, previousLabel, statusLabel } from '@theme/EventWriteups/labels';
import type { EventSummary } from '@theme/EventWriteups/types';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** Events with their dates, a line of facts each. */
export default function EventList({ events }: { events: readonly EventSummary[] }): ReactNode {
  return (
    <ul className={styles.list}>
      {events.map((event) => (
        <Entry key={event.id} {...event} />
      ))}
    </ul>
  );
}

function Entry({
  name,
  permalink,
  when,
  previousWhen,
  place,
  mode,
  kind,
  series,
  status,
  has,
}: EventSummary): ReactNode {
  const state = statusLabel(status);
  const facts = [
    previousWhen && previousLabel(previousWhen),
    placeLabel(place, mode),
    kindLabel(kind),
    series,
  ];
  const media = {
    slides: translate({ id: 'theme.eventWriteups.slides', message: 'Slides' }),
    recording: translate({ id: 'theme.eventWriteups.recording', message: 'Recording' }),
  };
  return (
    <li className={`${styles.entry} h-event`}>
      <span className={styles.when}>
        <EventWhen when={when} showZone={false} />
      </span>
      <span>
        <span className={`${styles.name} p-name`}>
          {permalink ? <Link to={permalink}>{name}</Link> : name}
        </span>
        {state && <strong className={styles.status}>{state}</strong>}
        <span className={styles.facts}>
          {[...facts, ...has.map((what) => media[what])].filter(Boolean).join(' · ')}
        </span>
      </span>
    </li>
  );
}
