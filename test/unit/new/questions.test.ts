import { describe, expect, test } from 'vitest';
import { contentOf, layOut, personWho, startPost, wholePost } from '../../helpers/newPost.ts';

test('answers make a post', async () => {
  const siteDir = layOut();
  const person = personWho([
    ...['Harbour Meetup #3', '2026-02-30', '2026-02-28', '2026-02-27', '', 'Rotterdam', undefined],
    ...['Maren', 'A new author', 'Saïd Ünal', undefined, 'No more authors'],
    ...['Conference', 'A new tag', 'On-call', undefined, 'No more tags'],
    ...[undefined, 'old-meetup', undefined],
  ]);
  expect(await startPost(siteDir, [], person)).toMatchObject({ status: 0, stderr: '' });
  expect(person.heard).toMatchInlineSnapshot(`
    [
      "What is the event called? []",
      "When does it start? (year-month-day) []",
      "! The date 2026-02-30 doesn’t exist.",
      "When does it start? (year-month-day) []",
      "When does it end? (leave empty if it’s one day) []",
      "! The last day 2026-02-27 is before the first, 2026-02-28.",
      "When does it end? (leave empty if it’s one day) []",
      "Where is it? (a city, or "online") []",
      "What kind of event is it? [Meetup | Conference | Workshop or course | Hackathon | Business event | Something else]",
      "Who is writing the post? [Saim Safdar (saim) | Maren Solberg (maren) | A new author…]",
      "Who else? So far: maren [No more authors | Saim Safdar (saim) | A new author…]",
      "What is the new author’s name? []",
      "What is their key in the authors file? [said]",
      "Who else? So far: maren, said [No more authors | Saim Safdar (saim) | A new author…]",
      "Which tag? [Conference | Meetup | A new tag…]",
      "Another tag? So far: conference [No more tags | Meetup | A new tag…]",
      "What is the new tag called? []",
      "What is its key in the tags file? [on-call]",
      "Another tag? So far: conference, on-call [No more tags | Meetup | A new tag…]",
      "What is the title of the post? [Harbour Meetup #3 in Rotterdam]",
      "What is its slug? (the last part of the address) [harbour-meetup-3-2026]",
      "! The slug "old-meetup" is taken by blog/old.md.",
      "What is its slug? (the last part of the address) [harbour-meetup-3-2026]",
    ]
  `);
  const files = contentOf(siteDir);
  expect(
    files['blog/2026-10-03-harbour-meetup-3-2026/index.md']?.slice(0, 140),
  ).toMatchInlineSnapshot(`
    "---
    slug: harbour-meetup-3-2026
    title: "Harbour Meetup #3 in Rotterdam"
    authors: [maren, said]
    tags: [conference, on-call]
    date: 2026-10-03
    "
  `);
  expect(files['blog/2026-10-03-harbour-meetup-3-2026/index.md']).toContain(
    '\n  name: "Harbour Meetup #3"\n  type: SocialEvent\n',
  );
  expect(files['blog/authors.yml']).toContain('\nsaid:\n  name: Saïd Ünal\n');
  expect(files['blog/tags.yml']).toContain('\non-call:\n  label: On-call\n');
});

test('options are filled in already, and known values are not offered again', async () => {
  const siteDir = layOut();
  const flags = [
    '--event',
    'A',
    '--date',
    '2026-01-02',
    '--author',
    'saim',
    '--author',
    'ada=Ada',
    '--title',
    'T',
  ];
  const person = personWho([
    undefined,
    undefined,
    undefined,
    'online',
    'Something else',
    'No more authors',
    'Meetup',
    'No more tags',
    undefined,
    undefined,
  ]);
  expect(await startPost(siteDir, flags, person)).toMatchObject({ status: 0 });
  expect(person.heard).toMatchInlineSnapshot(`
    [
      "What is the event called? [A]",
      "When does it start? (year-month-day) [2026-01-02]",
      "When does it end? (leave empty if it’s one day) []",
      "Where is it? (a city, or "online") []",
      "What kind of event is it? [Conference | Meetup | Workshop or course | Hackathon | Business event | Something else]",
      "Who else? So far: saim, ada [No more authors | Maren Solberg (maren) | A new author…]",
      "Which tag? [Conference | Meetup | A new tag…]",
      "Another tag? So far: meetup [No more tags | Conference | A new tag…]",
      "What is the title of the post? [T]",
      "What is its slug? (the last part of the address) [a-2026]",
    ]
  `);
  expect(contentOf(siteDir)['blog/2026-10-03-a-2026/index.md']).toContain(
    '\ntitle: "T"\nauthors: [saim, ada]\ntags: [meetup]\n',
  );
});

test('nothing is asked if the options cover everything, and invalid options are refused first', async () => {
  const nobody = personWho([]);
  expect(await startPost(layOut(), wholePost, nobody)).toMatchObject({ status: 0 });
  expect(await startPost(layOut(), ['--date', 'soon'], nobody)).toMatchObject({ status: 2 });
  expect(nobody.heard).toEqual([]);
});

test('a second post about an event gets a different slug suggested', async () => {
  const siteDir = layOut();
  await startPost(siteDir, wholePost);
  const answers = [
    'DevOpsCon',
    '2026-09-26',
    '',
    'New York City',
    'Conference',
    'Saim',
    'No more authors',
    'Meetup',
    'No more tags',
    undefined,
    undefined,
  ];
  expect(await startPost(siteDir, [], personWho(answers))).toMatchObject({ status: 0 });
  expect(await startPost(siteDir, [], personWho(answers))).toMatchObject({ status: 0 });
  expect(Object.keys(contentOf(siteDir)).filter((name) => name.endsWith('/index.md'))).toEqual([
    'blog/2026-10-03-devopscon-2026-2/index.md',
    'blog/2026-10-03-devopscon-2026-new-york-city/index.md',
    'blog/2026-10-03-devopscon-2026/index.md',
  ]);
});

describe('Ctrl-C leaves nothing behind', () => {
  const answers = [
    'A',
    '2026-01-02',
    '',
    'Oslo',
    'Hackathon',
    'A new author',
    'Ada',
    'ada',
    'No more authors',
    'A new tag',
    'X',
    'x',
    'No more tags',
    'T',
  ];
  test.each(answers.map((_, index) => [index]))('at question %i', async (count) => {
    const siteDir = layOut();
    const before = contentOf(siteDir);
    expect(await startPost(siteDir, [], personWho(answers.slice(0, count)))).toEqual({
      status: 130,
      stdout: '',
      stderr: 'event-writeups: cancelled. Nothing was written.\n',
    });
    expect(contentOf(siteDir)).toEqual(before);
  });
});

test('an event that ends on its first day has no end, and a blog without tags requires none', async () => {
  const siteDir = layOut({ 'blog/tags.yml': undefined, 'blog/old.md': undefined });
  const person = personWho([
    ...['Tides', '2026-01-02', '2026-01-02', 'Oslo', 'Meetup'],
    ...['Saim', 'No more authors', 'No more tags', undefined, undefined],
  ]);
  expect(await startPost(siteDir, [], person)).toMatchObject({ status: 0, stderr: '' });
  expect(person.heard).toContain('Which tag? [No more tags | A new tag…]');
  const text = contentOf(siteDir)['blog/2026-10-03-tides-2026/index.md'];
  expect(text).toContain('  startDate: 2026-01-02\n');
  expect(text).not.toContain('endDate:');
});
