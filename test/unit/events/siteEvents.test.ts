import { describe, expect, test } from 'vitest';
import { createAddresses } from '../../../src/plugin/events/addresses.ts';
import { isoDuration, writeDuration, writeOffset } from '../../../src/plugin/events/duration.ts';
import { eventData, eventSummary } from '../../../src/plugin/events/eventData.ts';
import { speakerEntries } from '../../../src/plugin/events/lists.ts';
import { eventIdOf } from '../../../src/plugin/events/model/eventId.ts';
import { siteEvents } from '../../../src/plugin/events/siteEvents.ts';
import { whenOf } from '../../../src/plugin/events/when.ts';
import { addresses, eventOf, eventPost, eventSite } from '../../helpers/events.ts';

const setting = { addresses, locale: 'en-GB' };
const on = (day: string, id: string) => ({
  source: `@site/blog/${id}.md`,
  permalink: `/blog/${id}`,
  title: id,
  date: Date.parse(day),
  updated: Date.parse(day),
});

describe('posts about one event', () => {
  const announcement = eventPost(
    'id: days\nname: Harbour Days\nstartDate: 2026-05-01\nendDate: 2026-05-02\ntimeZone: Europe/Oslo\ntakeaways: [come]\ntalks:\n  - name: Gateways\n    performer: saim\n    recording: {status: pending}\n  - name: Doors',
    on('2026-03-01', 'come'),
  );
  const live = eventPost('id: days', on('2026-05-01', 'live'));
  const recap = eventPost(
    'id: days\nlocation: {address: Oslo}\ntakeaways: [it rained]\ntalks:\n  - name: Gateways\n    recording: https://example.org/film',
    on('2026-05-09', 'notes'),
  );

  test('are one event, in any order', () => {
    const [event, ...others] = siteEvents([recap, announcement, live]);
    expect(others).toEqual([]);
    expect(event?.posts.map(({ title, coverage }) => [title, coverage])).toEqual([
      ['come', 'announcement'],
      ['live', 'live'],
      ['notes', 'recap'],
    ]);
    expect(event?.block).toMatchObject({
      name: 'Harbour Days',
      location: { address: { addressLocality: 'Oslo' } },
      takeaways: ['come', 'it rained'],
    });
    // The recap contains less about the talk, but it adds something.
    expect(
      event?.talks.map(({ name, recording, speakers }) => [
        name,
        recording?.url,
        speakers.map(({ slug }) => slug),
      ]),
    ).toEqual([
      ['Gateways', 'https://example.org/film', ['saim']],
      ['Doors', undefined, []],
    ]);
    expect(event?.updated).toBe(Date.parse('2026-05-09'));
  });

  test('a post on the first day of an evening event is not an announcement', () => {
    const evening = 'name: Evening\nstartDate: 2026-05-01T18:30Z';
    const coverage = (day: string) =>
      siteEvents([eventPost(evening, on(day, 'a'))])[0]?.posts[0]?.coverage;
    expect(['2026-04-30', '2026-05-01', '2026-05-02'].map(coverage)).toEqual([
      'announcement',
      'live',
      'recap',
    ]);
  });

  test('unlisted ones are on no list; an event with only unlisted posts has no page', () => {
    const hidden = { ...recap, isListed: false };
    const [event] = siteEvents([announcement, hidden]);
    expect(event && eventData(event, setting).posts.map(({ title }) => title)).toEqual(['come']);
    const [alone] = siteEvents([{ ...announcement, isListed: false }]);
    expect(alone && eventData(alone, setting)).toMatchObject({
      permalink: undefined,
      calendar: undefined,
      talksCalendar: undefined,
      posts: [],
    });
  });

  test('its posts are in the order of their dates, then of their addresses', () => {
    const dated = (day: string, name: string) =>
      eventPost('id: a\nname: A\nstartDate: 2026-05-01', on(day, name));
    const [event] = siteEvents([
      dated('2026-05-03', 'a'),
      dated('2026-05-02', 'c'),
      dated('2026-05-02', 'b'),
    ]);
    expect(event?.posts.map(({ permalink }) => permalink.at(-1))).toEqual(['b', 'c', 'a']);
  });

  test.each(['startDate: 2026-05-01', 'name: A', 'name: A\nstartDate: 2026-02-30'])(
    '%j is not an event',
    (yaml) => {
      expect(siteEvents([eventPost(yaml)])).toEqual([]);
    },
  );
});

