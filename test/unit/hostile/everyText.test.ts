import { expect, test } from 'vitest';
import {
  writeEvent,
  writeEvents,
  writeSpeaker,
  writeTalks,
} from '../../../src/plugin/events/calendar/calendar.ts';
import { eventsGeoJson, eventsJson } from '../../../src/plugin/events/eventsJson.ts';
import { readEvent } from '../../../src/plugin/events/model/readEvent.ts';
import { type SiteEvent, siteEvents } from '../../../src/plugin/events/siteEvents.ts';
import { structuredData } from '../../../src/plugin/events/structuredData.ts';
import { eventsIn } from '../../helpers/calendarEvents.ts';
import { addresses, eventPost, eventSite } from '../../helpers/events.ts';
import { everything, type Value } from '../../helpers/everyField.ts';

const INJECTED = 'END:VEVENT\r\nBEGIN:VEVENT\r\nUID:evil\r\nATTACH:https://evil.example/\r\n';

const TEXTS: [name: string, text: string][] = [
  ['lines of a calendar after CRLF', `x\r\n${INJECTED}`],
  ['lines of a calendar after LF', `x\n${INJECTED.replaceAll('\r', '')}`],
  ['lines of a calendar after CR', `x\r${INJECTED.replaceAll('\n', '')}`],
  ['a folded line', `x\r\n END:VEVENT\r\n\tUID:evil`],
  ['escaped line ends', `x\\nEND:VEVENT\\nUID:evil\\`],
  ['other line ends', `x\u0085END:VEVENT\u2028UID:evil\u2029\u000bATTACH:x`],
  ['a parameter', `x";ALTREP="https://evil.example/":y`],
  ['the end of a script', `x</script><script>alert(1)</script><!--<script>`],
  ['the end of an XML section', `x]]></description><item/>&lt;`],
  ['characters of two to four octets', 'é字😀'.repeat(60)],
  ['one letter with many accents', `e${'\u0301'.repeat(300)}`],
  ['half a character', 'x\ud83d'],
];

const whole = JSON.stringify(readEvent(everything).block);
const calendarNames = new Set(
  calendars(readAll(everything), eventSite.title).flatMap(linesOf).map(nameOf),
);

test.each(TEXTS)('%s, in every field that accepts it', (_, text) => {
  const accepting = leavesOf(everything).filter((path) => {
    const { block } = readEvent(changed(everything, path, text));
    return JSON.stringify(block) !== whole && JSON.stringify(block).includes(asJson(text));
  });
  const tree = accepting.reduce((sum, path) => changed(sum, path, text), everything as Value);
  for (const event of readAll(tree)) expectSound(event);
});

test.each(TEXTS)('%s, as the text of a post, of an author and of the site', (_, text) => {
  const { block } = readEvent({
    name: 'Tides',
    startDate: '2026-05-01',
    talks: [{ name: 'Ebb', startDate: '2026-05-01T10:00', performer: ['saim'] }],
  });
  const authors = new Map([['saim', { name: text, title: text, url: text, image: text }]]);
  const post = { block, title: text, description: text, permalink: '/blog/x', authors };
  const events = siteEvents([eventPost('{name: Tides, startDate: 2026-05-01}', post)]);
  expect(events).toHaveLength(1);
  for (const event of events) expectSound(event, text);
});

function expectSound(event: SiteEvent, title = eventSite.title): void {
  for (const calendar of calendars([event], title)) {
    for (const line of calendar.split('\r\n')) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(line).not.toMatch(/[\r\n\v\0]/);
    }
    expect(linesOf(calendar).filter((line) => !calendarNames.has(nameOf(line)))).toEqual([]);
    expect(calendar).not.toMatch(/^(?:UID:evil|ATTACH|ALTREP)/m);
    expect(eventsIn(calendar).length).toBeLessThanOrEqual(3);
  }
  JSON.parse(eventsJson([event], addresses));
  JSON.parse(JSON.stringify(eventsGeoJson([event], addresses) ?? null));
  const data = structuredData(event, addresses, undefined) ?? {};
  expect(
    addressesIn(JSON.parse(JSON.stringify(data)) as object).filter(
      (one) => !/^https?:\/\//.test(one),
    ),
  ).toEqual([]);
}

/** Every calendar that has a part of these events. */
function calendars(events: readonly SiteEvent[], title: string): string[] {
  const site = { ...eventSite, title };
  const slugs = events.flatMap(({ talks }) => talks.flatMap(({ speakers }) => speakers));
  return [
    writeEvents(events, site, addresses),
    ...events.map((event) => writeEvent(event, site, addresses)),
    ...events.map((event) => writeTalks(event, site, addresses)),
    ...slugs.map(({ slug }) => writeSpeaker(slug ?? '', events, site, addresses)),
  ].filter((one) => one !== undefined);
}

/** The lines of a calendar, unfolded. */
function linesOf(calendar: string): string[] {
  return calendar
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n')
    .filter(Boolean);
}

function nameOf(line: string): string {
  return /^[^:;]*/.exec(line)?.[0] ?? '';
}

/** The events of a post with this block; none if what's invalid of it is too much. */
function readAll(tree: Value): SiteEvent[] {
  const { block } = readEvent(tree);
  return siteEvents([eventPost('{name: Tides, startDate: 2026-05-01}', { block })]);
}

/** The values of linked data that lead somewhere. */
function addressesIn(data: object): string[] {
  return Object.entries(data).flatMap(([key, value]) => {
    if (typeof value === 'object' && value !== null) return addressesIn(value);
    return ['url', '@id', 'contentUrl', 'license', 'sameAs'].includes(key) ? [String(value)] : [];
  });
}

function leavesOf(tree: Value, path: string[] = []): string[][] {
  if (typeof tree === 'string') return [path];
  return Object.entries(tree).flatMap(([step, value]) => leavesOf(value, [...path, step]));
}

function asJson(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

/** A copy in which one value has this text at its end. */
function changed(tree: Value, [step, ...rest]: string[], text: string): Value {
  if (step === undefined) return `${String(tree)}${text}`;
  if (typeof tree === 'string') return tree;
  if (Array.isArray(tree))
    return tree.map((one, index) => (String(index) === step ? changed(one, rest, text) : one));
  return { ...tree, [step]: changed(tree[step] ?? '', rest, text) };
}
