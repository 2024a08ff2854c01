import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import useIsBrowser from '@docusaurus/useIsBrowser';
import { type ReactNode, useState } from 'react';
import styles from './styles.module.css';

/**
 * Ways to share a page. They are plain links, which contact nobody until a reader follows one; with
 * JavaScript there are also the clipboard and the system's share sheet.
 */
export default function Share({ title, permalink }: Props): ReactNode {
  const { siteConfig } = useDocusaurusContext();
  const [copied, setCopied] = useState<'copied' | 'failed'>();
  const canShare = useIsBrowser() && typeof navigator.share === 'function';
  const address = siteConfig.url + permalink;
  const [words, url] = [title, address].map(encodeURIComponent);

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(address);
      setCopied('copied');
    } catch {
      setCopied('failed');
    }
  }

  // Closing the sheet isn't an error.
  const share = () => navigator.share({ title, url: address }).catch(() => undefined);

  return (
    <div className={`${styles.share} no-print`}>
      <span className={styles.label}>Share</span>
      <button type="button" className={`${styles.way} needs-script`} onClick={copy}>
        Copy link
      </button>
      {canShare && (
        <button type="button" className={styles.way} onClick={share}>
          Share via…
        </button>
      )}
      <a className={styles.way} href={`mailto:?subject=${words}&body=${url}`}>
        Mail
      </a>
      {[
        ['LinkedIn', `https://www.linkedin.com/sharing/share-offsite/?url=${url}`],
        ['Mastodon', `https://share.joinmastodon.org/#text=${words}%20${url}`],
        ['Bluesky', `https://bsky.app/intent/compose?text=${words}%20${url}`],
      ].map(([name, to]) => (
        <a key={name} className={styles.way} href={to} rel="noopener">
          {name}
        </a>
      ))}
      <span role="status" className={styles.status}>
        {copied === 'copied' && 'Link copied.'}
        {copied === 'failed' && (
          <>
            Your browser didn’t allow copying. Here’s the link:{' '}
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
