import { describe, expect, test } from 'vitest';
import { calendarOf } from '../../../src/plugin/events/calendar/calendar.ts';
import { eventData, eventSummary } from '../../../src/plugin/events/eventData.ts';
import { eventsJson } from '../../../src/plugin/events/eventsJson.ts';
import { siteEvents } from '../../../src/plugin/events/siteEvents.ts';
import { structuredData } from '../../../src/plugin/events/structuredData.ts';
import { addresses, eventOf, eventPost } from '../../helpers/events.ts';

const whenIn = (dates: string, locale: string) =>
  eventData(eventOf(`name: A\n${dates}`), { addresses, locale }).when;

describe('dates without an exact day', () => {
  test.each([
    ['startDate: 2027-Q2', 'en', 'Q2 2027'],
    ['startDate: 2027Q2', 'en', 'Q2 2027'],
    ['startDate: 2027-Q2', 'de', '2. Quartal 2027'],
    ['startDate: 2027-Q1', 'fr', '1er trimestre 2027'],
    ['startDate: 2027-Q2\nendDate: 2027-Q3', 'en', 'Q2 2027\u2009–\u2009Q3 2027'],
    ['startDate: 2027-Q2\nendDate: 2027-06', 'en', 'Q2 2027'],
    ['startDate: 2027-Q2\nendDate: 2028', 'en', '2027\u2009–\u20092028'],
    ['startDate: 2027-05', 'en-GB', 'May 2027'],
    ['startDate: TBA', 'en', 'Date to be announced'],
    ['startDate: tbd', 'de', 'Termin folgt'],
    ['startDate: to be announced', 'fr', 'Date à venir'],
  ])('%s in %s', (dates, locale, text) => {
    expect(whenIn(dates, locale).text.join('')).toBe(text);
  });

  test('their datetime is valid HTML, or missing', () => {
    expect(whenIn('startDate: 2027-Q2', 'en').start).toBe('2027');
    expect(whenIn('startDate: TBA', 'en').start).toBe('');
  });

  test('the calendar leaf shows the same', () => {
    const leaf = (dates: string) =>
      eventSummary(eventOf(`name: A\n${dates}`), { addresses, locale: 'en' }).date;
    expect(leaf('startDate: 2027-Q2')).toEqual({ large: 'Q2', small: '2027' });
    expect(leaf('startDate: TBA')).toEqual({ large: 'TBA', small: '' });
  });

  test('a quarter lasts three months, and unannounced dates come last', () => {
    const { span } = whenIn('startDate: 2027-Q4\ntimeZone: UTC', 'en');
    expect([span.start, span.end].map((instant) => new Date(instant).toISOString())).toEqual([
      '2027-10-01T00:00:00.000Z',
      '2028-01-01T00:00:00.000Z',
    ]);
    const posts = ['TBA', '2027-Q2', '2027-03-01', '2027-07-01'].map((startDate) =>
      eventPost(`id: e-${startDate.toLowerCase()}\nname: A\nstartDate: ${startDate}`),
    );
    expect(siteEvents(posts).map(({ startDate }) => startDate)).toEqual([
      '2027-03-01',
      '2027-Q2',
      '2027-07-01',
      'TBA',
    ]);
  });

  test('neither is in calendars or in structured data', () => {
    for (const startDate of ['TBA', '2027-Q2', '2027-05', '2027']) {
      const event = eventOf(`name: A\nstartDate: ${startDate}\nvirtualLocation: https://a.example`);
      expect(calendarOf([event])).toBeUndefined();
      expect(structuredData(event, addresses, undefined)).toBeUndefined();
      const { calendar, calendarLinks } = eventData(event, { addresses, locale: 'en' });
      expect([calendar, calendarLinks]).toEqual([undefined, undefined]);
    }
  });

  test('programs get a quarter as written, and no date for an unannounced event', () => {
    const dates = (startDate: string) => {
      const [event] = JSON.parse(
        eventsJson([eventOf(`name: A\nstartDate: ${startDate}`)], addresses),
      ).events;
      return [event.startDate, event.endDate];
    };
    expect(dates('2027-Q2')).toEqual(['2027-Q2', '2027-Q2']);
    expect(dates('TBA')).toEqual([undefined, undefined]);
  });
});
