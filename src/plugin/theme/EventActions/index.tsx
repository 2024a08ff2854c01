import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import type { EventData } from '@theme/EventWriteups/types';
import { useNow } from '@theme/EventWriteups/useNow';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** The actions for an upcoming event; once it's over, the browser says so in the same place. */
export default function EventActions({ event, className = '' }: Props): ReactNode {
  const now = useNow();
  const { calendar, calendarLinks, talksCalendar, registrationUrl } = event;
  const { status, isFree, isOver, when } = event;
  if ((!calendar && !registrationUrl) || isOver || status === 'cancelled') return null;
  if (now !== undefined && when.span.end <= now) {
    return (
      <div className={`${styles.actions} ${className}`}>
        {translate({ id: 'theme.eventWriteups.isOver', message: 'This event is over.' })}
      </div>
    );
  }
  return (
    <div className={`${styles.actions} ${className}`}>
      {registrationUrl && (
        <Link className={`button button--primary ${styles.button}`} href={registrationUrl}>
          {isFree
            ? translate({ id: 'theme.eventWriteups.registerFree', message: 'Register (free)' })
            : translate({ id: 'theme.eventWriteups.register', message: 'Register' })}
        </Link>
      )}
      {calendar && (
        <a
          className={`button ${registrationUrl ? 'button--secondary' : 'button--primary'} ${styles.button}`}
          href={calendar}
          download
        >
          {translate({ id: 'theme.eventWriteups.addToCalendar', message: 'Add to calendar' })}
        </a>
      )}
      {calendar && calendarLinks && (
        <ul className={styles.links}>
          <li>
            <Link href={calendarLinks.google}>Google Calendar</Link>
          </li>
          <li>
            <Link href={calendarLinks.outlook}>Outlook.com</Link>
          </li>
          {talksCalendar && (
            <li>
              <a href={talksCalendar} download>
                {translate({
                  id: 'theme.eventWriteups.talksCalendar',
                  message: 'All talks (.ics)',
                })}
              </a>
            </li>
          )}
        </ul>
      )}
    </div>
  );
}

export interface Props {
  event: EventData;
  className?: string | undefined;
}
