import type { PostSummary } from '../posts/postSummary.ts';

/** A page that a build creates, and its name in messages. */
export interface NamedPage {
  permalink: string;
  name: string;
  post?: PostSummary;
}
