import Ajv from 'ajv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import yaml from 'yaml';
import { readFrontMatter } from '../../../src/plugin/check/frontMatter/frontMatter.ts';
import { createSource } from '../../../src/plugin/check/text/source.ts';
import type { EventBlock } from '../../../src/plugin/events/model/event.ts';
import { type ReadEvent, readEvent } from '../../../src/plugin/events/model/readEvent.ts';
import { LONGEST_SLUG } from '../../../src/plugin/events/model/slug.ts';
import { eventSchema } from '../../../src/plugin/schema/event.ts';
import { often } from '../../helpers/cases.ts';

function read(text: string): ReadEvent {
  const { event, problem } = readFrontMatter(createSource('post.md', `---\n${text}\n---\n`));
  expect(problem).toBeUndefined();
  return readEvent(event);
}

/** Front matter with so many aliases isn't passed on, but other data may have them. */
function readAliases(text: string): ReadEvent {
  const { event } = yaml.parse(text, { schema: 'failsafe', maxAliasCount: -1 });
  return readEvent(event);
}

describe('values are read as written', () => {
  test.each([
    '2026',
    '2026-05',
    '2026-05-01',
    '"2026-05-01"',
    '2026-05-01T18:30',
    '2026-05-01 18:30:00',
    '2026-05-01T18:30:00+05:30',
    '2026-05-01T18:30:00Z',
    "'2026-05-01T18:30:00-08:00'",
  ])('startDate: %s', (date) => {
    const { block, problems } = read(`event:\n  name: Meetup\n  startDate: ${date}`);
    expect(problems).toEqual([]);
    expect(block).toEqual({ name: 'Meetup', startDate: date.replace(/["']/g, '') });
  });

  test('values that YAML reads as numbers, booleans and times, in names', () => {
    const text =
      'event:\n  name: 2600\n  startDate: 2026\n  booth: 1.10\n  takeaways: [yes, 12:30, 007]';
    expect(read(text).block).toEqual({
      name: '2600',
      startDate: '2026',
      booth: '1.10',
      takeaways: ['yes', '12:30', '007'],
    });
  });

  test('merge keys, aliases and JSON', () => {
    const merged =
      'base: &base {name: Meetup, startDate: 2026-05-01}\nevent:\n  <<: *base\n  url: https://example.org';
    expect(read(merged).block).toEqual({
      name: 'Meetup',
      startDate: '2026-05-01',
      url: 'https://example.org',
    });
    const source = createSource(
      'post.md',
      '---json\n{\n\t"event": { "name": "Meetup", "startDate": "2026-05-01" }\n}\n---\n',
    );
    expect(readEvent(readFrontMatter(source).event).block).toEqual({
      name: 'Meetup',
      startDate: '2026-05-01',
    });
  });
});

test('short forms are expanded, and a single item is a list', () => {
  const { block, problems } = read(`event:
  name: Meetup
  startDate: 2026-05
  series: Meetups
  organizer: The harbour
  location: Hall 3
  slides: /slides/a.pdf
  recording: https://example.org/film
  links: https://example.org
  photos: /img/a.jpg
  takeaways: it rained
  talks:
    name: Gateways
    performer: saim`);
  expect(problems).toEqual([]);
  const expected: EventBlock = {
    name: 'Meetup',
    startDate: '2026-05',
    series: { name: 'Meetups' },
    organizer: { name: 'The harbour' },
    location: { name: 'Hall 3' },
    slides: { url: '/slides/a.pdf' },
    recording: { url: 'https://example.org/film' },
    links: [{ url: 'https://example.org' }],
    photos: [{ src: '/img/a.jpg' }],
    takeaways: ['it rained'],
    talks: [{ name: 'Gateways', performer: [{ key: 'saim' }] }],
  };
  expect(block).toEqual(expected);
});

test.each([
  ['de', true],
  ['pt-BR', true],
  ['zh-Hant', true],
  ['gsw', true],
  ['EN', true],
  ['tlh', true],
  ['mul', true],
  ['German', false],
  ['english', false],
  ['jp', false],
  ['xx', false],
  ['de_CH', false],
])('%s is a language tag: %s', (tag, isOne) => {
  const { block, problems } = read(`event: {name: Meetup, startDate: 2026-05, inLanguage: ${tag}}`);
  expect(block.inLanguage).toEqual(isOne ? [tag] : undefined);
  expect(problems.map(({ path }) => path.join('.'))).toEqual(isOne ? [] : ['event.inLanguage']);
});

test('invalid values are left out, and the rest is kept', () => {
  const { block, problems } = read(`event:
  name: Meetup
  startDate: 2026-05-01
  type: Party
  url: www.example.org
  mood: good
  location: {geo: {latitude: 91, longitude: 10}, name: Hall 3}
  talks:
    - performer: saim
    - name: Gateways
      recording: {status: soon}
  endDate:`);
  expect(block).toEqual({
    name: 'Meetup',
    startDate: '2026-05-01',
    location: { name: 'Hall 3' },
    talks: [{ name: 'Gateways', recording: {} }],
  });
  expect(problems.map(({ kind, path }) => `${kind} ${path.join('.')}`)).toEqual([
    'type event.type',
    'type event.url',
    'unknown-key event.mood',
    'type event.location.geo.latitude',
    'missing event.talks.0',
    'type event.talks.1.recording.status',
    'type event.endDate',
  ]);
});

test.each(['event: true', 'event: Meetup', 'event: []', 'event: 5', 'event:'])(
  '%s is not an event',
  (text) => {
    const { block, problems } = read(text);
    expect(block).toEqual({});
    expect(problems).toHaveLength(1);
  },
);

test('values at the edges of what a field accepts', () => {
  const problems = (field: string) =>
    read(`event:\n  name: M\n  startDate: 2026\n  ${field}`).problems.map(({ kind }) => kind);
  const id = (length: number) => `id: ${'a'.repeat(length)}`;
  expect([id(LONGEST_SLUG), id(LONGEST_SLUG + 1)].map(problems)).toEqual([[], ['type']]);
  const geo = (latitude: number) => `location: {geo: {latitude: ${latitude}, longitude: 180}}`;
  expect([geo(90), geo(-90)].map(problems)).toEqual([[], []]);
  expect(problems(geo(90.1))).toContain('type');
  const talks = (count: number) => `talks: [${Array(count).fill('{name: A}').join(', ')}]`;
  expect([talks(1000), talks(1001)].map(problems)).toEqual([[], ['too-long']]);
  const image = (path: string) => `photos: [${JSON.stringify(path)}]`;
  expect(problems(image('./a b.png'))).toEqual([]);
  for (const path of ['./a\\b.png', '..', 'a.png', '//a.example/b.png'])
    expect(problems(image(path))).toContain('type');
});

test('the names of object properties are ordinary keys', () => {
  const { block, problems } = read(
    'event:\n  name: Meetup\n  constructor: x\n  __proto__: {startDate: 2026}\n  toString: y',
  );
  expect(Object.keys(block)).toEqual(['name']);
  expect(problems.map(({ path }) => path.at(-1))).toEqual(['constructor', '__proto__', 'toString']);
});

test('aliases cannot make endless lists', () => {
  const people = `[${Array(15).fill('a').join(',')}]`;
  const talks = Array(1001).fill('*t').join(',');
  const { problems } = readAliases(
    `t: &t {name: T, performer: ${people}}\nevent:\n  name: M\n  startDate: 2026\n  talks: [${talks}]`,
  );
  expect(problems).toMatchObject([{ kind: 'too-long', path: ['event', 'talks'], longest: 1000 }]);
});

/** In the form of front matter. */
function asText(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asText);
  if (typeof value !== 'object' || value === null) return String(value);
  // The first of several things, and the others.
  const { others, ...first } = value as Record<string, unknown>;
  if (Array.isArray(others)) return [first, ...others].map(asText);
  return Object.fromEntries(Object.entries(first).map(([key, one]) => [key, asText(one)]));
}

test('any value gives a result that can be read again', () => {
  const names = [
    'name',
    'startDate',
    'talks',
    'performer',
    'location',
    'geo',
    'latitude',
    'recording',
    'url',
    'id',
  ];
  const { value } = fc.letrec((tie) => ({
    leaf: fc.oneof(
      fc.string(),
      fc.constantFrom('2026-05-01', 'https://example.org', '/a.png', '12', 'published', null),
    ),
    map: fc.dictionary(fc.oneof(fc.constantFrom(...names), fc.string()), tie('value'), {
      maxKeys: 6,
    }),
    list: fc.array(tie('value'), { maxLength: 3 }),
    value: fc.oneof({ depthSize: 'small' }, tie('leaf'), tie('map'), tie('list')),
  }));
  fc.assert(
    fc.property(value, (written) => {
      const { block } = readEvent(written);
      expect(readEvent(asText(block))).toMatchObject({ block, problems: [] });
    }),
    often(1000),
  );
});

describe('the schema for editors agrees', () => {
  const judge = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(eventSchema(['saim']));

  test.each([
    'name: Meetup\nstartDate: 2026',
    'name: Meetup\nstartDate: 2026-05-01T18:30\ntimeZone: Europe/Oslo',
    'name: Meetup\nstartDate: 2026-05-01\nlocation: Hall 3\nseries: {name: M, url: https://example.org}',
    'id: meetup-2026\ncoverage: recap',
    'name: M\nstartDate: 2026-05\ntalks:\n  - name: A\n    performer: [saim, Ada Lovelace, {name: Grace, url: https://example.org}]\n    recording: {status: pending}\n    slides: /slides/a.pdf',
    'name: M\nstartDate: 2026\nlocation: {geo: {latitude: 59.9, longitude: 10.7}, address: Oslo}\ntakeaways: [a, b]',
    'name: M\nstartDate: 2026\nlocation: [Hall 3, {name: Yard, address: Oslo}]\norganizer: [A, B]\ninLanguage: [en, pt-BR]',
    'name: M\nstartDate: 2026\ncfp: [https://cfp.example.org, {url: https://cfp.example.org/2, endDate: 2026-02-01}]',
    'name: M\nstartDate: 2026\noffers: {price: 49.5, priceCurrency: EUR, availability: SoldOut}\nsponsor: [A, {name: B, tier: Gold}]',
    'name: M\nstartDate: 2026\nrecording: [https://example.org/a, {url: https://example.org/b, hasPart: {name: A, startOffset: "1:04:20"}}]',
  ])('valid: %#', (text) => {
    expect(judge(yaml.parse(text)), JSON.stringify(judge.errors)).toBe(true);
    expect(read(`event:\n${text.replace(/^/gm, '  ')}`).problems).toEqual([]);
  });

  test.each([
    'name: Meetup\nstartDate: May 2026',
    'name: Meetup\nstartdate: 2026',
    'name: Meetup\nstartDate: 2026\nurl: example.org',
    'name: Meetup\nstartDate: 2026\ntype: Conference',
    'name: Meetup\nstartDate: 2026\nisAccessibleForFree: maybe',
    'name: Meetup\nstartDate: 2026\ntalks:\n  - performer: saim',
    'name: Meetup\nstartDate: 2026\nlocation: {geo: {latitude: 95, longitude: 10}}',
    'id: "a b"',
    'id: a.ics',
    'id: a.ICS',
    'name: Meetup\nstartDate: 2026\nrecording: {duration: long}',
    'name: Meetup\nstartDate: 2026\ninLanguage: English please',
    'name: Meetup\nstartDate: 2026\noffers: {price: 5, priceCurrency: Euro}',
    'name: Meetup\nstartDate: 2026\ncfp: {endDate: 2026-02-01}',
    'name: Meetup\nstartDate: 2026\nrecording: {startOffset: later}',
  ])('invalid: %#', (text) => {
    expect(judge(yaml.parse(text))).toBe(false);
    expect(read(`event:\n${text.replace(/^/gm, '  ')}`).problems).not.toEqual([]);
  });
});
