import { translate } from '@docusaurus/Translate';
import EventLayout, { type Paths } from '@theme/EventLayout';
import type { TalkEntry } from '@theme/EventWriteups/types';
import TalkList from '@theme/TalkList';
import type { ReactNode } from 'react';

/** All talks, the newest first. */
export default function TalkListPage({
  talks,
  paths,
}: {
  talks: TalkEntry[];
  paths: Paths;
}): ReactNode {
  return (
    <EventLayout
      title={translate({ id: 'theme.eventWriteups.talks', message: 'Talks' })}
      description={translate({
        id: 'theme.eventWriteups.talks.description',
        message: 'Every talk, with slides and recordings where they are published.',
      })}
      paths={paths}
      here={paths.talks}
    >
      <TalkList talks={talks} />
    </EventLayout>
  );
}
