import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import CalendarLinks from '@theme/CalendarLinks';
import EventLayout, { type Paths } from '@theme/EventLayout';
import { useCounts } from '@theme/EventWriteups/counts';
import type { SpeakerEntry, TalkEntry } from '@theme/EventWriteups/types';
import Heading from '@theme/Heading';
import Portrait from '@theme/Portrait';
import TalkList from '@theme/TalkList';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** A speaker: their talks, and the posts about the events where they spoke. */
export default function SpeakerPage({
  speaker,
  paths,
}: {
  speaker: SpeakerEntry;
  paths: Paths;
}): ReactNode {
  const { name, title, description, talks, posts, calendar } = speaker;
  return (
    <EventLayout
      title={name}
      description={description ?? title}
      paths={paths}
      lead={<Who {...speaker} />}
    >
      <Heading as="h2" className={styles.heading}>
        {translate({ id: 'theme.eventWriteups.talks', message: 'Talks' })}
      </Heading>
      <TalkList talks={talks.map(withoutSole)} />
      {calendar && <CalendarLinks file={calendar} />}
      {posts.length > 0 && (
        <>
          <Heading as="h2" className={styles.heading}>
            {translate({ id: 'theme.eventWriteups.posts', message: 'Write-ups' })}
          </Heading>
          <ul className={styles.posts}>
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

/** The speaker's name needn't be repeated for every talk. */
function withoutSole({ talk, ...entry }: TalkEntry): TalkEntry {
  return { ...entry, talk: { ...talk, speakers: talk.speakers.length > 1 ? talk.speakers : [] } };
}

function Who(speaker: SpeakerEntry): ReactNode {
  const { name, title, pronouns, description, image, url, accounts, author } = speaker;
  const counts = useCounts();
  return (
    <div className={styles.who}>
      <Portrait name={name} image={image} size={80} />
      <div>
        {(title || pronouns) && (
          <p className={styles.line}>{[title, pronouns].filter(Boolean).join(' · ')}</p>
        )}
        {description && <p className={styles.about}>{description}</p>}
        {(url || accounts.length > 0) && (
          <p className={styles.links}>
            {url && <Link href={url}>{url.replace(/^https?:\/\/(?:www\.)?|\/$/g, '')}</Link>}
            {accounts.map((account) => (
              <Link key={account.url} href={account.url}>
                {account.name}
              </Link>
            ))}
          </p>
        )}
        {author && (
          <p className={styles.line}>
            <Link to={author.permalink}>
              <bdi>{counts.posts(author.posts)}</bdi>
            </Link>
          </p>
        )}
      </div>
    </div>
  );
}
