import { HtmlClassNameProvider, PageMetadata, ThemeClassNames } from '@docusaurus/theme-common';
import type { Props } from '@theme/Blog/Pages/BlogAuthorsPostsPage';
import BlogLayout from '@theme/BlogLayout';
import BlogListPaginator from '@theme/BlogListPaginator';
import { speakerOf } from '@theme/EventWriteups/authorSpeakers';
import Portrait from '@theme/Portrait';
import SearchMetadata from '@theme/SearchMetadata';
import SpeakerLink from '@theme/SpeakerLink';
import type { ReactNode } from 'react';
import BlogWays from '../../../../components/BlogWays/index.tsx';
import PageHeader from '../../../../components/PageHeader/index.tsx';
import PostGrid from '../../../../components/PostGrid/index.tsx';
import SocialLinks from '../../../../components/SocialLinks/index.tsx';
import styles from './styles.module.css';

/** An author's description and posts. */
export default function BlogAuthorsPostsPage(props: Props): ReactNode {
  const { author, items, sidebar, listMetadata } = props;
  const { name, title, description, imageURL, url } = author;
  const speaker = speakerOf(author.page?.permalink);
  const { wrapper, page } = ThemeClassNames;
  return (
    <HtmlClassNameProvider className={`${wrapper.blogPages} ${page.blogAuthorsPostsPage}`}>
      <PageMetadata
        title={`Write-ups by ${name}`}
        description={
          description ?? [`What ${name} wrote on this blog`, title].filter(Boolean).join('. ')
        }
      />
      <SearchMetadata tag="blog_authors_posts" />
      <BlogLayout sidebar={sidebar}>
        <div className={styles.author}>
          <Portrait name={name} image={imageURL} size={112} />
          <PageHeader title={name} lead={title}>
            {description && <p>{description}</p>}
            {url && (
              <p>
                <a href={url}>{url.replace(/^https?:\/\/(?:www\.)?|\/$/g, '')}</a>
              </p>
            )}
            {speaker && (
              <p>
                <SpeakerLink {...speaker} />
              </p>
            )}
            <SocialLinks socials={author.socials} />
            <BlogWays />
          </PageHeader>
        </div>
        {items.length > 0 ? <PostGrid items={items} /> : <p>Nothing yet.</p>}
        <BlogListPaginator metadata={listMetadata} />
      </BlogLayout>
    </HtmlClassNameProvider>
  );
}
