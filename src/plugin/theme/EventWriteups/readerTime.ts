import type { When } from '@theme/EventWriteups/types';

/**
 * When something takes place by the clocks of the reader, with the day where theirs is another one.
 *
 * @returns undefined where their clocks show the same, and where the zone is not known
 */
export function readerTime({ zone, span, hasEnd }: When, locale: string): string | undefined {
  if (!zone) return undefined;
  const dayAndTime = (timeZone?: string) =>
    new Intl.DateTimeFormat(locale, { dateStyle: 'short', timeStyle: 'short', timeZone });
  const [theirs, ours] = [dayAndTime(zone.id).format(span.start), dayAndTime().format(span.start)];
  if (theirs === ours) return undefined;
  const day = (timeZone?: string) =>
    new Intl.DateTimeFormat(locale, { dateStyle: 'short', timeZone });
  const isSameDay = day(zone.id).format(span.start) === day().format(span.start);
  const format = new Intl.DateTimeFormat(locale, {
    ...(isSameDay ? {} : { day: 'numeric', month: 'short' }),
    hour: 'numeric',
    minute: '2-digit',
  });
  return hasEnd ? format.formatRange(span.start, span.end) : format.format(span.start);
}
