import { translate } from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import { readerTime } from '@theme/EventWriteups/readerTime';
import type { When } from '@theme/EventWriteups/types';
import { useNow } from '@theme/EventWriteups/useNow';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/**
 * When something takes place, where it takes place; below it, for a reader in another zone, by their own clock. That line is
 * there from the beginning, with the name of the zone: nothing moves when the browser knows better.
 */
export default function EventWhen({ when, showZone = true }: Props): ReactNode {
  const [first, dash, last] = when.text;
  // Still to be announced.
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
  // As the rest of the page is written: `en-GB` where the site says so for `en`.
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
  /** Whether the zone is written out, or the reader's time. */
  showZone?: boolean;
}
