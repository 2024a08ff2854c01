/**
 * Returns how often a series takes place (schema.org/Schedule), for simple English phrases:
 * `monthly`, `every two weeks`, `every first Tuesday`.
 */
export function linkedSchedule(frequency: string | undefined): object | undefined {
  const words = frequency?.trim().toLowerCase() ?? '';
  const repeatFrequency = ADVERBS.get(words);
  if (repeatFrequency) return { '@type': 'Schedule', repeatFrequency };
  const [, often = '', unit = ''] = /^every(?: (\w+))? (day|week|month|year)s?$/.exec(words) ?? [];
  const count = COUNTS.get(often);
  if (unit && count)
    return { '@type': 'Schedule', repeatFrequency: `P${count}${unit.charAt(0).toUpperCase()}` };
  const [, which = '', day = ''] =
    /^(?:(?:on )?(?:the|every|each) )?(?:(\w+) )?(\w+day)s?(?: (?:of|in) (?:the|every|each) month)?$/.exec(
      words,
    ) ?? [];
  // “Every second Tuesday” may mean of the month, or every other one.
  const place = words === `every second ${day}` ? undefined : PLACES.get(which);
  const weekday = DAYS.get(day);
  // In iCalendar's codes, which schema.org refers to: 1TU is the first Tuesday.
  if (place && weekday)
    return { '@type': 'Schedule', repeatFrequency: 'P1M', byDay: `${place}${weekday}` };
  const weeks = /^every /.test(words) && !words.includes('month') ? COUNTS.get(which) : undefined;
  return weeks && weekday
    ? { '@type': 'Schedule', repeatFrequency: `P${weeks}W`, byDay: weekday }
    : undefined;
}

const ADVERBS = new Map([
  ['daily', 'P1D'],
  ['weekly', 'P1W'],
  ['fortnightly', 'P2W'],
  ['monthly', 'P1M'],
  ['quarterly', 'P3M'],
  ['yearly', 'P1Y'],
  ['annual', 'P1Y'],
  ['annually', 'P1Y'],
]);

const COUNTS = new Map([
  ['', 1],
  ['other', 2],
  ['two', 2],
  ['2', 2],
  ['three', 3],
  ['3', 3],
  ['four', 4],
  ['4', 4],
  ['six', 6],
  ['6', 6],
]);

const PLACES = new Map([
  ['first', 1],
  ['1st', 1],
  ['second', 2],
  ['2nd', 2],
  ['third', 3],
  ['3rd', 3],
  ['fourth', 4],
  ['4th', 4],
  ['last', -1],
]);

const DAYS = new Map([
  ['monday', 'MO'],
  ['tuesday', 'TU'],
  ['wednesday', 'WE'],
  ['thursday', 'TH'],
  ['friday', 'FR'],
  ['saturday', 'SA'],
  ['sunday', 'SU'],
]);
