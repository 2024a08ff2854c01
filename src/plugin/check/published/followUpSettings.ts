import { postDay } from '../posts/postDay.ts';
import type { JudgedPost } from './judgedPost.ts';

/** After how many days something that a post leaves open is overdue. */
export interface FollowUpSettings {
  /** A recording that is still pending, after the event. */
  recordingDays: number;
  /** An event without a recap, after its end. */
  recapDays: number;
  /** Something that a post announces for "soon", after the post. */
  promiseDays: number;
  /** When a post without a date was written, in milliseconds since 1970. */
  writtenAt?: ((filePath: string) => number | undefined) | undefined;
}

export const DEFAULT_FOLLOW_UP: FollowUpSettings = {
  recordingDays: 60,
  recapDays: 28,
  promiseDays: 60,
};

/** When a post was written, by its date or its history. */
export function writtenDay(
  judged: JudgedPost,
  { writtenAt }: FollowUpSettings,
): number | undefined {
  return postDay(judged) ?? writtenAt?.(judged.post.filePath);
}
