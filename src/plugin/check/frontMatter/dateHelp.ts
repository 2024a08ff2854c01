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
  const month = MONTHS.findIndex((name) =>
    new RegExp(`^${name}\\w*\\.? (?:19|20)\\d\\d$`, 'i').test(value),
  );
  if (year && month >= 0) return `Write ${year}-${String(month + 1).padStart(2, '0')}.`;
  if (isOpen && /announce|unknown|soon|^\?+$/i.test(value))
    return 'If the date is still to be announced, write TBA.';
  return undefined;
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
