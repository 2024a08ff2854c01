import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import EventImage from '@theme/EventImage';
import type { EventData, SponsorData } from '@theme/EventWriteups/types';
import Heading from '@theme/Heading';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** The sponsors of an event, by tier. */
export default function Sponsors({ tiers }: Props): ReactNode {
  if (tiers.length === 0) return null;
  return (
    <section className={styles.sponsors}>
      <Heading as="h2" className={styles.heading}>
        {translate({ id: 'theme.eventWriteups.sponsors', message: 'Sponsors' })}
      </Heading>
      {tiers.map(({ tier, sponsors }) => (
        <div key={tier ?? ''} className={tier ? undefined : styles.tierless}>
          {tier && <h3 className={styles.tier}>{tier}</h3>}
          <ul className={styles.list}>
            {sponsors.map((sponsor) => (
              <li key={sponsor.name}>
                <Sponsor {...sponsor} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function Sponsor({ name, url, logo }: SponsorData): ReactNode {
  const shown = logo ? (
    <EventImage className={styles.logo} src={logo} alt={name} sizes="8rem" />
  ) : (
    name
  );
  // Paid links are marked as such.
  return url ? (
    <Link href={url} rel="sponsored">
      {shown}
    </Link>
  ) : (
    shown
  );
}

export interface Props {
  tiers: EventData['sponsors'];
}
