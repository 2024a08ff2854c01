import Link from '@docusaurus/Link';
import { HtmlClassNameProvider, PageMetadata, ThemeClassNames } from '@docusaurus/theme-common';
import BlogLayout from '@theme/BlogLayout';
import type { Props } from '@theme/BlogTagsListPage';
import SearchMetadata from '@theme/SearchMetadata';
import type { ReactNode } from 'react';
import BlogWays from '../../components/BlogWays/index.tsx';
import PageHeader from '../../components/PageHeader/index.tsx';
import styles from './styles.module.css';

/** All tags, with their descriptions. */
export default function BlogTagsListPage({ tags, sidebar }: Props): ReactNode {
  const { wrapper, page } = ThemeClassNames;
  const byLabel = tags.toSorted((a, b) => a.label.localeCompare(b.label, 'en'));
  return (
    <HtmlClassNameProvider className={`${wrapper.blogPages} ${page.blogTagsListPage}`}>
      <PageMetadata title="Write-ups by tag" description="What the write-ups are about." />
      <SearchMetadata tag="blog_tags_list" />
      <BlogLayout sidebar={sidebar}>
        <PageHeader title="By tag" lead="What the write-ups are about.">
          <BlogWays here="/blog/tags" />
        </PageHeader>
        <ul className={styles.tags}>
          {byLabel.map(({ label, permalink, count, description }) => (
            <li key={permalink} className={styles.tag}>
              <Link className={styles.label} to={permalink}>
                {label}
              </Link>{' '}
              <span className={styles.count}>
                {count === 1 ? '1 write-up' : `${count} write-ups`}
              </span>
              {description && <p className={styles.description}>{description}</p>}
            </li>
          ))}
        </ul>
      </BlogLayout>
    </HtmlClassNameProvider>
  );
}
