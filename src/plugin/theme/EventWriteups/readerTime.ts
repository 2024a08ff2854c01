import type { When } from '@theme/EventWriteups/types';

/**
 * Returns the time of an event in the reader's time zone, with the date if it differs.
 *
 * @returns undefined if the reader's time is the same, or the zone isn't known
 */
export function readerTime({ zone, span, hasEnd }: When, locale: string): string | undefined {
  if (!zone) return undefined;
  const dayAndTime = (timeZone?: string) =>
    formatOf(locale, { dateStyle: 'short', timeStyle: 'short', timeZone });
  // Summer time starts on different dates in other zones, so both ends must be the same.
  const ends = hasEnd ? [span.start, span.end] : [span.start];
  const isSame = (write: (timeZone?: string) => Intl.DateTimeFormat) =>
    ends.every((instant) => write(zone.id).format(instant) === write().format(instant));
  if (isSame(dayAndTime)) return undefined;
  const isSameDay = isSame((timeZone) => formatOf(locale, { dateStyle: 'short', timeZone }));
  const format = formatOf(locale, {
    ...(isSameDay ? {} : { day: 'numeric', month: 'short' }),
    hour: 'numeric',
    minute: '2-digit',
  });
  return hasEnd ? format.formatRange(span.start, span.end) : format.format(span.start);
}

/** A page has many times in one zone, and creating a format takes longer than using it. */
function formatOf(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([locale, options]);
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale, options);
  formats.set(key, format);
  return format;
}

const formats = new Map<string, Intl.DateTimeFormat>();
