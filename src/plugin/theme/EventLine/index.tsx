import Link from '@docusaurus/Link';
import { useCounts } from '@theme/EventWriteups/counts';
import {
  placeLabel,
  previousLabel,
  recordingLabel,
  statusLabel,
} from '@theme/EventWriteups/labels';
import type { EventData, EventSummary } from '@theme/EventWriteups/types';
import RecordingLink from '@theme/RecordingLink';
import { Fragment, type ReactNode } from 'react';
import styles from './styles.module.css';

/**
 * The event of a post in one line: name, date, place, and recordings or slides. The card has the
 * rest.
 */
export default function EventLine({ event, summary }: Props): ReactNode {
  const counts = useCounts();
  const { name, permalink, status, mode } = event;
  const { talks } = summary;
  const state = statusLabel(status);
  const named = permalink ? <Link to={permalink}>{name}</Link> : name;
  const facts = [
    state && <strong>{state}</strong>,
    named,
    dateOf(summary),
    summary.previousWhen && previousLabel(summary.previousWhen),
    placeLabel(summary.place, mode),
    talks > 0 && counts.talks(talks),
    recordingOf(event),
  ].filter(Boolean);
  return (
    <p className={styles.line}>
      {facts.map((fact, index) => (
        <Fragment key={index}>
          {index > 0 && ' · '}
          {/* A long name wraps like text. */}
          <bdi className={fact === named ? undefined : styles.fact}>{fact}</bdi>
        </Fragment>
      ))}
    </p>
  );
}

function dateOf({ when }: EventSummary): ReactNode {
  const text = when.text.join('');
  // Without a start date, it shows “to be announced”.
  return when.start === '' ? text : <time dateTime={when.start}>{text}</time>;
}

/**
 * Returns the event's own recording, or that of its only recorded talk. If several talks have one,
 * the card shows them.
 */
function recordingOf({ recording, talks }: EventData): ReactNode {
  const ofTalks = talks.flatMap((talk) => talk.recording ?? []);
  const shown = recording ?? (ofTalks.length === 1 ? ofTalks[0] : undefined);
  if (!shown || (!shown.url && !recordingLabel(shown.status))) return null;
  return <RecordingLink recording={{ ...shown, transcript: undefined }} />;
}

export interface Props {
  event: EventData;
  /** The same event, with its days and its city only. */
  summary: EventSummary;
}
