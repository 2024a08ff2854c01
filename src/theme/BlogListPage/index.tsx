import { HtmlClassNameProvider, PageMetadata, ThemeClassNames } from '@docusaurus/theme-common';
import BlogLayout from '@theme/BlogLayout';
import type { Props } from '@theme/BlogListPage';
import BlogListPageStructuredData from '@theme/BlogListPage/StructuredData';
import BlogListPaginator from '@theme/BlogListPaginator';
import SearchMetadata from '@theme/SearchMetadata';
import type { ReactNode } from 'react';
import BlogWays from '../../components/BlogWays/index.tsx';
import PageHeader from '../../components/PageHeader/index.tsx';
import PostGrid from '../../components/PostGrid/index.tsx';

/** All posts, the newest first. */
export default function BlogListPage(props: Props): ReactNode {
  const { metadata, items, sidebar } = props;
  const { blogTitle, blogDescription, page } = metadata;
  const title = page === 1 ? blogTitle : `${blogTitle}, page ${page}`;
  const { wrapper, page: pages } = ThemeClassNames;
  return (
    <HtmlClassNameProvider className={`${wrapper.blogPages} ${pages.blogListPage}`}>
      <PageMetadata title={title} description={blogDescription} />
      <SearchMetadata tag="blog_posts_list" />
      <BlogListPageStructuredData {...props} />
      <BlogLayout sidebar={sidebar}>
        <PageHeader title={title} lead={blogDescription}>
          <BlogWays here={page === 1 ? '/blog' : ''} />
        </PageHeader>
        <PostGrid items={items} hasLead={page === 1} />
        <BlogListPaginator metadata={metadata} />
      </BlogLayout>
    </HtmlClassNameProvider>
  );
}
