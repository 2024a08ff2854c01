import EventCard, { type Props } from '@theme/EventCard';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** The card in the HTML of a post. */
export default function WholeCard(props: Props): ReactNode {
  return (
    <div className={styles.box}>
      <EventCard {...props} />
    </div>
  );
}
