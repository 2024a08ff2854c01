import type { PostSummary } from '../posts/postSummary.ts';
import type { FilePage } from './docsAndPagesFiles.ts';

/** A page that a build creates, and its name in messages. */
export interface NamedPage extends FilePage {
  name: string;
  post?: PostSummary;
}
