import Link from '@docusaurus/Link';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/**
 * An author's accounts elsewhere, as names: Docusaurus's own component uses icons, and every post
 * would load all of them.
 */
export default function SocialLinks({ socials }: Props): ReactNode {
  const links = Object.entries(socials ?? {});
  if (links.length === 0) return null;
  return (
    <ul className={styles.links}>
      {links.map(([platform, href]) => (
        <li key={platform}>
          <Link href={href} rel="me">
            {NAMES[platform] ?? platform.slice(0, 1).toUpperCase() + platform.slice(1)}
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** Names with capitals after the first letter. */
const NAMES: Record<string, string> = {
  github: 'GitHub',
  linkedin: 'LinkedIn',
  stackoverflow: 'Stack Overflow',
  youtube: 'YouTube',
};

interface Props {
  /** Addresses by platform. */
  socials: Readonly<Record<string, string>> | undefined;
}
