import Interpolate from '@docusaurus/Interpolate';
import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import EventMoment from '@theme/EventMoment';
import type { EventData } from '@theme/EventWriteups/types';
import { useNow } from '@theme/EventWriteups/useNow';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/**
 * The open calls for papers of an event. A site may have been built long ago, so the browser hides
 * calls that have closed.
 */
export default function CallForPapers({ event: { calls, isOver } }: Props): ReactNode {
  const now = useNow();
  const open = calls.filter(
    ({ opensAt = 0, closesAt }) =>
      !isOver && (now === undefined || (opensAt <= now && now < closesAt)),
  );
  if (open.length === 0) return null;
  return (
    <ul className={styles.calls}>
      {open.map(({ name, url, closes }) => (
        <li key={url + name}>
          <Link href={url}>
            {name ?? translate({ id: 'theme.eventWriteups.cfp', message: 'Call for papers' })}
          </Link>
          {closes && (
            <>
              {' · '}
              <Interpolate values={{ date: <EventMoment when={closes} /> }}>
                {translate({ id: 'theme.eventWriteups.until', message: 'until {date}' })}
              </Interpolate>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

export interface Props {
  event: Pick<EventData, 'calls' | 'isOver'>;
}
