import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import EventWhen from '@theme/EventWhen';
import { useCurrentEvent } from '@theme/EventWriteups/context';
import { recordingLabel, talkTypeLabel } from '@theme/EventWriteups/labels';
import type { TalkData } from '@theme/EventWriteups/types';
import Recording from '@theme/Recording';
import Slides from '@theme/Slides';
import { Fragment, type ReactNode } from 'react';
import styles from './styles.module.css';

/**
 * A talk: its title, who gives it, when and where, slides and recording.
 *
 *     <Talk />  <Talk name="Zero trust or bust" />
 */
export default function Talk({ talk, name }: Props): ReactNode {
  const event = useCurrentEvent();
  const shown = talk ?? event?.talks.find((one) => name === undefined || one.name === name);
  if (!shown) return null;
  const { url, speakers, when, room, description, slides, recording, livestream } = shown;
  const type = talkTypeLabel(shown.type);
  const hasRecording =
    recording && (recording.url ?? recordingLabel(recording.status)) !== undefined;
  const rows = [
    slides?.url !== undefined && <Slides slides={slides} picture={false} />,
    hasRecording && <Recording recording={recording} />,
    livestream !== undefined && (
      <Link href={livestream}>
        {translate({ id: 'theme.eventWriteups.livestream', message: 'Live stream' })}
      </Link>
    ),
  ].filter(Boolean);
  return (
    <div className={styles.talk}>
      <span className={styles.title}>
        {type && <span className={styles.type}>{type}</span>}
        {url ? <Link href={url}>{shown.name}</Link> : shown.name}
      </span>
      {speakers.length > 0 && (
        <span className={styles.line}>
          {speakers.map((speaker, index) => (
            <Fragment key={speaker.name}>
              {index > 0 && ', '}
              {speaker.href ? <Link href={speaker.href}>{speaker.name}</Link> : speaker.name}
            </Fragment>
          ))}
        </span>
      )}
      {(when || room) && (
        <span className={styles.line}>
          {when && <EventWhen when={when} showZone={false} />}
          {when && room && ' · '}
          {room}
        </span>
      )}
      {description && <span className={styles.line}>{description}</span>}
      {rows.length > 0 && (
        <span className={styles.line}>
          {rows.map((row, index) => (
            <Fragment key={index}>
              {index > 0 && ' · '}
              {row}
            </Fragment>
          ))}
        </span>
      )}
    </div>
  );
}

export interface Props {
  talk?: TalkData;
  /** Its title; the first talk of the event unless given. */
  name?: string;
}
