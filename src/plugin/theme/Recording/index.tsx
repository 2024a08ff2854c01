import { isFromRoot } from '@theme/EventWriteups/addresses';
import { useCurrentEvent, useEventPicture } from '@theme/EventWriteups/context';
import { useOwnAddress } from '@theme/EventWriteups/ownAddress';
import type { RecordingData } from '@theme/EventWriteups/types';
import { videoAt } from '@theme/EventWriteups/videoHosts';
import RecordingLink from '@theme/RecordingLink';
import RecordingParts from '@theme/RecordingParts';
import Video from '@theme/Video';
import type { ReactNode } from 'react';

/**
 * The recording of an event or of one of its talks: its status before it's published, then a link.
 * In a post, a known host gets a player, which contacts the host only after a click.
 *
 *     <Recording /> <Recording talk="Zero trust or bust" />
 */
export default function Recording({
  recording,
  talk,
  isNamed = false,
  hasPlayer = recording === undefined,
}: Props): ReactNode {
  const event = useCurrentEvent();
  const shown = recording ?? recordingOf(event, talk);
  const still = useEventPicture(shown?.thumbnail ?? '');
  const ownAddress = useOwnAddress();
  if (!shown) return null;
  const { status, url, thumbnail } = shown;
  if (!hasPlayer || status !== 'published' || !url || !videoAt(url))
    return <RecordingLink recording={shown} isNamed={isNamed} />;
  // A still image on another host would be requested from that host.
  const poster = still ?? (thumbnail && isFromRoot(ownAddress(thumbnail)) ? thumbnail : null);
  return (
    <>
      <Video src={url} title={talk ?? titleOf(event)} poster={poster} />
      <RecordingParts recording={shown} />
    </>
  );
}

/**
 * Returns the recording of the named talk; without a name, the event's own, or the first among its
 * talks.
 */
function recordingOf(event: ReturnType<typeof useCurrentEvent>, talk: string | undefined) {
  if (talk !== undefined)
    return event?.talks.find((one) => (one.id === talk || one.name === talk) && one.recording)
      ?.recording;
  return event?.recording ?? event?.talks.find(({ recording }) => recording)?.recording;
}

/** Returns the title of the recording if no talk is named. */
function titleOf(event: ReturnType<typeof useCurrentEvent>): string | undefined {
  if (event?.recording) return event.name;
  return event?.talks.find(({ recording }) => recording)?.name;
}

export interface Props {
  recording?: RecordingData;
  /** The title of a talk, or its id if several talks share a title. */
  talk?: string;
  /** Whether a label beside it already says what it is. */
  isNamed?: boolean;
  /** Whether it can be played here. Default: true if it's directly in a post. */
  hasPlayer?: boolean;
}
