import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import ICAL from 'ical.js';
import { expect, inject, test } from 'vitest';
import { writeEventFiles } from '../../src/plugin/docusaurus/eventFiles.ts';
import { siteEvents } from '../../src/plugin/events/siteEvents.ts';
import { addresses, eventPost, eventSite } from '../helpers/events.ts';
import { root } from '../helpers/run.ts';

test('another program reads every calendar of this blog and finds the data of events.json', () => {
  const words = [path.join(root, 'scripts/check-calendars.py'), inject('blogDir')];
  expect(execFileSync(inject('calendarReader'), words, { encoding: 'utf8' })).toMatch(
    /^\d+ calendars with \d+ entries: icalendar and vobject find nothing wrong\.\n$/,
  );
});

test('three other programs read four versions of an event, and one with a hundred talks', async () => {
  const place = 'location: {name: "Hall; 3, \\"left\\"", address: Oslo}';
  const talks = Array.from({ length: 100 }, (_, index) => {
    const hour = `2026-05-0${1 + (index % 3)}T${String(8 + (index % 12)).padStart(2, '0')}:${index % 2 ? '30' : '00'}`;
    return `  - {name: "Talk ${index % 40}, 会议 🎉; one", performer: [Ada ${index}, Łucja], startDate: ${hour}, room: "${'long '.repeat(12)}"}`;
  }).join('\n');
  const days = 'startDate: 2026-05-01\nendDate: 2026-05-03\ntimeZone: Europe/Oslo';
  const revisions = [
    `${days}\n${place}`,
    `${days}\neventStatus: cancelled\n${place}`,
    `${days}\n${place}`,
    `startDate: 2026-06-01T10:00\nendDate: 2026-06-01T12:00\ntimeZone: Europe/Oslo\npreviousStartDate: 2026-05-01\neventStatus: rescheduled\nvirtualLocation: https://meet.example.org/a,b;c`,
  ].map((yaml, index) => {
    const updated = Date.UTC(2026, 3, 1 + index);
    const post = { source: 'a', permalink: '/blog/a', updated };
    const still = { source: 'b', permalink: '/blog/b', updated: Date.UTC(2026, 3, 1) };
    const events = siteEvents([
      eventPost(`id: changing\nname: Changing\n${yaml}`, post),
      eventPost(`id: big\nname: Big\n${days}\n${place}\nseries: Big\ntalks:\n${talks}`, still),
    ]);
    const outDir = mkdtempSync(path.join(os.tmpdir(), 'calendars-'));
    const published = {
      site: eventSite,
      siteDir: outDir,
      pluginId: 'default',
      addresses,
      posts: [],
      events,
      cards: new Map(),
      options: { card: 'off' as const },
    };
    return writeEventFiles(published, outDir, outDir).then(() => outDir);
  });
  const words = [path.join(root, 'scripts/check-calendars.py'), ...(await Promise.all(revisions))];
  // Each with the list, two events, the talks, their series and 101 speakers.
  expect(execFileSync(inject('calendarReader'), words, { encoding: 'utf8' })).toMatch(
    /^424 calendars with \d+ entries: icalendar and vobject find nothing wrong\.\n$/,
  );
  const dirs = await Promise.all(revisions);
  const entriesOf = (dir: string, file: string) =>
    new ICAL.Component(ICAL.parse(readFileSync(path.join(dir, file), 'utf8'))).getAllSubcomponents(
      'vevent',
    );
  for (const dir of dirs) {
    const calendars = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.ics'),
    );
    expect(calendars).toHaveLength(106);
    for (const file of calendars) {
      const count = file.endsWith('talks.ics') ? 100 : file === 'events.ics' ? 2 : undefined;
      const entries = entriesOf(dir, file);
      expect(entries.length).toBe(count ?? entries.length);
      for (const entry of entries) {
        const event = new ICAL.Event(entry);
        expect(event.uid).toMatch(/@example\.com$/);
        expect(event.startDate.toJSDate().getUTCFullYear()).toBe(2026);
        expect(event.endDate.compare(event.startDate)).toBeGreaterThanOrEqual(0);
      }
    }
  }
  // The changed one is newer each time, and the other one stays the same.
  const said = (file: string, property: string) =>
    dirs.map((dir) => String(entriesOf(dir, file)[0]?.getFirstPropertyValue(property)));
  const sequences = said('events/changing.ics', 'sequence').map(Number);
  expect(sequences).toEqual([...new Set(sequences)].sort((a, b) => a - b));
  expect(said('events/changing.ics', 'status')).toEqual([
    'CONFIRMED',
    'CANCELLED',
    'CONFIRMED',
    'CONFIRMED',
  ]);
  expect(new Set(said('events/changing.ics', 'uid')).size).toBe(1);
  expect(new Set(said('events/changing.ics', 'dtstamp')).size).toBe(4);
  expect(new Set(said('events/big.ics', 'dtstamp')).size).toBe(1);
});
