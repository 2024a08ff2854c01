import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import ICAL from 'ical.js';
import { expect, inject, test } from 'vitest';
import { writeEventFiles } from '../../src/plugin/docusaurus/eventFiles.ts';
import { siteEvents } from '../../src/plugin/events/siteEvents.ts';
import { addresses, eventPost, eventSite } from '../helpers/events.ts';
import { root } from '../helpers/run.ts';

test('another program reads every calendar of this blog, and finds in it what events.json says', () => {
  const words = [path.join(root, 'scripts/check-calendars.py'), inject('blogDir')];
  expect(execFileSync(inject('calendarReader'), words, { encoding: 'utf8' })).toMatch(
    /^\d+ calendars with \d+ entries: icalendar and vobject find nothing wrong\.\n$/,
  );
});

test('two other programs read four revisions of an event, and one of a hundred talks', async () => {
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
  const [first = ''] = await Promise.all(revisions);
  for (const file of ['events.ics', 'events/big.ics', 'events/big/talks.ics']) {
    const calendar = new ICAL.Component(ICAL.parse(readFileSync(path.join(first, file), 'utf8')));
    expect(calendar.getAllSubcomponents('vevent')).toHaveLength(
      file.endsWith('talks.ics') ? 100 : file === 'events.ics' ? 2 : 1,
    );
  }
});
