/**
 * Returns how long a host wants to be left alone (RFC 9110, section 10.2.3), given in seconds or as
 * a date.
 *
 * @returns milliseconds; undefined if the header doesn't tell
 */
export function retryAfter(header: string | undefined, now: number): number | undefined {
  if (header === undefined) return undefined;
  if (/^\s*\d+\s*$/.test(header)) return Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
