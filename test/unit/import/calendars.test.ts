import { describe, expect, test } from 'vitest';
import { writeEvents } from '../../../src/plugin/events/calendar/calendar.ts';
import { structuredData } from '../../../src/plugin/events/structuredData.ts';
import { addresses, eventOf, eventSite } from '../../helpers/events.ts';
import { importedFrom } from '../../helpers/imported.ts';

describe('a calendar', () => {
  const calendar = (...lines: string[]) =>
    [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'BEGIN:VEVENT',
      ...lines,
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ].join('\r\n');

  test('dates: a calendar excludes the end, and the import includes it', async () => {
    const { block } = await importedFrom(
      calendar(
        'SUMMARY:Tide Conf',
        'DTSTART;VALUE=DATE:20260501',
        'DTEND;VALUE=DATE:20260503',
        'GEO:59.9;10.7',
      ),
    );
    expect(block).toEqual({
      name: 'Tide Conf',
      startDate: '2026-05-01',
      endDate: '2026-05-02',
      location: { geo: { latitude: 59.9, longitude: 10.7 } },
    });
  });

  test('times with a zone, times in UTC, and values without a field', async () => {
    const zoned = calendar(
      'SUMMARY:A',
      'DTSTART;TZID=Europe/Oslo:20260501T183000',
      'RRULE:FREQ=WEEKLY',
    );
    const { block, lost } = await importedFrom(zoned);
    expect(block).toEqual({ name: 'A', startDate: '2026-05-01T18:30', timeZone: 'Europe/Oslo' });
    expect(lost).toEqual(['rrule']);
    const utc = await importedFrom(calendar('SUMMARY:A', 'DTSTART:20260501T163000Z'));
    expect(utc.block.startDate).toBe('2026-05-01T16:30Z');
  });
});

describe('this plugin’s own files can be imported again', () => {
  const event = eventOf(
    'name: Tide Night\nstartDate: 2026-05-01T18:30\nendDate: 2026-05-01T21:00\ntimeZone: Europe/Oslo\nlocation: {name: Hall 3, address: {addressLocality: Oslo, addressCountry: "NO"}}\ninLanguage: nb\nsponsor: Crane Works\ntalks: {name: Tides, startDate: 2026-05-01T19:00, performer: Ada Lovelace}',
  );

  test('a calendar', async () => {
    const { block } = await importedFrom(writeEvents([event], eventSite, addresses));
    expect(block).toMatchObject({
      name: 'Tide Night',
      startDate: '2026-05-01T16:30Z',
      endDate: '2026-05-01T19:00Z',
      url: 'https://example.com/events/a-post',
    });
  });

  test('structured data', async () => {
    const { block, lost } = await importedFrom(
      JSON.stringify(structuredData(event, addresses, undefined)),
    );
    expect(block).toMatchObject({
      name: 'Tide Night',
      startDate: '2026-05-01T18:30+02:00',
      endDate: '2026-05-01T21:00+02:00',
      location: { name: 'Hall 3', address: { addressLocality: 'Oslo', addressCountry: 'NO' } },
      inLanguage: ['nb'],
      sponsor: [{ name: 'Crane Works' }],
      talks: [{ name: 'Tides', performer: [{ key: 'Ada Lovelace' }] }],
    });
    expect(lost).toEqual([]);
  });
});
