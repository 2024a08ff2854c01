import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import EventWhen from '@theme/EventWhen';
import { useCurrentEvent } from '@theme/EventWriteups/context';
import { recordingLabel, talkTypeLabel } from '@theme/EventWriteups/labels';
import { separator } from '@theme/EventWriteups/listed';
import type { TalkData } from '@theme/EventWriteups/types';
import RecordingLink from '@theme/RecordingLink';
import Slides from '@theme/Slides';
import TalkDetails from '@theme/TalkDetails';
import { Fragment, type ReactNode } from 'react';
import styles from './styles.module.css';

/**
 * A talk: its title, speakers, time and place, slides and recording. If several talks share the
 * title, it shows all of them.
 *
 *     <Talk /> <Talk name="Zero trust or bust" /> <Talk id="welcome-2" />
 */
export default function Talk({ talk, name, id, anchor, to }: Props): ReactNode {
  const event = useCurrentEvent();
  if (talk) return <OneTalk talk={talk} anchor={anchor} to={to} />;
  const talks = event?.talks ?? [];
  const shown =
    name === undefined && id === undefined
      ? talks.slice(0, 1)
      : talks.filter((one) => (id === undefined ? one.name === name : one.id === id));
  return shown.map((one) => <OneTalk key={one.id} talk={one} />);
}

function OneTalk({ talk, anchor, to }: OneTalkProps): ReactNode {
  const { url, speakers, when, room, description, slides, recording, livestream } = talk;
  const type = talkTypeLabel(talk.type);
  const hasRecording =
    recording && (recording.url ?? recordingLabel(recording.status)) !== undefined;
  const rows = [
    slides?.url !== undefined && <Slides slides={slides} picture={false} />,
    hasRecording && <RecordingLink recording={recording} />,
    livestream !== undefined && (
      <Link href={livestream}>
        {translate({ id: 'theme.eventWriteups.livestream', message: 'Live stream' })}
      </Link>
    ),
  ].filter(Boolean);
  return (
    <div id={anchor} className={styles.talk}>
      <span className={styles.title}>
        {type && <span className={styles.type}>{type}</span>}{' '}
        <bdi>
          <Title name={talk.name} url={url} to={to} />
        </bdi>
      </span>
      {speakers.length > 0 && (
        <span className={styles.line}>
          {speakers.map((speaker, index) => (
            <Fragment key={index}>
              {index > 0 && separator()}
              <bdi>
                {speaker.href ? <Link href={speaker.href}>{speaker.name}</Link> : speaker.name}
              </bdi>
              {speaker.affiliation && (
                <>
                  {' ('}
                  <bdi>{speaker.affiliation}</bdi>)
                </>
              )}
            </Fragment>
          ))}
        </span>
      )}
      {(when || room) && (
        <span className={styles.line}>
          {when && <EventWhen when={when} showZone={false} />}
          {when && room && ' · '}
          {room && <bdi>{room}</bdi>}
        </span>
      )}
      <TalkDetails talk={talk} />
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

/** In lists, the title links to the event's page, which has all details. */
function Title({ name, url, to }: { name: string; url: string | undefined } & At): ReactNode {
  if (to) return <Link to={to}>{name}</Link>;
  return url ? <Link href={url}>{name}</Link> : name;
}

interface At {
  /** The target of the title's link, except on the page of its event. */
  to?: string | undefined;
}

interface OneTalkProps extends At {
  talk: TalkData;
  anchor?: string | undefined;
}

export interface Props extends At {
  talk?: TalkData;
  /** Its `id` on the page of its event. */
  anchor?: string | undefined;
  /** Its title. Default: the first talk of the event. */
  name?: string;
  /** Its id in the event, if several talks share a title. */
  id?: string;
}
