/**
 * How long a host wants to be left alone (RFC 9110, section 10.2.3): seconds, or a date.
 *
 * @returns milliseconds; undefined where it doesn't say
 */
export function retryAfter(header: string | undefined, now: number): number | undefined {
  if (header === undefined) return undefined;
  if (/^\s*\d+\s*$/.test(header)) return Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
