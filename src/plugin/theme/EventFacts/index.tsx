import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import EventDetails, { hasDetails } from '@theme/EventDetails';
import Fact from '@theme/EventFacts/Fact';
import EventWhen from '@theme/EventWhen';
import { placeLabel, previousLabel, recordingLabel, roleLabel } from '@theme/EventWriteups/labels';
import { listed, separator } from '@theme/EventWriteups/listed';
import { useTalkAnchors } from '@theme/EventWriteups/talkAnchors';
import type { EventData, PlaceData } from '@theme/EventWriteups/types';
import FoldedList from '@theme/FoldedList';
import RecordingLink from '@theme/RecordingLink';
import Slides from '@theme/Slides';
import Talk from '@theme/Talk';
import { Fragment, type ReactNode } from 'react';
import styles from './styles.module.css';

/** The facts of an event as a list of terms, without unknown ones. */
export default function EventFacts({ event, part = 'all', hasTalks = true }: Props): ReactNode {
  return (
    <dl className={styles.facts}>
      {part !== 'rest' && <FirstFacts event={event} part={part} hasTalks={hasTalks} />}
      {part !== 'first' && <RestOfFacts {...event} />}
      {part !== 'first' && <EventDetails event={event} />}
    </dl>
  );
}

/** Whether there are facts besides the date, the place and the talks. */
export function hasMoreFacts(event: EventData): boolean {
  const { roles, booth, series, organizer, url, links, takeaways } = event;
  if (hasDetails(event)) return true;
  return [roles.length, booth, series, organizer, url, links.length, takeaways.length].some(
    Boolean,
  );
}

function FirstFacts({ event, part, hasTalks }: Props): ReactNode {
  const anchorOf = useTalkAnchors();
  const { when, previousWhen, slides, recording } = event;
  // Only the programme shows breaks.
  const talks = event.talks.filter(({ isService }) => !isService);
  // Other pages link to the talks on the event's own page.
  const isWhole = part === 'all';
  return (
    <>
      <Fact term={translate({ id: 'theme.eventWriteups.when', message: 'When' })}>
        <EventWhen when={when} />
        {previousWhen && <span className={styles.address}>{previousLabel(previousWhen)}</span>}
      </Fact>
      <Fact term={translate({ id: 'theme.eventWriteups.where', message: 'Where' })}>
        <Where event={event} />
      </Fact>
      {hasTalks && talks.length > 0 && (
        <Fact
          term={
            talks.length === 1
              ? translate({ id: 'theme.eventWriteups.talk', message: 'Talk' })
              : translate({ id: 'theme.eventWriteups.talks', message: 'Talks' })
          }
        >
          <FoldedList items={talks} most={isWhole ? talks.length : MOST_TALKS}>
            {(some) =>
              some.map((talk) => (
                <Talk key={talk.id} talk={talk} anchor={isWhole ? anchorOf(talk.id) : undefined} />
              ))
            }
          </FoldedList>
        </Fact>
      )}
      {slides?.url && (
        <Fact term={translate({ id: 'theme.eventWriteups.slides', message: 'Slides' })}>
          <Slides slides={slides} picture={false} isNamed />
        </Fact>
      )}
      {recording && (recording.url || recordingLabel(recording.status)) && (
        <Fact term={translate({ id: 'theme.eventWriteups.recording', message: 'Recording' })}>
          <RecordingLink recording={recording} isNamed />
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
  otherOrganizers,
}: EventData): ReactNode {
  return (
    <>
      {takeaways.length > 0 && (
        <Fact term={translate({ id: 'theme.eventWriteups.takeaways', message: 'Takeaways' })}>
          {takeaways.join(' · ')}
        </Fact>
      )}
      {(roles.length > 0 || booth) && (
        <Fact term={translate({ id: 'theme.eventWriteups.us', message: 'Our role' })}>
          {listed([...roles.map(roleLabel), booth])}
        </Fact>
      )}
      {series && (
        <Fact term={translate({ id: 'theme.eventWriteups.series', message: 'Series' })}>
          <Named name={series.name} url={series.url} />
          {series.calendar && (
            <span className={styles.address}>
              <a href={series.calendar} download>
                {translate({ id: 'theme.eventWriteups.calendar', message: 'Calendar (.ics)' })}
              </a>
            </span>
          )}
        </Fact>
      )}
      {organizer && (
        <Fact term={translate({ id: 'theme.eventWriteups.organizer', message: 'Organiser' })}>
          <Named {...organizer} />
          {otherOrganizers.map((other) => (
            <Fragment key={other.name}>
              {separator()}
              <Named {...other} />
            </Fragment>
          ))}
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
              <bdi>
                <Link href={link.url}>{link.name}</Link>
              </bdi>
            </Fragment>
          ))}
        </Fact>
      )}
    </>
  );
}

function Where({ event }: { event: EventData }): ReactNode {
  const { place, mode, virtualLocations, otherPlaces } = event;
  const online = placeLabel(undefined, 'online');
  return (
    <>
      {place && (
        <span className="p-location">
          <Place place={place} />
        </span>
      )}
      {otherPlaces.map((other, index) => (
        <div key={index}>
          <Place place={other} />
        </div>
      ))}
      {(mode !== 'offline' || virtualLocations.length > 0) && (
        <span className={place ? styles.address : undefined}>
          {virtualLocations.map(({ url, name }, index) => (
            <Fragment key={url}>
              {index > 0 && ' · '}
              <Link href={url}>
                <bdi>{name ?? online}</bdi>
              </Link>
            </Fragment>
          ))}
          {virtualLocations.length === 0 && online}
        </span>
      )}
      {!place &&
        virtualLocations.length === 0 &&
        mode === 'offline' &&
        translate({ id: 'theme.eventWriteups.unknownPlace', message: 'Not announced' })}
    </>
  );
}

function Place({ place: { name, address, url } }: { place: PlaceData }): ReactNode {
  return (
    <>
      {url ? <Link href={url}>{name ?? address}</Link> : (name ?? address)}
      {name && address && <span className={styles.address}>{address}</span>}
    </>
  );
}

function Named({ name, url }: { name: string; url?: string | undefined }): ReactNode {
  return <bdi>{url ? <Link href={url}>{name}</Link> : name}</bdi>;
}

/** A card isn't a programme. */
const MOST_TALKS = 6;

interface Props {
  event: EventData;
  /** `first`: when, where and the talks; `rest`: everything else. */
  part?: 'all' | 'first' | 'rest';
  /** Whether it includes the talks. */
  hasTalks?: boolean;
}
