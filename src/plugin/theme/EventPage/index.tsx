import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import DateBlock from '@theme/DateBlock';
import EventActions from '@theme/EventActions';
import EventCard from '@theme/EventCard';
import EventCover from '@theme/EventCover';
import EventImage from '@theme/EventImage';
import EventLayout, { type Paths } from '@theme/EventLayout';
import type { Covers } from '@theme/EventList';
import EventMap from '@theme/EventMap';
import EventStatus from '@theme/EventStatus';
import { type EventPictures, EventProvider } from '@theme/EventWriteups/context';
import { StructuredDataTag } from '@theme/EventWriteups/head';
import { coverageLabel, kindLabel, placeLabel } from '@theme/EventWriteups/labels';
import { listed } from '@theme/EventWriteups/listed';
import { tintsOf } from '@theme/EventWriteups/tints';
import type {
  EventData,
  EventSummary,
  MapData,
  PhotoData,
  PostData,
  ProgrammeData,
} from '@theme/EventWriteups/types';
import Heading from '@theme/Heading';
import { phoneSizes } from '@theme/Picture/phoneSizes';
import Programme from '@theme/Programme';
import SocialCardTags from '@theme/SocialCardTags';
import Sponsors from '@theme/Sponsors';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/**
 * The page of an event: its facts, its programme, and the posts from before, during and after it.
 */
export default function EventPage({
  event,
  summary,
  paths,
  programme,
  map,
  covers,
  structuredData,
  socialCard,
  pictures,
}: Props): ReactNode {
  const { name, description, posts, photos, talks } = event;
  const facts = [...event.when.text].join('');
  const picture = covers?.[event.id];
  const [tint = 0] = tintsOf([event.id]);
  return (
    <EventProvider event={event} pictures={pictures}>
      <EventLayout
        title={name}
        description={description ?? [facts, event.place?.address].filter(Boolean).join(' ')}
        paths={paths}
        kicker={<Kicker event={event} summary={summary} />}
        lead={
          <>
            {description && <p>{description}</p>}
            <EventActions event={event} />
          </>
        }
        figure={
          <EventCover
            picture={picture}
            tint={tint}
            title={name}
            facts={[summary.when.text.join(''), summary.place].filter(Boolean).join(' · ')}
            sizes={phoneSizes('100vw', '(min-width: 960px) 29rem, 100vw')}
            loading="eager"
          />
        }
      >
        {socialCard && <SocialCardTags {...socialCard} />}
        {structuredData && <StructuredDataTag data={structuredData} />}
        <div className={map ? styles.columns : undefined}>
          <EventCard isWhole hasTalks={!programme} />
          {map && <EventMap {...map} />}
        </div>
        {programme && <Programme programme={programme} talks={talks} />}
        {posts.length > 0 && <Posts posts={posts} />}
        {photos.length > 0 && <Photos photos={photos} />}
        <Sponsors tiers={event.sponsors} />
      </EventLayout>
    </EventProvider>
  );
}

function Kicker({ event, summary }: Pick<Props, 'event' | 'summary'>): ReactNode {
  const { kind, mode, status, logo } = event;
  const place = listed([summary.place, summary.country]) || undefined;
  return (
    <div className={styles.kicker}>
      <DateBlock date={summary.date} />
      <p>
        {[kindLabel(kind), placeLabel(place, mode)].filter(Boolean).join(' · ')}
        <br />
        <EventStatus status={status} />
      </p>
      {logo && <EventImage className={styles.logo} src={logo} alt="" sizes="7rem" />}
    </div>
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
            <EventImage
              src={src}
              alt={alt}
              sizes={phoneSizes('100vw', '(min-width: 576px) 22rem, 100vw')}
            />
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
  summary: EventSummary;
  /** For an event with many talks. */
  programme?: ProgrammeData;
  /** The place on a map, if its coordinates are known. */
  map?: MapData;
  /** Its image, by its id. */
  covers?: Covers;
  paths: Paths;
  structuredData?: object;
  socialCard?: { url: string; alt: string };
  pictures?: EventPictures;
}
