import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import EventCard from '@theme/EventCard';
import EventImage from '@theme/EventImage';
import EventLayout, { type Paths } from '@theme/EventLayout';
import { type EventPictures, EventProvider } from '@theme/EventWriteups/context';
import { SocialCardTags, StructuredDataTag } from '@theme/EventWriteups/head';
import { coverageLabel } from '@theme/EventWriteups/labels';
import type { EventData, PhotoData, PostData } from '@theme/EventWriteups/types';
import Heading from '@theme/Heading';
import Sponsors from '@theme/Sponsors';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** The page of an event: its facts, and what was written about it before, at and after it. */
export default function EventPage({
  event,
  paths,
  structuredData,
  socialCard,
  pictures,
}: Props): ReactNode {
  const { name, description, posts, photos } = event;
  return (
    <EventProvider event={event} pictures={pictures}>
      <EventLayout
        title={name}
        description={
          description ?? [...event.when.text, event.place?.address].filter(Boolean).join(' ')
        }
        paths={paths}
        lead={description && <p>{description}</p>}
      >
        {socialCard && <SocialCardTags {...socialCard} />}
        {structuredData && <StructuredDataTag data={structuredData} />}
        <EventCard isWhole />
        {posts.length > 0 && <Posts posts={posts} />}
        {photos.length > 0 && <Photos photos={photos} />}
        <Sponsors tiers={event.sponsors} />
      </EventLayout>
    </EventProvider>
  );
}

function Posts({ posts }: { posts: PostData[] }): ReactNode {
  return (
    <section>
      <Heading as="h2" className={styles.heading}>
        {translate({ id: 'theme.eventWriteups.posts', message: 'Write-ups' })}
      </Heading>
      <ul className={styles.posts}>
        {posts.map(({ title, permalink, coverage, date }) => (
          <li key={permalink}>
            <Link className={styles.post} to={permalink}>
              {title}
            </Link>
            <span className={styles.facts}>
              {coverageLabel(coverage)} · {date}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Photos({ photos }: { photos: PhotoData[] }): ReactNode {
  return (
    <section>
      <Heading as="h2" className={styles.heading}>
        {translate({ id: 'theme.eventWriteups.photos', message: 'Photos' })}
      </Heading>
      <div className={styles.photos}>
        {photos.map(({ src, alt, caption, creditText, license }) => (
          <figure key={src} className={styles.photo}>
            <EventImage src={src} alt={alt} sizes="(min-width: 576px) 22rem, 100vw" />
            {(caption || creditText) && (
              <figcaption className={styles.facts}>
                {[caption, creditText].filter(Boolean).join(' · ')}
                {license && (
                  <>
                    {' · '}
                    <Link href={license}>
                      {translate({ id: 'theme.eventWriteups.license', message: 'Licence' })}
                    </Link>
                  </>
                )}
              </figcaption>
            )}
          </figure>
        ))}
      </div>
    </section>
  );
}

interface Props {
  event: EventData;
  paths: Paths;
  structuredData?: object;
  socialCard?: { url: string; alt: string };
  pictures?: EventPictures;
}
