import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import { HtmlClassNameProvider, PageMetadata } from '@docusaurus/theme-common';
import Heading from '@theme/Heading';
import Layout from '@theme/Layout';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** The frame of the pages of events, talks and speakers, with the navigation between them. */
export default function EventLayout({
  title,
  description,
  paths,
  here,
  kicker,
  lead,
  figure,
  children,
}: Props): ReactNode {
  const sections = [
    [paths.events, translate({ id: 'theme.eventWriteups.events', message: 'Events' })],
    [paths.talks, translate({ id: 'theme.eventWriteups.talks', message: 'Talks' })],
    [paths.speakers, translate({ id: 'theme.eventWriteups.speakers', message: 'Speakers' })],
    [paths.topics, translate({ id: 'theme.eventWriteups.topics', message: 'Topics' })],
  ] as const;
  return (
    <HtmlClassNameProvider className="event-writeups-pages">
      <PageMetadata title={title} description={description} />
      <Layout>
        <main className={`container ${styles.page}`}>
          <nav
            aria-label={translate({
              id: 'theme.eventWriteups.sections',
              message: 'Events, talks and speakers',
            })}
          >
            <ul className={styles.sections}>
              {sections.map(
                ([to, label]) =>
                  to && (
                    <li key={to}>
                      <Link to={to} aria-current={to === here ? 'page' : undefined}>
                        {label}
                      </Link>
                    </li>
                  ),
              )}
            </ul>
          </nav>
          <header className={figure ? `${styles.header} ${styles.wide}` : styles.header}>
            {figure && <div className={styles.figure}>{figure}</div>}
            <div className={styles.text}>
              {kicker}
              <Heading as="h1">
                <bdi>{title}</bdi>
              </Heading>
              {lead}
            </div>
          </header>
          {children}
        </main>
      </Layout>
    </HtmlClassNameProvider>
  );
}

/** The addresses of the pages that exist. */
export interface Paths {
  events: string;
  talks?: string;
  speakers?: string;
  topics?: string;
}

interface Props {
  title: string;
  description?: string;
  paths: Paths;
  /** The address of this page, if it's one of them. */
  here?: string;
  /** Shown above the title; `lead` is below it. */
  kicker?: ReactNode;
  lead?: ReactNode;
  /** An image beside the title. */
  figure?: ReactNode;
  children: ReactNode;
}
