import { translate } from '@docusaurus/Translate';
import EventLayout, { type Paths } from '@theme/EventLayout';
import type { TakeawayEntry, TopicEntry } from '@theme/EventWriteups/types';
import Heading from '@theme/Heading';
import TakeawayList from '@theme/TakeawayList';
import TalkList from '@theme/TalkList';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

/** Talks by topic, and the takeaways of all events. */
export default function TopicListPage({ topics, takeaways, paths }: Props): ReactNode {
  return (
    <EventLayout
      title={translate({ id: 'theme.eventWriteups.topics', message: 'Topics' })}
      description={translate({
        id: 'theme.eventWriteups.topics.description',
        message: 'What talks were about, and the takeaways of all events.',
      })}
      paths={paths}
      here={paths.topics}
    >
      {takeaways.length > 0 && (
        <section className={styles.section}>
          <Heading as="h2">
            {translate({ id: 'theme.eventWriteups.takeaways', message: 'Takeaways' })}
          </Heading>
          <TakeawayList takeaways={takeaways} />
        </section>
      )}
      {topics.map(({ topic, talks }) => (
        <section key={topic} className={styles.section}>
          <Heading as="h2" id={`topic-${topic.toLowerCase().replace(/\s+/g, '-')}`}>
            {topic}
          </Heading>
          <TalkList talks={talks} />
        </section>
      ))}
    </EventLayout>
  );
}

interface Props {
  /** Topics with the most talks first. */
  topics: TopicEntry[];
  takeaways: TakeawayEntry[];
  paths: Paths;
}
