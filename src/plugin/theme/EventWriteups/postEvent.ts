import type { EventPictures } from '@theme/EventWriteups/context';
import type { FrameProps } from '@theme/EventWriteups/frame';
import type { PostEvent } from '@theme/EventWriteups/types';

/**
 * Returns the data that the plugin's loader adds to the front matter of a post about an event
 * (docusaurus/eventLoader.ts).
 */
export function postEventOf({ frontMatter }: FrameProps['post']): ShownEvent | undefined {
  return (frontMatter as { eventWriteup?: ShownEvent | null }).eventWriteup ?? undefined;
}

type ShownEvent = PostEvent & { pictures?: EventPictures };
