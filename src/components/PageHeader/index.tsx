import Heading from '@theme/Heading';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/**
 * The top of every page that isn't an article: its title, its subject, and links to related pages.
 */
export default function PageHeader({ title, lead, children }: Props): ReactNode {
  return (
    <header className={styles.header}>
      <Heading as="h1">{title}</Heading>
      {lead && <p className={styles.lead}>{lead}</p>}
      {children}
    </header>
  );
}

interface Props {
  title: ReactNode;
  lead?: ReactNode;
  children?: ReactNode;
}
