import { translate } from '@docusaurus/Translate';
import { listed } from '@theme/EventWriteups/listed';
import Link from '@theme/EventWriteups/SafeLink';
import type { RecordingData } from '@theme/EventWriteups/types';
import { Fragment, type ReactNode } from 'react';
import styles from './styles.module.css';

/** The other recordings of a talk, and the chapters of the first. */
export default function RecordingParts({ recording: { others, parts } }: Props): ReactNode {
  const watchable = others.filter(({ status, url }) => status === 'published' && url);
  return (
    <>
      {watchable.map(({ url, name, languages, duration }) => (
        <span key={url}>
          {' · '}
          <Link href={url}>
            {listed([name, ...languages]) ||
              translate({
                id: 'theme.eventWriteups.recording.other',
                message: 'Another recording',
              })}
          </Link>
          {duration && ` (${duration})`}
        </span>
      ))}
      {parts.length > 0 && (
        <span className={styles.parts}>
          {translate({ id: 'theme.eventWriteups.recording.parts', message: 'Chapters' })}
          {': '}
          {parts.map(({ name, at, url }, index) => (
            <Fragment key={at + name}>
              {index > 0 && ' · '}
              <span className={styles.at}>{at}</span> {url ? <Link href={url}>{name}</Link> : name}
            </Fragment>
          ))}
        </span>
      )}
    </>
  );
}

interface Props {
  recording: RecordingData;
}
