import Author, { type Props } from '@theme/Blog/Components/Author';
import { speakerOf } from '@theme/EventWriteups/authorSpeakers';
import SpeakerLink from '@theme/SpeakerLink';
import type { ReactNode } from 'react';

/** The author at the top of their own page, with a link to their talks (docusaurus/authorRule.ts). */
export default function AuthorOnPage(props: Props): ReactNode {
  const speaker = speakerOf(props.author.page?.permalink);
  return (
    <>
      <Author {...props} />
      {speaker && props.as === 'h1' && (
        <p>
          <SpeakerLink {...speaker} />
        </p>
      )}
    </>
  );
}
