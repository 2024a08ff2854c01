/** After how many days something that a post leaves open is overdue. */
export interface FollowUpSettings {
  /** A recording that is still pending, after the event. */
  recordingDays: number;
  /** An event without a recap, after its end. */
  recapDays: number;
  /** Something that a post announces for "soon", after the post. */
  promiseDays: number;
}

export const DEFAULT_FOLLOW_UP: FollowUpSettings = {
  recordingDays: 60,
  recapDays: 28,
  promiseDays: 60,
};
