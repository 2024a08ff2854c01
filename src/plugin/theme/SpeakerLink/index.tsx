import Link from '@docusaurus/Link';
import { useCounts } from '@theme/EventWriteups/counts';
import type { AuthorSpeakers } from '@theme/EventWriteups/types';
import type { ReactNode } from 'react';

/** A link from an author's page to their speaker page: `3 talks`. */
export default function SpeakerLink({ permalink, talks }: AuthorSpeakers[string]): ReactNode {
  const counts = useCounts();
  return (
    <Link to={permalink}>
      <bdi>{counts.talks(talks)}</bdi>
    </Link>
  );
}
