/** The talks of an event by date and time. */
export interface ProgrammeData {
  days: ProgrammeDay[];
  /** The ids of the talks without a known date. */
  others: string[];
  /** The time zone of the programme. */
  zone: string | undefined;
}

export interface ProgrammeDay {
  /** `Wednesday 2 April` */
  label: string;
  /** The rooms or tracks side by side; empty if the day is a list. */
  columns: string[];
  slots: ProgrammeSlot[];
  /** The ids of the day's talks without a known time. */
  untimed: string[];
}

export interface ProgrammeSlot {
  /** The id of the talk. */
  talk: string;
  /** `11:20–12:00` */
  time: string;
  /** The lines of the grid that it spans, counted from one. */
  row: [start: number, end: number];
  /** Counted from one; undefined if it's for everybody. */
  column: number | undefined;
}
