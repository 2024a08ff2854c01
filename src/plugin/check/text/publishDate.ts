/** Whether a year, a month and a day are a day of the calendar. */
export function isRealDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/**
 * When Docusaurus publishes a post of this `date` (plugin-content-blog/src/blogUtils.ts, `getDate`): text is read as
 * UTC, and YAML has made a date of the rest. `undefined` where it can't be read.
 */
export function publishedDate(date: unknown): Date | undefined {
  if (typeof date !== 'string' && !(date instanceof Date)) return undefined;
  const published = typeof date === 'string' ? new Date(`${date}Z`) : date;
  return Number.isNaN(published.getTime()) ? undefined : published;
}

/** `2026/5/1` as `2026-05-01`, when there is such a day. */
export function dayOf(written: string | undefined): string | undefined {
  const [year = '', month = '', day = ''] = written?.split(/[-/]/) ?? [];
  if (!isRealDay(Number(year), Number(month), Number(day))) return undefined;
  return [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
}
