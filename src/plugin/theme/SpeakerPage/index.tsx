import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import EventLayout, { type Paths } from '@theme/EventLayout';
import type { SpeakerEntry, TalkEntry } from '@theme/EventWriteups/types';
import Heading from '@theme/Heading';
import TalkList from '@theme/TalkList';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** Somebody who spoke: their talks, and the posts about the events at which they did. */
export default function SpeakerPage({
  speaker,
  paths,
}: {
  speaker: SpeakerEntry;
  paths: Paths;
}): ReactNode {
  const { name, title, image, url, talks, posts } = speaker;
  return (
    <EventLayout
      title={name}
      description={title}
      paths={paths}
      lead={<Who {...{ title, image, url }} />}
    >
      <Heading as="h2" className={styles.heading}>
        {translate({ id: 'theme.eventWriteups.talks', message: 'Talks' })}
      </Heading>
      <TalkList talks={talks.map(withoutSole)} />
      {posts.length > 0 && (
        <>
          <Heading as="h2" className={styles.heading}>
            {translate({ id: 'theme.eventWriteups.posts', message: 'Write-ups' })}
          </Heading>
          <ul>
            {posts.map((post) => (
              <li key={post.permalink}>
                <Link to={post.permalink}>{post.title}</Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </EventLayout>
  );
}

/** Whose page it is need not be said again at every talk. */
function withoutSole({ talk, event }: TalkEntry): TalkEntry {
  return { talk: { ...talk, speakers: talk.speakers.length > 1 ? talk.speakers : [] }, event };
}

function Who({ title, image, url }: Pick<SpeakerEntry, 'title' | 'image' | 'url'>): ReactNode {
  if (!title && !image && !url) return null;
  return (
    <p className={styles.who}>
      {image && <img className={styles.portrait} src={image} alt="" width={72} height={72} />}
      <span>
        {title}
        {url && (
          <Link className={styles.site} href={url}>
            {url.replace(/^https?:\/\/(?:www\.)?|\/$/g, '')}
          </Link>
        )}
      </span>
    </p>
  );
}
