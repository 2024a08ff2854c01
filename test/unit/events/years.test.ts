import { expect, test } from 'vitest';
import { eventSummary } from '../../../src/plugin/events/eventData.ts';
import { siteEvents } from '../../../src/plugin/events/siteEvents.ts';
import { takeawayEntries, topicEntries } from '../../../src/plugin/events/topics.ts';
import { yearRecords } from '../../../src/plugin/events/years.ts';
import { addresses, eventPost } from '../../helpers/events.ts';

const setting = { addresses, locale: 'en', seriesCalendars: new Map() };

const EVENTS = siteEvents(
  [
    `id: tide-2024
name: Tide Conf 2024
startDate: 2024-05-01
location: {name: Harbour Hall, address: {addressLocality: Oslo, addressCountry: NO}}
takeaways: [keep it small, write it down]
talks:
  - {name: Gateways, performer: [saim, Ada], keywords: [Networks, "#security"]}
  - {name: Coffee, type: break}`,
    `id: harbour
name: Harbour Day
startDate: 2024-09-02
location: {name: Pier 9, address: {addressLocality: Bergen}}
takeaways: [Keep it small]
talks:
  - {name: Pipes, performer: saim, keywords: [networks]}`,
    'id: off\nname: Called off\nstartDate: 2024-10-01\neventStatus: cancelled',
    'id: coming\nname: Coming\nstartDate: 2026-09-01',
    'id: last-year\nname: Last year\nstartDate: 2025-03-01',
  ].map((yaml, index) =>
    eventPost(yaml, { permalink: `/blog/${index}`, source: `@site/${index}` }),
  ),
).toReversed();

test('a year has its events: cities, talks without breaks, and each person once', () => {
  const [first, second, ...others] = yearRecords(EVENTS, setting);
  expect(others).toEqual([]);
  expect([first?.year, second?.year]).toEqual(['2025', '2024']);
  expect(second).toMatchObject({
    permalink: '/events/2024',
    cities: ['Bergen', 'Oslo'],
    talks: 2,
    people: [
      { name: 'Ada', permalink: '/speakers/ada' },
      { name: 'Saim Safdar', permalink: '/speakers/saim' },
    ],
  });
  expect(second?.events.map(({ id }) => id)).toEqual(['harbour', 'tide-2024']);
});

test('a year has no page if an event has that address', () => {
  const events = siteEvents([eventPost('id: "2024"\nname: Tide\nstartDate: 2024-05-01')]);
  expect(yearRecords(events, setting)).toEqual([]);
});

test('topics are the keywords of talks in any case, those with the most talks first', () => {
  const topics = topicEntries(EVENTS, setting);
  expect(topics.map(({ topic, talks }) => [topic, talks.map(({ talk }) => talk.name)])).toEqual([
    ['networks', ['Pipes', 'Gateways']],
    ['security', ['Gateways']],
  ]);
});

test('a takeaway lists every event it came from', () => {
  const harbour = EVENTS.find(({ id }) => id === 'harbour');
  if (!harbour) throw new Error('There is one.');
  const { name, permalink, when } = eventSummary(harbour, setting);
  const [first, ...others] = takeawayEntries(EVENTS, setting);
  expect(first?.text).toBe('Keep it small');
  expect(first?.events.map((event) => event.name)).toEqual(['Harbour Day', 'Tide Conf 2024']);
  expect(first?.events[0]).toEqual({ name, permalink, when });
  expect(others.map(({ text }) => text)).toEqual(['write it down']);
});
