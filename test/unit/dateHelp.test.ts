import { expect, test } from 'vitest';
import { dateHelp } from '../../src/plugin/check/frontMatter/dateHelp.ts';

test.each([
  ['18 June 2026, 18:30', 'Write 2026-06-18T18:30.'],
  ['18 June 2026 18:30', 'Write 2026-06-18T18:30.'],
  ['June 18, 2026 at 6:30 pm', 'Write 2026-06-18T18:30.'],
  ['18th of June 2026', 'Write 2026-06-18.'],
  ['Thursday 18 June 2026', 'Write 2026-06-18.'],
  ['Thu, 18 June 2026, 19.00', 'Write 2026-06-18T19:00.'],
  ['Fri, 2026-05-01', 'Write 2026-05-01.'],
  ['Friday 22.05.2026', 'Write 2026-05-22.'],
  ['2026-06-18T7:30pm', 'Write 2026-06-18T19:30.'],
  ['2026-06-18T12:15 am', 'Write 2026-06-18T00:15.'],
  ['2026-06-18 19.30', 'Write 2026-06-18T19:30.'],
  ['2026-06-18 7pm', 'Write 2026-06-18T19:00.'],
  ['2026-06-18 1 am', 'Write 2026-06-18T01:00.'],
  ['2026-06-18 12 pm', 'Write 2026-06-18T12:00.'],
  ['2026-06-18 23.59', 'Write 2026-06-18T23:59.'],
  ['2026-6-18', 'Write 2026-06-18.'],
  ['18.06.2026', 'Write 2026-06-18.'],
  ['18/06/2026', 'Write 2026-06-18.'],
  ['06/18/2026', 'Write 2026-06-18.'],
  ['2026/03/12', 'Write 2026-03-12.'],
  ['2026.3.12', 'Write 2026-03-12.'],
  ['2026/12/5', 'Write 2026-12-05.'],
  ['2026/25/12', 'Write 2026-12-25.'],
  ['20260312', 'Write 2026-03-12.'],
  ['12. März 2026', 'Write 2026-03-12.'],
  ['1er juin 2026', 'Write 2026-06-01.'],
  ['12-Mar-2026', 'Write 2026-03-12.'],
  ['03/2026', 'Write 2026-03.'],
  ['June 2026', 'Write 2026-06.'],
  ['2nd quarter 2026', 'Write 2026-Q2.'],
  ['7:30', 'Write the day too, such as 2026-05-01T07:30.'],
  ['19.30', 'Write the day too, such as 2026-05-01T19:30.'],
  ['7pm', 'Write the day too, such as 2026-05-01T19:00.'],
  ['TBA', 'Leave it out until it is known.'],
  ['soon', 'If the date is still to be announced, write TBA.'],
])('%s has one meaning', (value, help) => {
  expect(dateHelp(value, true)).toBe(help);
});

test.each([
  ['12-03-2026', 'Write 2026-03-12 or 2026-12-03, whichever you mean.'],
  ['12.03.2026', 'Write 2026-03-12 or 2026-12-03, whichever you mean.'],
  ['12. 3. 2026', 'Write 2026-03-12 or 2026-12-03, whichever you mean.'],
  ['12/03/2026 18:30', 'Write 2026-03-12T18:30 or 2026-12-03T18:30, whichever you mean.'],
  ['12. 3. 20', 'Write 2020-03-12, 2020-12-03 or 2012-03-20, whichever you mean.'],
  ['12/03/26', 'Write 2026-03-12, 2026-12-03 or 2012-03-26, whichever you mean.'],
])('%s may mean several days, and the help names each', (value, help) => {
  expect(dateHelp(value, true)).toBe(help);
});

test('the day of the week decides between two days', () => {
  expect(dateHelp('Thursday 12/03/2026', true)).toBe(
    'Write 2026-03-12 or 2026-12-03, whichever you mean.',
  );
  expect(dateHelp('Monday 07/12/2026', true)).toBe('Write 2026-12-07.');
  expect(dateHelp('Monday 03/04/2026', true)).toBeUndefined();
});

test.each([
  ['Wednesday 18 June 2026', '2026-06-18 is a Thursday. Write the right day as year-month-day.'],
  ['Sat, 2026-05-01', '2026-05-01 is a Friday. Write the right day as year-month-day.'],
  ['Sat, 2026-05-01 18:00', '2026-05-01 is a Friday. Write the right day as year-month-day.'],
  ['Sat, 22.05.2026', '2026-05-22 is a Friday. Write the right day as year-month-day.'],
  ['31 June 2026', '2026-06-31 doesn’t exist. Write the right day.'],
  ['31/06/2026', '2026-06-31 doesn’t exist. Write the right day.'],
])("%s isn't a day, and the help says why", (value, help) => {
  expect(dateHelp(value, true)).toBe(help);
});

test.each([
  ['12–14 March 2026', 'Write 2026-03-12, and the last day as endDate: 2026-03-14.'],
  ['March 12-14, 2026', 'Write 2026-03-12, and the last day as endDate: 2026-03-14.'],
  ['12.–14. März 2026', 'Write 2026-03-12, and the last day as endDate: 2026-03-14.'],
])('%s is two dates', (value, help) => {
  expect(dateHelp(value, true, 'startDate')).toBe(help);
  expect(dateHelp(value, true, 'endDate')).toBeUndefined();
});

test('a time with an abbreviated zone needs the name of the zone', () => {
  expect(dateHelp('18 June 2026, 18:30 CEST', true)).toBe(
    'Write 2026-06-18T18:30, and the time zone of the place as timeZone, such as timeZone: Europe/Oslo.',
  );
  expect(dateHelp('18 June 2026, 18:30 UTC', true)).toBe('Write 2026-06-18T18:30Z.');
});

test.each([
  ['a day or a time', '18.06'],
  ['a day or an hour', '18'],
  ['an hour that does not exist', '18 June 2026, 25:30'],
  ['only an hour that does not exist', '24:00'],
  ['only a minute that does not exist', '18:60'],
  ['no hour of half a day', '18 June 2026, 0 pm'],
  ['an hour with too much', '2026-06-18T18:30pm'],
  ['a time of a month', 'June 2026 18:30'],
  ['a time of a month, in a zone', 'June 2026, 18:30 UTC'],
  ['two days, with a time in a zone', '12/03/2026, 18:30 UTC'],
  ['a day that can be read', '2026-05-01'],
  ['two times', '18 June 2026 from 18:30 to 20:00'],
  ['a word that begins like a month', 'Maybe 2026'],
])('%s has no help', (_, value) => {
  expect(dateHelp(value, true)).toBeUndefined();
});
