import { isReal, isUnannounced, parseMoment } from '../../events/model/moment.ts';
import { oneOf, splitTime, weekdayOf, writtenDays, writtenWeekday } from '../text/writtenDay.ts';

/**
 * Returns what to write instead of an unreadable date, if that's clear.
 *
 * @param isOpen whether the field accepts `TBA`
 * @param name the field
 */
export function dateHelp(value: string, isOpen: boolean, name = ''): string | undefined {
  if (isUnannounced(value)) return 'Leave it out until it is known.';
  const [day = '', time] = splitTime(value);
  // `18.06` may be a day too, unlike `19.30`.
  if (/^\d{1,2}\.(?:0[1-9]|1[0-2])$/.test(value)) return undefined;
  if (day === '' && time) return `Write the day too, such as 2026-05-01T${time}.`;
  const days = writtenDays(day);
  const moments = days
    .filter((one) => isOfWeekday(day, one))
    .map((one) => (time ? `${one}T${time}` : one))
    .filter((one) => isValid(one) && one !== value);
  if (moments.length > 0) return `Write ${oneOf(moments)}.`;
  const [only, other] = days;
  if (only !== undefined && !other && /-\d\d-/.test(only))
    return isValid(only) && !isOfWeekday(day, only)
      ? `${only} is a ${weekdayOf(only)}. Write the right day as year-month-day.`
      : isValid(only)
        ? undefined
        : `${only} doesn’t exist. Write the right day.`;
  if (isOpen && /announce|unknown|soon|^\?+$/i.test(value))
    return 'If the date is still to be announced, write TBA.';
  return spanHelp(value, name) ?? zoneHelp(value);
}

/** `12–14 March 2026` is two dates. */
function spanHelp(value: string, name: string): string | undefined {
  const [, before = '', first = '', last = '', after = ''] =
    /^(\D*)(\d{1,2})(?:st|nd|rd|th|\.)? ?(?:-|–|—|to|and|&|bis|\/) ?(\d{1,2}(?:st|nd|rd|th|\.)?)(\D+\d{4})$/i.exec(
      value,
    ) ?? [];
  const [start, end] = [first, last].map((day) => writtenDays(`${before}${day}${after}`)[0]);
  return name === 'startDate' && start && end && isValid(start) && isValid(end)
    ? `Write ${start}, and the last day as endDate: ${end}.`
    : undefined;
}

/** `18 June 2026, 18:30 CEST` */
function zoneHelp(value: string): string | undefined {
  const [, moment = '', zone = ''] = /^(.*\d) \(?([A-Z]{2,5})\)?$/.exec(value) ?? [];
  const [day = '', time] = splitTime(moment);
  const [only, other] = writtenDays(day);
  if (!only || other || !time || !isValid(`${only}T${time}`)) return undefined;
  return /^(?:UTC|GMT)$/.test(zone)
    ? `Write ${only}T${time}Z.`
    : /^[AP]M$/.test(zone)
      ? undefined
      : `Write ${only}T${time}, and the time zone of the place as timeZone, such as timeZone: Europe/Oslo.`;
}

function isValid(moment: string): boolean {
  const parsed = parseMoment(moment);
  // A time belongs to a day, not to a month.
  return parsed !== undefined && isReal(parsed);
}

/** If the day of the week is another, it's unclear which of the two is right. */
function isOfWeekday(written: string, day: string): boolean {
  const name = writtenWeekday(written);
  return name === undefined || day.length !== 10 || weekdayOf(day) === name;
}
