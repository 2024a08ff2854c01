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
  ['2026-6-18', 'Write 2026-06-18.'],
  ['18.06.2026', 'Write 2026-06-18.'],
  ['18/06/2026', 'Write 2026-06-18.'],
  ['06/18/2026', 'Write 2026-06-18.'],
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
  ['a day that is no Wednesday', 'Wednesday 18 June 2026'],
  ['a day in numbers that is no Saturday', 'Sat, 2026-05-01'],
  ['a day with a time that is no Saturday', 'Sat, 2026-05-01 18:00'],
  ['a day with points that is no Saturday', 'Sat, 22.05.2026'],
  ['a day of another order of numbers', '05/06/2026'],
  ['a day or a time', '18.06'],
  ['a day that does not exist', '31 June 2026'],
  ['an hour that does not exist', '18 June 2026, 25:30'],
  ['an hour with too much', '2026-06-18T18:30pm'],
  ['a time of a month', 'June 2026 18:30'],
  ['a zone', '18 June 2026, 18:30 CEST'],
  ['two times', '18 June 2026 from 18:30 to 20:00'],
  ['a word that begins like a month', 'Maybe 2026'],
])('%s has no help', (_, value) => {
  expect(dateHelp(value, true)).toBeUndefined();
});
