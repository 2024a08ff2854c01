import { translate } from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import { readerTime } from '@theme/EventWriteups/readerTime';
import type { When } from '@theme/EventWriteups/types';
import { useNow } from '@theme/EventWriteups/useNow';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/**
 * The time of an event in its own time zone. Below it, readers in another zone see their own time.
 * That line exists from the start, with the name of the zone, so that nothing moves when the
 * browser knows better.
 */
export default function EventWhen({ when, showZone = true }: Props): ReactNode {
  const [first, dash, last] = when.text;
  // Without a start date, it shows “to be announced”.
  if (when.start === '') return first;
  return (
    <>
      <time className="dt-start" dateTime={when.start}>
        {first}
      </time>
      {last !== undefined && when.zone?.shortEnd && ` ${when.zone.short}`}
      {last !== undefined && (
        <>
          {dash}
          <time className="dt-end" dateTime={when.end}>
            {last}
          </time>
        </>
      )}
      {when.zone && ` ${when.zone.shortEnd ?? when.zone.short}`}
      {when.zone && showZone && <Zone when={when} zone={when.zone.long} />}
    </>
  );
}

function Zone({ when, zone }: { when: When; zone: string }): ReactNode {
  const { i18n } = useDocusaurusContext();
  const isInBrowser = useNow() !== undefined;
  const { currentLocale, localeConfigs } = i18n;
  // In the language of the page: `en-GB` if the site sets that for `en`.
  const language = localeConfigs[currentLocale]?.htmlLang ?? currentLocale;
  const time = isInBrowser ? readerTime(when, language) : undefined;
  return (
    <span className={styles.zone} data-event-zone={time === undefined ? 'event' : 'reader'}>
      {time === undefined
        ? zone
        : translate(
            { id: 'theme.eventWriteups.readerTime', message: '{time} where you are' },
            { time },
          )}
    </span>
  );
}

interface Props {
  when: When;
  /** Whether the zone, or the reader's time, is shown. */
  showZone?: boolean;
}
