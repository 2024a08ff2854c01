import Link from '@docusaurus/Link';
import { HtmlClassNameProvider, PageMetadata, ThemeClassNames } from '@docusaurus/theme-common';
import type { Props } from '@theme/Blog/Pages/BlogAuthorsListPage';
import BlogLayout from '@theme/BlogLayout';
import Heading from '@theme/Heading';
import Portrait from '@theme/Portrait';
import SearchMetadata from '@theme/SearchMetadata';
import type { ReactNode } from 'react';
import BlogWays from '../../../../components/BlogWays/index.tsx';
import PageHeader from '../../../../components/PageHeader/index.tsx';
import styles from './styles.module.css';

/** All authors with a page of their own. */
export default function BlogAuthorsListPage({ authors, sidebar }: Props): ReactNode {
  const { wrapper, page } = ThemeClassNames;
  return (
    <HtmlClassNameProvider className={`${wrapper.blogPages} ${page.blogAuthorsListPage}`}>
      <PageMetadata title="Write-ups by author" description="The people who write here." />
      <SearchMetadata tag="blog_authors_list" />
      <BlogLayout sidebar={sidebar}>
        <PageHeader title="By author" lead="The people who write here.">
          <BlogWays here="/blog/authors" />
        </PageHeader>
        <ul className={styles.authors}>
          {authors.map(({ key, name, title, imageURL, page: own, count }) => (
            <li key={key} className={styles.author}>
              <Portrait name={name} image={imageURL} size={80} />
              <div>
                <Heading as="h2" className={styles.name}>
                  {own ? <Link to={own.permalink}>{name}</Link> : name}
                </Heading>
                {title && <p className={styles.title}>{title}</p>}
                <p className={styles.count}>{count === 1 ? '1 write-up' : `${count} write-ups`}</p>
              </div>
            </li>
          ))}
        </ul>
      </BlogLayout>
    </HtmlClassNameProvider>
  );
}
