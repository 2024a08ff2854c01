import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import EventWhen from '@theme/EventWhen';
import { placeLabel, recordingLabel, roleLabel } from '@theme/EventWriteups/labels';
import type { EventData } from '@theme/EventWriteups/types';
import Recording from '@theme/Recording';
import Slides from '@theme/Slides';
import Talk from '@theme/Talk';
import { Fragment, type ReactNode } from 'react';
import styles from './styles.module.css';

/** What is known of an event, as a list of terms. What is not known is not there. */
export default function EventFacts({ event, part = 'all' }: Props): ReactNode {
  return (
    <dl className={styles.facts}>
      {part !== 'rest' && <FirstFacts event={event} />}
      {part !== 'first' && <RestOfFacts {...event} />}
    </dl>
  );
}

/** Whether there is more to say than where and when, and what was said. */
export function hasMoreFacts(event: EventData): boolean {
  const { roles, booth, series, organizer, url, links, takeaways } = event;
  return [roles.length, booth, series, organizer, url, links.length, takeaways.length].some(
    Boolean,
  );
}

function FirstFacts({ event }: { event: EventData }): ReactNode {
  const { when, talks, slides, recording } = event;
  return (
    <>
      <Fact term={translate({ id: 'theme.eventWriteups.when', message: 'When' })}>
        <EventWhen when={when} />
      </Fact>
      <Fact term={translate({ id: 'theme.eventWriteups.where', message: 'Where' })}>
        <Where event={event} />
      </Fact>
      {talks.length > 0 && (
        <Fact
          term={
            talks.length === 1
              ? translate({ id: 'theme.eventWriteups.talk', message: 'Talk' })
              : translate({ id: 'theme.eventWriteups.talks', message: 'Talks' })
          }
        >
          {talks.map((talk) => (
            <Talk key={talk.id} talk={talk} />
          ))}
        </Fact>
      )}
      {slides?.url && (
        <Fact term={translate({ id: 'theme.eventWriteups.slides', message: 'Slides' })}>
          <Slides slides={slides} picture={false} isNamed />
        </Fact>
      )}
      {recording && (recording.url || recordingLabel(recording.status)) && (
        <Fact term={translate({ id: 'theme.eventWriteups.recording', message: 'Recording' })}>
          <Recording recording={recording} isNamed />
        </Fact>
      )}
    </>
  );
}

function RestOfFacts({
  roles,
  booth,
  series,
  organizer,
  url,
  links,
  takeaways,
}: EventData): ReactNode {
  return (
    <>
      {takeaways.length > 0 && (
        <Fact term={translate({ id: 'theme.eventWriteups.takeaways', message: 'What stays' })}>
          {takeaways.join(' · ')}
        </Fact>
      )}
      {(roles.length > 0 || booth) && (
        <Fact term={translate({ id: 'theme.eventWriteups.us', message: 'Our part' })}>
          {[...roles.map(roleLabel), booth].filter(Boolean).join(', ')}
        </Fact>
      )}
      {series && (
        <Fact term={translate({ id: 'theme.eventWriteups.series', message: 'Series' })}>
          <Named {...series} />
        </Fact>
      )}
      {organizer && (
        <Fact term={translate({ id: 'theme.eventWriteups.organizer', message: 'Organizer' })}>
          <Named {...organizer} />
        </Fact>
      )}
      {url && (
        <Fact term={translate({ id: 'theme.eventWriteups.website', message: 'Website' })}>
          <Link className="u-url" href={url}>
            {url.replace(/^https?:\/\/(?:www\.)?|\/$/g, '')}
          </Link>
        </Fact>
      )}
      {links.length > 0 && (
        <Fact term={translate({ id: 'theme.eventWriteups.links', message: 'Links' })}>
          {links.map((link, index) => (
            <Fragment key={link.url}>
              {index > 0 && ' · '}
              <Link href={link.url}>{link.name}</Link>
            </Fragment>
          ))}
        </Fact>
      )}
    </>
  );
}

function Where({ event: { place, mode, virtualLocation } }: { event: EventData }): ReactNode {
  const online = placeLabel(undefined, 'online');
  return (
    <>
      {place && (
        <span className="p-location">
          {place.url ? (
            <Link href={place.url}>{place.name ?? place.address}</Link>
          ) : (
            (place.name ?? place.address)
          )}
          {place.name && place.address && <span className={styles.address}>{place.address}</span>}
        </span>
      )}
      {mode !== 'offline' && (
        <span className={place ? styles.address : undefined}>
          {virtualLocation ? <Link href={virtualLocation}>{online}</Link> : online}
        </span>
      )}
      {!place &&
        mode === 'offline' &&
        translate({ id: 'theme.eventWriteups.unknownPlace', message: 'Not announced' })}
    </>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }): ReactNode {
  return (
    <div className={styles.fact}>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Named({ name, url }: { name: string; url?: string }): ReactNode {
  return url ? <Link href={url}>{name}</Link> : name;
}

interface Props {
  event: EventData;
  /** When, where and what was said; or what else there is. */
  part?: 'all' | 'first' | 'rest';
}
