import { translate } from '@docusaurus/Translate';
import { recordingLabel } from '@theme/EventWriteups/labels';
import Link from '@theme/EventWriteups/SafeLink';
import type { RecordingData } from '@theme/EventWriteups/types';
import RecordingParts from '@theme/RecordingParts';
import type { ReactNode } from 'react';

/**
 * The recording of an event or a talk, without a player: its status before it's published, then a link. Pages that only show
 * this don't load the player.
 */
export default function RecordingLink({ recording, isNamed = false }: Props): ReactNode {
  const { status, url, duration, transcript } = recording;
  if (status !== 'published' || !url) {
    const label = recordingLabel(status);
    if (label === undefined) return null;
    const name = translate({ id: 'theme.eventWriteups.recording', message: 'Recording' });
    return (
      <span>
        {isNamed ? label : `${name}: ${label.charAt(0).toLocaleLowerCase() + label.slice(1)}`}
      </span>
    );
  }
  return (
    <span>
      <Link href={url}>
        {translate({
          id: 'theme.eventWriteups.recording.watch',
          message: 'Watch the recording',
        })}
      </Link>
      {duration && ` (${duration})`}
      {transcript && (
        <>
          {' · '}
          <Link href={transcript}>
            {translate({ id: 'theme.eventWriteups.recording.transcript', message: 'Transcript' })}
          </Link>
        </>
      )}
      <RecordingParts recording={recording} />
    </span>
  );
}

export interface Props {
  recording: RecordingData;
  /** Whether there's a label beside it. */
  isNamed?: boolean;
}
