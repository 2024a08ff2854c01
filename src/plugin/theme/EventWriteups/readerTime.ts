import type { When } from '@theme/EventWriteups/types';

/**
 * When something takes place by the clocks of the reader, with the day where theirs is another one.
 *
 * @returns undefined where their clocks show the same, and where the zone is not known
 */
export function readerTime({ zone, span, hasEnd }: When, locale: string): string | undefined {
  if (!zone) return undefined;
  const dayAndTime = (timeZone?: string) =>
    formatOf(locale, { dateStyle: 'short', timeStyle: 'short', timeZone });
  const [theirs, ours] = [dayAndTime(zone.id).format(span.start), dayAndTime().format(span.start)];
  if (theirs === ours) return undefined;
  const day = (timeZone?: string) => formatOf(locale, { dateStyle: 'short', timeZone });
  const isSameDay = day(zone.id).format(span.start) === day().format(span.start);
  const format = formatOf(locale, {
    ...(isSameDay ? {} : { day: 'numeric', month: 'short' }),
    hour: 'numeric',
    minute: '2-digit',
  });
  return hasEnd ? format.formatRange(span.start, span.end) : format.format(span.start);
}

/** A page has many times in one zone, and to make a format takes longer than to use it. */
function formatOf(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([locale, options]);
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale, options);
  formats.set(key, format);
  return format;
}

const formats = new Map<string, Intl.DateTimeFormat>();
