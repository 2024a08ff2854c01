import speakers from '@event-writeups/speakers';
import type { AuthorSpeakers } from '@theme/EventWriteups/types';

/** The page of an author as a speaker, and the number of talks on it, by the address of their page as an author. */
export function speakerOf(authorPage: string | undefined): AuthorSpeakers[string] | undefined {
  return authorPage === undefined ? undefined : (speakers as AuthorSpeakers)[authorPage];
}
