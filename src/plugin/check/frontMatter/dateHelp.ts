import { isUnannounced } from '../../events/model/moment.ts';

/**
 * Returns what to write instead of an unreadable date, if that's clear.
 *
 * @param isOpen whether the field accepts `TBA`
 */
export function dateHelp(value: string, isOpen: boolean): string | undefined {
  if (/^\d{1,2}:\d\d$/.test(value))
    return `Write the day too, such as 2026-05-01T${value.padStart(5, '0')}.`;
  if (isUnannounced(value)) return 'Leave it out until it is known.';
  const [year] = /\b(?:19|20)\d\d\b/.exec(value) ?? [];
  const quarter =
    /\bQ([1-4])\b/i.exec(value)?.[1] ?? /\b([1-4])(?:st|nd|rd|th|\.)? ?quart/i.exec(value)?.[1];
  if (year && quarter) return `Write ${year}-Q${quarter}.`;
  const [, first, name = '', second] =
    /^(?:(\d{1,2})(?:st|nd|rd|th|\.)? )?([a-z]{3})[a-z]*\.? (?:(\d{1,2})(?:st|nd|rd|th)?,? )?(?:19|20)\d\d$/i.exec(
      value,
    ) ?? [];
  const month = MONTHS.indexOf(name.toLowerCase());
  const day = Number(first ?? second ?? 0);
  if (year && month >= 0 && !(first && second)) {
    const parts = day === 0 ? [month + 1] : [month + 1, day];
    const date = [year, ...parts.map((part) => String(part).padStart(2, '0'))].join('-');
    const isDay = new Date(Date.UTC(Number(year), month, day || 1)).getUTCMonth() === month;
    return isDay ? `Write ${date}.` : undefined;
  }
  if (isOpen && /announce|unknown|soon|^\?+$/i.test(value))
    return 'If the date is still to be announced, write TBA.';
  return undefined;
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
