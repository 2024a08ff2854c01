import { expect, test } from 'vitest';
import { findPromises } from '../../../src/plugin/check/text/promises.ts';
import { spokenDay } from '../../../src/plugin/check/text/spokenDay.ts';

const SINCE = Date.UTC(2026, 10, 20);
const kinds = (text: string) => findPromises(text, 0, SINCE).map(({ kind }) => kind);

test.each([
  ['The slides will be online soon.', 'soon'],
  ['We’ll put the videos up shortly.', 'soon'],
  ['Recordings: coming soon', 'soon'],
  ['Die Folien folgen in Kürze.', 'soon'],
  ['Bald verfügbar: die Videos', 'soon'],
  ['Les vidéos seront bientôt publiées.', 'soon'],
  ['Meet us at the harbour!', 'invitation'],
  ['Kommt vorbei, wir freuen uns.', 'invitation'],
  ['Retrouvez-nous au stand 12.', 'invitation'],
  ['Sign up by 12 December to get a seat.', 'deadline'],
  ['Proposals are welcome until Dec 3rd, 2026.', 'deadline'],
  ['Anmeldung bis zum 3. Dezember', 'deadline'],
  ['Inscrivez-vous avant le 1er décembre.', 'deadline'],
])('%s', (text, kind) => {
  expect(kinds(text)).toEqual([kind]);
});

test('a sentence is quoted without the address of its link', () => {
  const text = 'The [slides](https://tide.dev/s), as ever, will be [here](https://tide.dev/) soon.';
  expect(findPromises(text, 0, SINCE).map(({ words }) => words)).toEqual([
    'The slides, as ever, will be here soon.',
  ]);
});

test.each([
  'The talk was available soon after.',
  'Join us on Slack.',
  'Join us on [our community channels](https://tide.dev/chat).',
  'As soon as it will rain, we go in.',
  '> The slides will be online soon.',
  '`will be online soon`',
  '```text\nThe slides will be online soon.\n```',
  '[later](https://a.dev/coming-soon-will-be)',
  '<!-- The slides will be online soon. -->',
  'Will it be online soon?',
  'Registration closed on 3 December.',
  'Sign up by email.',
  'Sign up by 30 February 2027.',
  'Bis bald!',
  'À bientôt !',
])('promises nothing: %s', (text) => {
  expect(kinds(text)).toEqual([]);
});

test.each([
  ['12 May', '2027-05-12'],
  ['May 12th, 2026', '2026-05-12'],
  ['3. Dezember', '2026-12-03'],
  ['1er décembre 2026', '2026-12-01'],
  ['03.12.2026', '2026-12-03'],
  ['2026-12-03', '2026-12-03'],
  ['1 January', '2027-01-01'],
  ['31 Dec', '2026-12-31'],
  ['20 October', '2026-10-20'],
  // More than a month before the post: the next one is meant.
  ['19 October', '2027-10-19'],
  ['30 February 2026', undefined],
  ['12.00.2026', undefined],
  ['12.13.2026', undefined],
  ['00.12.2026', undefined],
])('the day %s, after 20 November 2026', (text, day) => {
  const end = spokenDay(text, SINCE);
  expect(end === undefined ? end : new Date(end - 1).toISOString().slice(0, 10)).toBe(day);
});

test('a day that the year of the post doesn’t have is one of the next year', () => {
  expect(spokenDay('29 February', Date.UTC(2027, 10, 20))).toBe(Date.UTC(2028, 2, 1));
});

test('a sentence that promises two things is one promise', () => {
  expect(kinds('Sign up by 12 December, and join us at the harbour.')).toEqual(['deadline']);
});

test.each([
  ['Join us at the harbour on 12 December.', Date.UTC(2026, 11, 13)],
  ['Join us at the harbour.', undefined],
  ['The slides of 12 December will be online soon.', undefined],
])('%s', (text, until) => {
  expect(findPromises(text, 0, SINCE)).toEqual([expect.objectContaining({ until })]);
});

test('each item of a list is a sentence of its own', () => {
  const text = '- The talks are over\n- The slides will be online soon\n- Thanks';
  expect(findPromises(text, 0, SINCE).map(({ words }) => words)).toEqual([
    'The slides will be online soon',
  ]);
});

test('a sentence is found at its place, across two lines and markup', () => {
  const text =
    '---\na: b\n---\n\nFirst. The *slides* will be\nonline [soon](https://a.dev). Last.\n';
  const [promise] = findPromises(text, 13, SINCE);
  expect(text.slice(promise?.range.start, promise?.range.end)).toBe(
    'The *slides* will be\nonline [soon](https://a.dev).',
  );
});
