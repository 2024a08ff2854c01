import { translate } from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** A calendar file, to subscribe to or to download. */
export default function CalendarLinks({ file }: Props): ReactNode {
  const { siteConfig } = useDocusaurusContext();
  return (
    <p className={styles.links}>
      <a href={siteConfig.url.replace(/^https?:/, 'webcal:') + file}>
        {translate({ id: 'theme.eventWriteups.subscribe', message: 'Subscribe to the calendar' })}
      </a>
      <a href={file} download>
        {translate({ id: 'theme.eventWriteups.download', message: 'Download (.ics)' })}
      </a>
    </p>
  );
}

interface Props {
  /** Its address on this site, with the base path. */
  file: string;
}
