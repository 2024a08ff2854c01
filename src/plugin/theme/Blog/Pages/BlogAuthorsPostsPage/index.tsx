import type { Props } from '@theme/Blog/Pages/BlogAuthorsPostsPage';
import { speakerOf } from '@theme/EventWriteups/authorSpeakers';
import { SpeakerContext } from '@theme/EventWriteups/speakerContext';
import Page from '@theme-init/Blog/Pages/BlogAuthorsPostsPage';
import type { ReactNode } from 'react';

/** The page of an author, which knows their page as a speaker. */
export default function BlogAuthorsPostsPage(props: Props): ReactNode {
  return (
    <SpeakerContext.Provider value={speakerOf(props.author.page?.permalink)}>
      <Page {...props} />
    </SpeakerContext.Provider>
  );
}
