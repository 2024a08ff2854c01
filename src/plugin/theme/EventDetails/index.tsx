import Interpolate from '@docusaurus/Interpolate';
import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import Fact from '@theme/EventFacts/Fact';
import EventMoment from '@theme/EventMoment';
import { offerLabel } from '@theme/EventWriteups/detailLabels';
import { listed } from '@theme/EventWriteups/listed';
import type { EventData, OfferData } from '@theme/EventWriteups/types';
import { useNow } from '@theme/EventWriteups/useNow';
import { Fragment, type ReactNode } from 'react';

/**
 * Details for people who may attend: tickets, language, accessibility. They are part of a list of
 * facts.
 */
export default function EventDetails({ event }: Props): ReactNode {
  const { doors, offers, languages, capacity, attendees, livestreams, frequency, nextEdition } =
    event;
  const { hashtags, accounts } = event;
  // A site may have been built long ago, so the browser hides what is over.
  const now = useNow();
  const isAhead = now === undefined || !nextEdition?.span || now < nextEdition.span.end;
  return (
    <>
      {doors && (
        <Fact term={translate({ id: 'theme.eventWriteups.doors', message: 'Doors open' })}>
          <EventMoment when={doors} />
        </Fact>
      )}
      {livestreams.length > 0 && (
        <Fact term={translate({ id: 'theme.eventWriteups.livestream', message: 'Live stream' })}>
          <Separated>
            {livestreams.map((url) => (
              <Link key={url} href={url}>
                {nameOf(url)}
              </Link>
            ))}
          </Separated>
        </Fact>
      )}
      {offers.length > 0 && (
        <Fact term={translate({ id: 'theme.eventWriteups.tickets', message: 'Tickets' })}>
          {offers.map((offer, index) => (
            <Offer key={index} offer={offer} />
          ))}
        </Fact>
      )}
      {languages.length > 0 && (
        <Fact term={translate({ id: 'theme.eventWriteups.language', message: 'Language' })}>
          {listed(languages)}
        </Fact>
      )}
      <Access event={event} />
      {capacity && (
        <Fact term={translate({ id: 'theme.eventWriteups.capacity', message: 'Capacity' })}>
          {capacity}
        </Fact>
      )}
      {attendees && (
        <Fact term={translate({ id: 'theme.eventWriteups.attendees', message: 'Attendees' })}>
          {attendees}
        </Fact>
      )}
      {frequency && (
        <Fact term={translate({ id: 'theme.eventWriteups.frequency', message: 'Frequency' })}>
          {frequency}
        </Fact>
      )}
      {nextEdition && isAhead && (
        <Fact term={translate({ id: 'theme.eventWriteups.nextEdition', message: 'Next event' })}>
          <EventMoment when={nextEdition} />
        </Fact>
      )}
      {hashtags.length + accounts.length > 0 && (
        <Fact term={translate({ id: 'theme.eventWriteups.elsewhere', message: 'Elsewhere' })}>
          <Separated>
            {[
              ...hashtags,
              ...accounts.map(({ name, url }) => (
                <Link key={url} href={url} rel="me">
                  {name}
                </Link>
              )),
            ]}
          </Separated>
        </Fact>
      )}
    </>
  );
}

/** Whether the event has any of these details. */
export function hasDetails(event: EventData): boolean {
  const { doors, offers, languages, capacity, attendees, livestreams, frequency } = event;
  const lists = [offers, languages, livestreams, event.hashtags, event.accounts];
  return (
    [doors, capacity, attendees, frequency, event.nextEdition, event.codeOfConduct].some(Boolean) ||
    event.accessibility !== undefined ||
    lists.some((list) => list.length > 0)
  );
}

function Offer({ offer }: { offer: OfferData }): ReactNode {
  const { name, price, isFree, url, availability, until } = offer;
  const cost = isFree ? translate({ id: 'theme.eventWriteups.free', message: 'Free' }) : price;
  const text = [name, cost].filter(Boolean).join(': ') || (url && nameOf(url));
  const isSold = availability !== 'SoldOut';
  return (
    <div>
      {url && isSold ? <Link href={url}>{text}</Link> : text}
      {availability && offerLabel(availability) && ` · ${offerLabel(availability)}`}
      {until && isSold && (
        <>
          {' · '}
          <Interpolate values={{ date: <EventMoment when={until} /> }}>
            {translate({ id: 'theme.eventWriteups.until', message: 'until {date}' })}
          </Interpolate>
        </>
      )}
    </div>
  );
}

function Access({ event: { accessibility, codeOfConduct } }: Props): ReactNode {
  const label = translate({ id: 'theme.eventWriteups.accessibility', message: 'Accessibility' });
  const { url, captions, signLanguage } = accessibility ?? {};
  return (
    <>
      {accessibility && (url || captions || signLanguage) && (
        <Fact term={label}>
          <Separated>
            {[
              captions &&
                translate({ id: 'theme.eventWriteups.captions', message: 'Live captions' }),
              signLanguage &&
                translate({ id: 'theme.eventWriteups.signLanguage', message: 'Sign language' }),
              url && (
                <Link key="url" href={url}>
                  {translate({
                    id: 'theme.eventWriteups.accessPage',
                    message: 'Accessibility details',
                  })}
                </Link>
              ),
            ].filter(Boolean)}
          </Separated>
        </Fact>
      )}
      {codeOfConduct && (
        <Fact term={translate({ id: 'theme.eventWriteups.conduct', message: 'Conduct' })}>
          <Link href={codeOfConduct}>
            {translate({ id: 'theme.eventWriteups.codeOfConduct', message: 'Code of conduct' })}
          </Link>
        </Fact>
      )}
    </>
  );
}

function Separated({ children }: { children: ReactNode[] }): ReactNode {
  return children.map((child, index) => (
    <Fragment key={index}>
      {index > 0 && ' · '}
      {child}
    </Fragment>
  ));
}

function nameOf(url: string): string {
  return url.replace(/^https?:\/\/(?:www\.)?|\/$/g, '');
}

interface Props {
  event: EventData;
}
