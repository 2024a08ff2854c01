import { translate } from '@docusaurus/Translate';
import EventImage from '@theme/EventImage';
import { useCurrentEvent } from '@theme/EventWriteups/context';
import Link from '@theme/EventWriteups/SafeLink';
import type { SlidesData } from '@theme/EventWriteups/types';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/**
 * The slides of an event or of one of its talks, with an image if there is one:
 *
 *     <Slides />  <Slides talk="Zero trust or bust" />
 */
export default function Slides({
  slides,
  talk,
  picture = true,
  isNamed = false,
}: Props): ReactNode {
  const event = useCurrentEvent();
  const shown = slides ?? slidesOf(event, talk);
  if (!shown) return null;
  const { url, image, alt, license } = shown;
  const label = isNamed
    ? translate({ id: 'theme.eventWriteups.slides.open', message: 'Open the slides' })
    : translate({ id: 'theme.eventWriteups.slides', message: 'Slides' });
  return (
    <span className={picture && image ? styles.slides : undefined}>
      {picture && image && <EventImage className={styles.picture} src={image} alt={alt ?? ''} />}
      {url && <Link href={url}>{label}</Link>}
      {url && license && (
        <>
          {' · '}
          <Link href={license}>
            {translate({ id: 'theme.eventWriteups.license', message: 'Licence' })}
          </Link>
        </>
      )}
    </span>
  );
}

/**
 * Returns the slides of the named talk; without a name, the event's own, or the first among its
 * talks.
 */
function slidesOf(event: ReturnType<typeof useCurrentEvent>, talk: string | undefined) {
  if (talk !== undefined)
    return event?.talks.find((one) => (one.id === talk || one.name === talk) && one.slides)?.slides;
  return event?.slides ?? event?.talks.find(({ slides }) => slides)?.slides;
}

export interface Props {
  slides?: SlidesData;
  /** The title of a talk, or its id if several talks share a title. */
  talk?: string;
  /** Whether the image is shown. */
  picture?: boolean;
  /** Whether a label beside them already says what they are. */
  isNamed?: boolean;
}
