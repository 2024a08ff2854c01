import { statusLabel } from '@theme/EventWriteups/labels';
import type { EventStatus as Status } from '@theme/EventWriteups/types';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** Shows that an event doesn't take place as planned: in red if it's cancelled. */
export default function EventStatus({ status }: { status: Status }): ReactNode {
  const label = statusLabel(status);
  if (!label) return null;
  const colour = status === 'cancelled' ? styles.cancelled : '';
  return <strong className={`${styles.status} ${colour}`}>{label}</strong>;
}
