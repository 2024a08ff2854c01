import type { PostSummary } from '../posts/postSummary.ts';

/** A page that a build makes, and what messages call it. */
export interface NamedPage {
  permalink: string;
  name: string;
  post?: PostSummary;
}
