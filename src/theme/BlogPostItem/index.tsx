import Head from '@docusaurus/Head';
import { useBlogPost } from '@docusaurus/plugin-content-blog/client';
import { ThemeClassNames } from '@docusaurus/theme-common';
import type { Props } from '@theme/BlogPostItem';
import BlogPostItemContent from '@theme/BlogPostItem/Content';
import EditThisPage from '@theme/EditThisPage';
import Heading from '@theme/Heading';
import type { ReactNode } from 'react';
import AuthorBox from '../../components/AuthorBox/index.tsx';
import Byline from '../../components/Byline/index.tsx';
import Contents from '../../components/Contents/index.tsx';
import Day from '../../components/Day/index.tsx';
import { isExample } from '../../components/ExampleLabel/index.tsx';
import Follow from '../../components/Follow/index.tsx';
import PostFacts from '../../components/PostFacts/index.tsx';
import ReadOn from '../../components/ReadOn/index.tsx';
import Share from '../../components/Share/index.tsx';
import TagList from '../../components/TagList/index.tsx';
import textFace from '../../css/faces/text-normal.woff2';
import styles from './styles.module.css';

/** A post on its own page, with links to other posts. Lists show cards instead (BlogPostItems). */
export default function BlogPostItem({ children }: Props): ReactNode {
  const { metadata, frontMatter } = useBlogPost();
  const { title, date, readingTime, tags, permalink, editUrl, lastUpdatedAt } = metadata;
  return (
    <>
      <article>
        <Head>
          <link rel="preload" href={textFace} as="font" type="font/woff2" crossOrigin="anonymous" />
        </Head>
        <header className={styles.header}>
          <div className={styles.top}>
            <PostFacts date={date} readingTime={readingTime} isExample={isExample(frontMatter)} />
            <Contents />
          </div>
          <Heading as="h1" className={titleStyle(title)}>
            {title}
          </Heading>
          <Byline />
        </header>
        <BlogPostItemContent>{children}</BlogPostItemContent>
        <footer className={styles.footer}>
          <TagList tags={tags} />
          <AuthorBox />
          <Share title={title} permalink={permalink} />
          <Follow />
          <div className={styles.source}>
            {editUrl && <EditThisPage editUrl={editUrl} />}
            {/* Git only knows when a file last changed, which is rarely news to a reader. */}
            {frontMatter.last_update && lastUpdatedAt != null && (
              <span className={ThemeClassNames.common.lastUpdated}>
                Updated <Day date={lastUpdatedAt} />
              </span>
            )}
          </div>
        </footer>
      </article>
      <ReadOn text={children} />
    </>
  );
}

/** A long title is smaller, so that the story still begins on the first screen. */
function titleStyle({ length }: string): string {
  if (length > 120) return `${styles.title} ${styles.longest}`;
  return length > 70 ? `${styles.title} ${styles.long}` : `${styles.title}`;
}
