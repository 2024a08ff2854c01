import type { Props } from '@theme/Blog/Pages/BlogAuthorsPostsPage';
import { speakerOf } from '@theme/EventWriteups/authorSpeakers';
import { SpeakerContext } from '@theme/EventWriteups/speakerContext';
import SpeakerLink from '@theme/SpeakerLink';
import Page from '@theme-init/Blog/Pages/BlogAuthorsPostsPage';
import type { ReactNode } from 'react';

/** The page of an author, with a link to their speaker page. */
export default function BlogAuthorsPostsPage(props: Props): ReactNode {
  const speaker = speakerOf(props.author.page?.permalink);
  return (
    <SpeakerContext.Provider value={speaker && <SpeakerLink {...speaker} />}>
      <Page {...props} />
    </SpeakerContext.Provider>
  );
}
