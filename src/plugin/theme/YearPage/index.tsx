import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import EventLayout, { type Paths } from '@theme/EventLayout';
import EventList, { type Covers } from '@theme/EventList';
import type { YearRecord } from '@theme/EventWriteups/types';
import FoldedList from '@theme/FoldedList';
import Heading from '@theme/Heading';
import Portrait from '@theme/Portrait';
import TakeawayList from '@theme/TakeawayList';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** A summary of a year: its events, cities, talks and people, and their takeaways. */
export default function YearPage({ record, years, paths, covers }: Props): ReactNode {
  const { year, permalink, events, cities, talks, people, takeaways } = record;
  const words = {
    events: translate({ id: 'theme.eventWriteups.events', message: 'Events' }),
    cities: translate({ id: 'theme.eventWriteups.cities', message: 'Cities' }),
    talks: translate({ id: 'theme.eventWriteups.talks', message: 'Talks' }),
    speakers: translate({ id: 'theme.eventWriteups.speakers', message: 'Speakers' }),
  };
  const numbers = [
    [words.events, events.length],
    [words.cities, cities.length],
    [words.talks, talks],
    [words.speakers, people.length],
  ] as const;
  return (
    <EventLayout
      title={translate({ id: 'theme.eventWriteups.year', message: '{year} in review' }, { year })}
      description={translate(
        {
          id: 'theme.eventWriteups.year.description',
          message: 'The events, cities, talks and people of {year}.',
        },
        { year },
      )}
      paths={paths}
      lead={years.length > 1 && <Years years={years} here={permalink} />}
    >
      <dl className={styles.numbers}>
        {numbers.map(
          ([label, number]) =>
            number > 0 && (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{number}</dd>
              </div>
            ),
        )}
      </dl>
      <section className={styles.section}>
        <Heading as="h2">{words.events}</Heading>
        <FoldedList items={events} most={MOST}>
          {(some) => <EventList events={some} covers={covers ?? NONE} />}
        </FoldedList>
      </section>
      {takeaways.length > 0 && (
        <section className={styles.section}>
          <Heading as="h2">
            {translate({ id: 'theme.eventWriteups.takeaways', message: 'Takeaways' })}
          </Heading>
          <TakeawayList takeaways={takeaways} />
        </section>
      )}
      {cities.length > 0 && (
        <section className={styles.section}>
          <Heading as="h2">{words.cities}</Heading>
          <ul className={styles.cities}>
            {cities.map((city) => (
              <li key={city}>{city}</li>
            ))}
          </ul>
        </section>
      )}
      {people.length > 0 && (
        <section className={styles.section}>
          <Heading as="h2">{words.speakers}</Heading>
          <FoldedList items={people} most={48}>
            {(some) => (
              <ul className={styles.people}>
                {some.map((person) => (
                  <li key={person.id}>
                    <Link to={person.permalink}>
                      <Portrait name={person.name} image={person.image} size={48} />
                      {person.name}
                    </Link>
                  </li>
                ))}
              </ul>
            )}
          </FoldedList>
        </section>
      )}
    </EventLayout>
  );
}

function Years({ years, here }: Pick<Props, 'years'> & { here: string }): ReactNode {
  return (
    <nav aria-label={translate({ id: 'theme.eventWriteups.years', message: 'Years' })}>
      <ul className={styles.years}>
        {years.map(({ year, permalink }) => (
          <li key={year}>
            <Link to={permalink} aria-current={permalink === here ? 'page' : undefined}>
              {year}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const MOST = 30;
const NONE: Covers = {};

interface Props {
  record: YearRecord;
  /** All years with a page, the newest first. */
  years: Pick<YearRecord, 'year' | 'permalink'>[];
  paths: Paths;
  covers?: Covers;
}
