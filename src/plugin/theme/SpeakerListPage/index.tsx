import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import EventLayout, { type Paths } from '@theme/EventLayout';
import { useCounts } from '@theme/EventWriteups/counts';
import type { SpeakerEntry } from '@theme/EventWriteups/types';
import FoldedList from '@theme/FoldedList';
import Portrait from '@theme/Portrait';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** Everyone who gave a talk. */
export default function SpeakerListPage({ speakers, paths }: Props): ReactNode {
  const counts = useCounts();
  return (
    <EventLayout
      title={translate({ id: 'theme.eventWriteups.speakers', message: 'Speakers' })}
      description={translate({
        id: 'theme.eventWriteups.speakers.description',
        message: 'Who spoke, and about what.',
      })}
      paths={paths}
      here={paths.speakers}
    >
      <FoldedList items={speakers} most={MOST}>
        {(some) => (
          <ul className={styles.speakers}>
            {some.map(({ id, name, title, image, permalink, talks, author }) => (
              <li key={id} className={styles.speaker}>
                <Portrait name={name} image={image} size={64} />
                <div className={styles.text}>
                  <Link className={styles.name} to={permalink}>
                    {name}
                  </Link>
                  {title && <p className={styles.facts}>{title}</p>}
                  <p className={styles.facts}>
                    <bdi>{counts.talks(talks)}</bdi>
                    {author && (
                      <>
                        {' · '}
                        <bdi>{counts.posts(author.posts)}</bdi>
                      </>
                    )}
                  </p>
                </div>
              </li>
            ))}
          </ul>
        )}
      </FoldedList>
    </EventLayout>
  );
}

const MOST = 48;

interface Props {
  speakers: (Omit<SpeakerEntry, 'talks' | 'posts' | 'description'> & { talks: number })[];
  paths: Paths;
}
