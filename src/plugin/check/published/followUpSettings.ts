import { postDay } from '../posts/postDay.ts';
import type { JudgedPost } from './judgedPost.ts';

/** The number of days after which something counts as overdue. */
export interface FollowUpSettings {
  /** For a pending recording: days after the event. */
  recordingDays: number;
  /** For a missing recap: days after the event's end. */
  recapDays: number;
  /** For something announced as "soon": days after the post. */
  promiseDays: number;
  /** When a post without a date was written, in milliseconds since 1970. */
  writtenAt?: ((filePath: string) => number | undefined) | undefined;
}

export const DEFAULT_FOLLOW_UP: FollowUpSettings = {
  recordingDays: 60,
  recapDays: 28,
  promiseDays: 60,
};

/** When a post was written, from its date or its git history. */
export function writtenDay(
  judged: JudgedPost,
  { writtenAt }: FollowUpSettings,
): number | undefined {
  return postDay(judged) ?? writtenAt?.(judged.post.filePath);
}
