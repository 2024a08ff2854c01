import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import useIsBrowser from '@docusaurus/useIsBrowser';
import { type ReactNode, useState } from 'react';
import styles from './styles.module.css';

/** Ways to pass a page on that ask nobody else: the system's own sheet, the clipboard, mail. */
export default function Share({ title, permalink }: Props): ReactNode {
  const { siteConfig } = useDocusaurusContext();
  const [copied, setCopied] = useState<'copied' | 'failed'>();
  const canShare = useIsBrowser() && typeof navigator.share === 'function';
  const address = siteConfig.url + permalink;
  const mail = `mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(address)}`;

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(address);
      setCopied('copied');
    } catch {
      setCopied('failed');
    }
  }

  // Whoever closes the sheet again has done nothing wrong.
  const share = () => navigator.share({ title, url: address }).catch(() => undefined);

  return (
    <div className={`${styles.share} no-print`}>
      <span className={styles.label}>Pass it on</span>
      {canShare && (
        <button type="button" className={styles.way} onClick={share}>
          Share
        </button>
      )}
      <button type="button" className={`${styles.way} needs-script`} onClick={copy}>
        Copy link
      </button>
      <a className={styles.way} href={mail}>
        Mail
      </a>
      <span role="status" className={styles.status}>
        {copied === 'copied' && 'The link is in your clipboard.'}
        {copied === 'failed' && (
          <>
            Your browser did not allow that. The link:{' '}
            <span className={styles.address}>{address}</span>
          </>
        )}
      </span>
    </div>
  );
}

interface Props {
  title: string;
  /** With the base path. */
  permalink: string;
}
