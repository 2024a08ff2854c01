import type { Props } from '@theme/Blog/Components/Author';
import { SpeakerContext } from '@theme/EventWriteups/speakerContext';
import Author from '@theme-init/Blog/Components/Author';
import { type ReactNode, useContext } from 'react';

/** An author; at the top of their own page, with a link to their talks. */
export default function BlogAuthor(props: Props): ReactNode {
  const speakerLink = useContext(SpeakerContext);
  return (
    <>
      <Author {...props} />
      {speakerLink && props.as === 'h1' && <p>{speakerLink}</p>}
    </>
  );
}