test('the newest post decides whether an event is over, not the clock', () => {
  const past = eventPost('name: Past\nstartDate: 2026-05-09\ntimeZone: UTC', {
    ...on('2026-05-01', 'past'),
    id: 'past',
  });
  const next = eventPost('name: Next\nstartDate: 2026-05-10\ntimeZone: UTC', {
    ...on('2026-05-10', 'next'),
    id: 'next',
  });
  expect(siteEvents([past, next]).map(({ id, isOver }) => [id, isOver])).toEqual([
    ['past', true],
    ['next', false],
  ]);
});

test.each([
  ['/blog/meetup', '/blog', 'meetup'],
  ['/blog/2026/05/01/meetup/', '/blog', '2026-05-01-meetup'],
  ['/sub/fr/notes/a b/ü', '/sub/fr/notes', 'a-b-ü'],
  ['/blog/東京', '/blog', '東京'],
  ['/blog/大阪/', '/blog', '大阪'],
  ['/blog/हिन्दी', '/blog', 'हिन्दी'],
  ['/blog/cafe\u0301', '/blog', 'caf\u00e9'],
  ['/blog/🎉', '/blog', 'event-1f389'],
  ['/', '/', 'event'],
  ['/blog/meetup.ics', '/blog', 'meetup-ics'],
  ['/blog/meetup.ICS 🎉', '/blog', 'meetup-ICS'],
  ['/blog/meetup.icsx', '/blog', 'meetup.icsx'],
])('the event of the post %s below %s is %s', (permalink, blog, id) => {
  expect(eventIdOf(permalink, blog)).toBe(id);
});

describe('the date in words', () => {
  test.each([
    ['en-GB', '2026-05-01', undefined, '1 May 2026'],
    ['en-GB', '2026-09-26', '2026-09-28', '26–28 September 2026'],
    ['en-GB', '2026-12-30', '2027-01-02', '30 December 2026–2 January 2027'],
    ['en-GB', '2026-05', undefined, 'May 2026'],
    ['en-GB', '2026-05', '2026-06', 'May–June 2026'],
    ['en-GB', '2026', undefined, '2026'],
    ['en-GB', '2026-05-01', '2026-05-01', '1 May 2026'],
    ['en-GB', '2026-05-01T18:30', '2026-05-01T21:00', '1 May 2026, 18:30–21:00'],
    ['en-GB', '2026-05', '2026-05-12', 'May 2026'],
    ['de', '2026-09-26', '2026-09-28', '26.–28. September 2026'],
    ['fr', '2026-09-26', '2026-09-28', '26–28 septembre 2026'],
  ])('%s: %s to %s', (locale, startDate, endDate, expected) => {
    const text = whenOf({ startDate, endDate }, locale)?.text.join('');
    // The spaces around a dash differ between versions of ICU.
    expect(text?.replace(/\s*([–-])\s*/g, '$1')).toBe(expected);
  });

  test('the day does not depend on the build machine', () => {
    const { TZ } = process.env;
    try {
      for (const zone of ['Pacific/Niue', 'Pacific/Kiritimati']) {
        process.env.TZ = zone;
        expect(whenOf({ startDate: '2026-05-01' }, 'en-GB')?.text).toEqual(['1 May 2026']);
      }
    } finally {
      process.env.TZ = TZ;
    }
  });
});

