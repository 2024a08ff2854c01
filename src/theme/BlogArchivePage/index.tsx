import Link from '@docusaurus/Link';
import { HtmlClassNameProvider, PageMetadata, ThemeClassNames } from '@docusaurus/theme-common';
import { useDateTimeFormat } from '@docusaurus/theme-common/internal';
import type { ArchiveBlogPost, Props } from '@theme/BlogArchivePage';
import BlogLayout from '@theme/BlogLayout';
import Heading from '@theme/Heading';
import type { ReactNode } from 'react';
import BlogWays from '../../components/BlogWays/index.tsx';
import PageHeader from '../../components/PageHeader/index.tsx';
import styles from './styles.module.css';

/** All posts on one page, by year. */
export default function BlogArchivePage({ archive }: Props): ReactNode {
  const format = useDateTimeFormat({ day: 'numeric', month: 'long', timeZone: 'UTC' });
  return (
    <HtmlClassNameProvider className={ThemeClassNames.wrapper.blogPages}>
      <PageMetadata title="Write-ups by year" description="Every write-up, by year." />
      <BlogLayout>
        <PageHeader title="By year" lead="All write-ups, newest first.">
          <BlogWays here="/blog/archive" />
        </PageHeader>
        {byYear(archive.blogPosts).map(([year, posts]) => (
          <section key={year} className={styles.year} aria-labelledby={`year-${year}`}>
            <Heading as="h2" id={`year-${year}`}>
              {year}
            </Heading>
            <ol className={styles.posts}>
              {posts.map(({ metadata: { title, permalink, date } }) => (
                <li key={permalink} className={styles.post}>
                  <time className={styles.date} dateTime={date.slice(0, 10)}>
                    {format.format(new Date(date))}
                  </time>
                  <Link className={styles.title} to={permalink}>
                    {title}
                  </Link>
                </li>
              ))}
            </ol>
          </section>
        ))}
      </BlogLayout>
    </HtmlClassNameProvider>
  );
}

/** @param posts in order, the newest first */
function byYear(posts: readonly ArchiveBlogPost[]): [year: string, ArchiveBlogPost[]][] {
  const years = new Map<string, ArchiveBlogPost[]>();
  for (const post of posts) {
    const year = post.metadata.date.slice(0, 4);
    years.set(year, [...(years.get(year) ?? []), post]);
  }
  return [...years];
}
