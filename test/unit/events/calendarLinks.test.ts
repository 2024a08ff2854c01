import { describe, expect, test } from 'vitest';
import { calendarLinks } from '../../../src/plugin/events/calendar/links.ts';
import { addresses, eventOf } from '../../helpers/events.ts';

const setting = { addresses, locale: 'en-GB' };

/** The values in the forms. */
function formsOf(yaml: string) {
  const links = calendarLinks(eventOf(yaml), setting);
  const read = (link = '') => Object.fromEntries(new URL(link).searchParams);
  return { google: read(links?.google), outlook: read(links?.outlook), links };
}

describe('the links to web calendars', () => {
  test('have the times of the entry, in UTC', () => {
    const { google, outlook, links } = formsOf(
      'id: night\nname: Night & Day + 1\nstartDate: 2026-05-01T18:30\nendDate: 2026-05-01T22:00\ntimeZone: Europe/Oslo\nlocation: {name: Hall 3, address: {addressLocality: Oslo}}\ndescription: One evening.',
    );
    expect(new URL(links?.google ?? '').host).toBe('calendar.google.com');
    expect(google).toEqual({
      action: 'TEMPLATE',
      text: 'Night & Day + 1',
      dates: '20260501T163000Z/20260501T200000Z',
      details: 'One evening.\n\nIn person\n\nhttps://example.com/events/night',
      location: 'Hall 3, Oslo',
    });
    expect(new URL(links?.outlook ?? '').host).toBe('outlook.live.com');
    expect(outlook).toEqual({
      path: '/calendar/action/compose',
      rru: 'addevent',
      subject: 'Night & Day + 1',
      startdt: '2026-05-01T16:30:00Z',
      enddt: '2026-05-01T20:00:00Z',
      body: 'One evening.\n\nIn person\n\nhttps://example.com/events/night',
      location: 'Hall 3, Oslo',
    });
    // Outlook.com shows the plus signs of a form.
    expect(links?.outlook).not.toContain('+');
  });

  test('have whole days with an excluded end, like the entry', () => {
    const { google, outlook } = formsOf('name: Days\nstartDate: 2026-05-01\nendDate: 2026-05-03');
    expect(google.dates).toBe('20260501/20260504');
    expect(outlook).toMatchObject({ startdt: '2026-05-01', enddt: '2026-05-04', allday: 'true' });
  });

  test('without an end or a zone, have no length and the reader’s zone', () => {
    const { google, outlook } = formsOf('name: Night\nstartDate: 2026-05-01T18:30');
    expect(google.dates).toBe('20260501T183000/20260501T183000');
    expect(outlook).toMatchObject({ startdt: '2026-05-01T18:30:00', enddt: '2026-05-01T18:30:00' });
    expect(outlook.allday).toBeUndefined();
  });

  test('do not exist if the date is not known', () => {
    expect(calendarLinks(eventOf('name: A\nstartDate: 2026-05'), setting)).toBeUndefined();
  });

  test('are short enough for a server, whatever the programme', () => {
    const talks = Array.from({ length: 90 }, (_, index) => `  - name: A talk with number ${index}`);
    const { google } = formsOf(`name: A\nstartDate: 2026-05-01\ntalks:\n${talks.join('\n')}`);
    expect(google.details?.length).toBeLessThan(1300);
    expect(google.details).toMatch(/A talk with number \d+\n…$/);
    const { google: line } = formsOf(
      `name: A\nstartDate: 2026-05-01\ndescription: ${'a'.repeat(5000)}`,
    );
    expect(line.details?.length).toBeLessThan(1300);
  });

  test('keep a description of 1,200 characters, and drop the last line of a longer one', () => {
    const detailsOf = (length: number) =>
      formsOf(`name: A\nstartDate: 2026-05-01\ndescription: ${'a'.repeat(length)}`).google
        .details ?? '';
    const most = 1 + 1200 - detailsOf(1).length;
    expect(detailsOf(most)).toMatch(/\/events\/a-post$/);
    expect(detailsOf(most)).toHaveLength(1200);
    expect(detailsOf(most + 1)).toMatch(/\nIn person\n\n…$/);
  });
});