test('lists speakers by name, each with their talks', () => {
  const events = siteEvents([
    eventPost(
      'id: a\nname: A\nstartDate: 2026-05-01\ntalks:\n  - {name: One, performer: [saim, Ángel Ruiz]}\n  - {name: Two, performer: [Ángel Ruiz, 王小明]}',
      on('2026-05-02', 'a'),
    ),
    eventPost(
      'id: b\nname: B\nstartDate: 2026-06-01\ntalks:\n  - {name: Three, performer: Ángel Ruiz}',
      on('2026-06-02', 'b'),
    ),
  ]);
  const speakers = speakerEntries(events, setting);
  expect(
    speakers.map(({ name, permalink, talks, posts }) => [
      name,
      permalink,
      talks.length,
      posts.length,
    ]),
  ).toEqual([
    ['Ángel Ruiz', '/speakers/angel-ruiz', 3, 2],
    ['Saim Safdar', '/speakers/saim', 1, 1],
    ['王小明', '/speakers/王小明', 1, 1],
  ]);
  expect(speakers[1]).toMatchObject({
    title: 'Community',
    image: '/img/saim.png',
    url: 'https://saim.example',
  });
});

test('addresses have the base path once, and absolute ones have the host of the site', () => {
  const { href, absolute, page, eventFile, file } = createAddresses({
    ...eventSite,
    baseUrl: '/sub/fr/',
    trailingSlash: true,
  });
  expect(href('/slides/a.pdf')).toBe('/sub/fr/slides/a.pdf');
  expect(href('/sub/fr/slides/a.pdf')).toBe('/sub/fr/slides/a.pdf');
  expect(href('https://example.org/a')).toBe('https://example.org/a');
  expect(absolute(href('/a.png'))).toBe('https://example.com/sub/fr/a.png');
  expect(page('/sub/fr/events/a')).toBe('https://example.com/sub/fr/events/a/');
  expect([file('ics'), eventFile('a', 'ics')]).toEqual([
    '/sub/fr/events.ics',
    '/sub/fr/events/a.ics',
  ]);
});

test('a recording with an address is published, unless the post says otherwise', () => {
  const status = (recording: string) =>
    eventData(eventOf(`name: A\nstartDate: 2026\nrecording: ${recording}`), setting).recording
      ?.status;
  expect(status('https://example.org/film')).toBe('published');
  expect(status('{status: pending}')).toBe('pending');
  expect(status('{status: pending, url: https://example.org/soon}')).toBe('pending');
  expect(status('{status: removed}')).toBe('removed');
  expect(status('{status: published}')).toBe('pending');
  expect(
    eventSummary(eventOf('name: A\nstartDate: 2026\nrecording: {status: pending}'), setting).has,
  ).toEqual([]);
});

test.each([
  ['41:30', 'PT41M30S', '42 mins'],
  ['1:12:00', 'PT1H12M', '1 hr 12 mins'],
  ['PT2H', 'PT2H', '2 hrs'],
  ['0:20', 'PT20S', '1 min'],
])('%s lasts %s', (written, iso, words) => {
  expect(isoDuration(written)).toBe(iso);
  expect(writeDuration(written, 'en-GB').replace(/\s/g, ' ')).toBe(words);
});

test('a later post adds sponsors, accounts and hashtags, and replaces ticket prices', () => {
  const posts = [
    'id: a\nname: A\nstartDate: 2026-05-01\nsponsor: [Crane]\nkeywords: [a]\nsameAs: [https://a.example]\nlivestream: [https://l.example]\noffers: [{price: 5, priceCurrency: EUR}]',
    'id: a\nsponsor: [Tug]\nkeywords: [b, a]\nsameAs: [https://b.example]\nlivestream: [https://m.example]\noffers: [{availability: SoldOut}]',
  ].map((yaml, index) => eventPost(yaml, { permalink: `/blog/${index}` }));
  expect(siteEvents(posts)[0]?.block).toMatchObject({
    sponsor: [{ name: 'Crane' }, { name: 'Tug' }],
    keywords: ['a', 'b'],
    sameAs: ['https://a.example', 'https://b.example'],
    livestream: ['https://l.example', 'https://m.example'],
    offers: [{ availability: 'SoldOut' }],
  });
});

test.each([
  [10, '0:10'],
  [3599, '59:59'],
  [3600, '1:00:00'],
])('%i seconds into a video are shown as %s', (seconds, expected) => {
  expect(writeOffset(seconds)).toBe(expected);
});
