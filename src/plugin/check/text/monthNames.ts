import memoize from 'lodash/memoize.js';

/**
 * The number of each month by its name in English, German and French, in full and short. They're
 * compiled on first use: the check itself never needs them.
 */
export const monthNames = memoize(readMonthNames);

function readMonthNames(): Map<string, number> {
  const names = new Map<string, number>();
  for (const language of ['en', 'de', 'fr'])
    for (const month of ['long', 'short'] as const) {
      const { format } = new Intl.DateTimeFormat(language, { month, timeZone: 'UTC' });
      for (const index of Array(12).keys())
        names.set(
          format(Date.UTC(2026, index, 1))
            .toLowerCase()
            .replace('.', ''),
          index + 1,
        );
    }
  return names.set('sept', 9);
}
