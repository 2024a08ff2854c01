import { HtmlClassNameProvider, PageMetadata, ThemeClassNames } from '@docusaurus/theme-common';
import BlogLayout from '@theme/BlogLayout';
import BlogListPaginator from '@theme/BlogListPaginator';
import type { Props } from '@theme/BlogTagsPostsPage';
import Unlisted from '@theme/ContentVisibility/Unlisted';
import SearchMetadata from '@theme/SearchMetadata';
import type { ReactNode } from 'react';
import BlogWays from '../../components/BlogWays/index.tsx';
import PageHeader from '../../components/PageHeader/index.tsx';
import PostGrid from '../../components/PostGrid/index.tsx';

/** The posts with a tag. */
export default function BlogTagsPostsPage({ tag, items, sidebar, listMetadata }: Props): ReactNode {
  const { wrapper, page } = ThemeClassNames;
  return (
    <HtmlClassNameProvider className={`${wrapper.blogPages} ${page.blogTagPostListPage}`}>
      <PageMetadata
        title={`Write-ups about ${tag.label}`}
        description={tag.description ?? `Write-ups with the tag ${tag.label}.`}
      />
      <SearchMetadata tag="blog_tags_posts" />
      <BlogLayout sidebar={sidebar}>
        {tag.unlisted && <Unlisted />}
        <PageHeader title={tag.label} lead={tag.description}>
          <BlogWays />
        </PageHeader>
        <PostGrid items={items} />
        <BlogListPaginator metadata={listMetadata} />
      </BlogLayout>
    </HtmlClassNameProvider>
  );
}
