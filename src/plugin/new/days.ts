/** Returns the problem with a date that was typed; undefined if the date exists. */
export function dayProblem(text: string): string | undefined {
  const [, day] = /^(\d{4}-\d{2}-\d{2})[T ]\d/.exec(text) ?? [];
  if (day)
    return `Write only the day: ${day}. You can add the time in the post, where a comment shows how.`;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text))
    return `Write a day as year-month-day, such as 2025-06-03, not "${text}".`;
  const time = Date.parse(`${text}T00:00:00Z`);
  const exists = !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
  return exists ? undefined : `The date ${text} doesn’t exist.`;
}

/** Returns the problem with the last day of an event that starts on a given day. */
export function endProblem(text: string, startDate: string | undefined): string | undefined {
  const problem = dayProblem(text);
  if (problem !== undefined || startDate === undefined || text >= startDate) return problem;
  return `The last day ${text} is before the first, ${startDate}.`;
}

/** The local day of an instant, as `2025-06-03`. */
export function localDay(now: Date): string {
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return parts.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-');
}
