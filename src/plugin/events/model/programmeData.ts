/** The talks of an event by day and hour. */
export interface ProgrammeData {
  days: ProgrammeDay[];
  /** The ids of the talks whose days aren't known. */
  others: string[];
  /** The zone of the hours. */
  zone: string | undefined;
}

export interface ProgrammeDay {
  /** `Wednesday 2 April` */
  label: string;
  /** The rooms or tracks that are side by side; none where the day is a list. */
  columns: string[];
  slots: ProgrammeSlot[];
  /** The ids of the talks of the day whose hours aren't known. */
  untimed: string[];
}

export interface ProgrammeSlot {
  /** The id of the talk. */
  talk: string;
  /** `11:20–12:00` */
  time: string;
  /** The lines of the grid between which it is, counted from one. */
  row: [start: number, end: number];
  /** Counted from one; undefined where it is for everybody. */
  column: number | undefined;
}
