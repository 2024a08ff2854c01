import { useBlogPost } from '@event-writeups/blog';
import { isSafeAddress } from '@theme/EventWriteups/addresses';
import type { EventPictures } from '@theme/EventWriteups/context';
import type { PostEvent } from '@theme/EventWriteups/types';

/**
 * Returns the data that the plugin's loader adds to the front matter of a post about an event
 * (docusaurus/eventLoader.ts).
 */
export function usePostEvent(): (PostEvent & { pictures?: EventPictures }) | undefined {
  const { frontMatter } = useBlogPost();
  const { eventWriteup } = frontMatter as {
    eventWriteup?: (PostEvent & { pictures?: EventPictures }) | null;
  };
  return eventWriteup ?? undefined;
}

/** Returns where the post was first published, if the post names that. */
export function useCanonical(): string | undefined {
  const { frontMatter } = useBlogPost();
  const { canonical } = frontMatter as { canonical?: unknown };
  const isAddress = typeof canonical === 'string' && /^https?:\/\//i.test(canonical);
  return isAddress && isSafeAddress(canonical) ? canonical : undefined;
}
