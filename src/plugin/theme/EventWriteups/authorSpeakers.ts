import speakers from '@event-writeups/speakers';
import type { AuthorSpeakers } from '@theme/EventWriteups/types';

/**
 * Returns an author's speaker page and the number of talks on it, by the address of their author
 * page.
 */
export function speakerOf(authorPage: string | undefined): AuthorSpeakers[string] | undefined {
  return authorPage === undefined ? undefined : (speakers as AuthorSpeakers)[authorPage];
}
