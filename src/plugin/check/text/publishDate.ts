/** Whether a year, month and day are a date that exists. */
export function isRealDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/**
 * When Docusaurus publishes a post with this `date` (plugin-content-blog/src/blogUtils.ts,
 * `getDate`): it parses text as UTC; YAML has already turned everything else into a date.
 * `undefined` if it can't be parsed.
 */
export function publishedDate(date: unknown): Date | undefined {
  if (typeof date !== 'string' && !(date instanceof Date)) return undefined;
  const published = typeof date === 'string' ? new Date(`${date}Z`) : date;
  return Number.isNaN(published.getTime()) ? undefined : published;
}

/** `2026/5/1` as `2026-05-01`, if that day exists. */
export function dayOf(written: string | undefined): string | undefined {
  const [year = '', month = '', day = ''] = written?.split(/[-/]/) ?? [];
  if (!isRealDay(Number(year), Number(month), Number(day))) return undefined;
  return [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
}
