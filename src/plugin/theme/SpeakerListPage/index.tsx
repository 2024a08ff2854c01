import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import { usePluralForm } from '@docusaurus/theme-common';
import EventLayout, { type Paths } from '@theme/EventLayout';
import type { SpeakerEntry } from '@theme/EventWriteups/types';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** Everybody who spoke. */
export default function SpeakerListPage({ speakers, paths }: Props): ReactNode {
  const { selectMessage } = usePluralForm();
  const count = (talks: number) =>
    selectMessage(
      talks,
      translate(
        {
          id: 'theme.eventWriteups.talkCount',
          description: 'Plural forms, separated by "|", as the locale has them',
          message: 'One talk|{count} talks',
        },
        { count: String(talks) },
      ),
    );
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
      <ul className={styles.speakers}>
        {speakers.map(({ id, name, title, image, permalink, talks }) => (
          <li key={id} className={styles.speaker}>
            {image ? (
              <img
                className={styles.portrait}
                src={image}
                alt=""
                width={56}
                height={56}
                loading="lazy"
              />
            ) : (
              <span className={styles.portrait} aria-hidden="true">
                {initialsOf(name)}
              </span>
            )}
            <span>
              <Link className={styles.name} to={permalink}>
                {name}
              </Link>
              <span className={styles.facts}>
                {[title, count(talks)].filter(Boolean).join(' · ')}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </EventLayout>
  );
}

function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  return [words[0], words.length > 1 ? words.at(-1) : undefined]
    .map((word) => (word ? [...word][0] : ''))
    .join('')
    .toUpperCase();
}

interface Props {
  speakers: (Omit<SpeakerEntry, 'talks' | 'posts'> & { talks: number })[];
  paths: Paths;
}
