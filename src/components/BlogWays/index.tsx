import Link from '@docusaurus/Link';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** The navigation between the blog's lists, shown on each of them; `here` is the current one. */
export default function BlogWays({ here }: { here?: string }): ReactNode {
  return (
    <nav aria-label="Browse the blog">
      <ul className={styles.ways}>
        {WAYS.map(({ to, label }) => (
          <li key={to}>
            <Link className={styles.way} to={to} aria-current={to === here ? 'page' : undefined}>
              {label}
            </Link>
          </li>
        ))}
        {FILES.map(({ to, label }) => (
          <li key={to}>
            <Link className={styles.way} to={to} target="_self">
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const WAYS = [
  { to: '/blog', label: 'All' },
  { to: '/blog/tags', label: 'By tag' },
  { to: '/blog/authors', label: 'By author' },
  { to: '/blog/archive', label: 'By year' },
  { to: '/events', label: 'By event' },
];

const FILES = [
  { to: 'pathname:///blog/rss.xml', label: 'RSS' },
  { to: 'pathname:///events.ics', label: 'Calendar' },
];
