import Link from '@docusaurus/Link';
import { statusLabel } from '@theme/EventWriteups/labels';
import { listed } from '@theme/EventWriteups/listed';
import type { TalkData } from '@theme/EventWriteups/types';
import Slides from '@theme/Slides';
import { Fragment, type ReactNode } from 'react';
import styles from './styles.module.css';

/** The facts of a talk besides its title, speakers and time; nothing if there are none. */
export default function TalkDetails({ talk }: Props): ReactNode {
  const { status, track, languages, level, duration, keywords, place, links, otherSlides } = talk;
  const words = [track, listed(languages), level, duration, listed(keywords), nameOf(place)];
  const more = [
    ...links.map(({ name, url }) => <Link href={url}>{name}</Link>),
    ...otherSlides.map((slides) => <Slides slides={slides} picture={false} />),
  ];
  const state = status && statusLabel(status);
  const shown = [state && <strong>{state}</strong>, ...words, ...more].filter(Boolean);
  if (shown.length === 0) return null;
  return (
    <span className={styles.details}>
      {shown.map((one, index) => (
        <Fragment key={index}>
          {index > 0 && ' · '}
          {one}
        </Fragment>
      ))}
    </span>
  );
}

function nameOf(place: TalkData['place']): string | undefined {
  return place && listed([place.name, place.address]);
}

interface Props {
  talk: TalkData;
}
