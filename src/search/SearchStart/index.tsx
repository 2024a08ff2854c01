import Link from '@docusaurus/Link';
import { usePluginData } from '@docusaurus/useGlobalData';
import upcoming from '@event-writeups/upcoming';
import type { EventSummary } from '@theme/EventWriteups/types';
import { type ReactNode, useId } from 'react';
import { useLatestPosts } from '../../home/useLatestPosts.ts';
import type { SearchData } from '../plugin.ts';
import styles from './styles.module.css';

/** Links shown before anything is typed. */
export default function SearchStart({ onChoose }: { onChoose(): void }): ReactNode {
  const { tags } = usePluginData('search') as SearchData;
  const list = (title: string, links: readonly LinkTo[], className?: string) => (
    <Links {...{ title, links, className, onChoose }} />
  );
  return (
    <div className={styles.start}>
      {list('Recent write-ups', useLatestPosts())}
      {list('Upcoming events', nextEvents())}
      {list(
        'Popular tags',
        tags.map(({ label, permalink }) => ({ title: label, permalink })),
        styles.tags,
      )}
    </div>
  );
}

function Links({ title, links, className = '', onChoose }: LinksProps): ReactNode {
  const id = useId();
  if (links.length === 0) return null;
  return (
    <section>
      <h2 id={id} className={styles.title}>
        {title}
      </h2>
      <ul aria-labelledby={id} className={`${styles.links} ${className}`}>
        {links.map((link) => (
          <li key={link.permalink}>
            <Link to={link.permalink} onClick={onChoose}>
              {link.title}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

/**
 * Returns the next events that have a page. The dialog only opens in a browser, which knows the
 * time.
 */
function nextEvents(): LinkTo[] {
  const { events } = upcoming as { events: EventSummary[] };
  return events
    .filter(({ when, status }) => status !== 'cancelled' && when.span.end > Date.now())
    .flatMap(({ name: title, permalink }) => (permalink ? [{ title, permalink }] : []))
    .slice(0, EVENTS);
}

const EVENTS = 3;

interface LinkTo {
  title: string;
  permalink: string;
}

interface LinksProps {
  title: string;
  links: readonly LinkTo[];
  className?: string | undefined;
  onChoose(): void;
}
