import lowerFirst from 'lodash/lowerFirst.js';
import { elsewhereOf, meantBy } from '../../events/model/otherWords.ts';
import type { EventProblem } from '../../events/model/readEvent.ts';
import { dateHelp } from '../frontMatter/dateHelp.ts';
import { expectedIn } from '../frontMatter/expectedIn.ts';
import type { YamlMap } from '../frontMatter/yaml.ts';
import { joinedEvents } from '../published/joinedEvents.ts';
import type { PostFinding, Rule } from '../rule.ts';
import { nearest, surest } from '../text/closestMatch.ts';
import { show } from '../text/values.ts';

export const eventSchema: Rule = {
  id: 'event-schema',
  severity: 'error',
  judgesFrontMatter: true,
  summary:
    'An `event` in front matter with an unknown field, an invalid value, or without a name and a date.',
  why: 'Anything invalid is left out of the card, the event’s page and the calendar, and you can’t see why.',
  examples: {
    bad: [
      {
        title: 'Typos, and made-up fields',
        files: {
          'blog/meetup.md':
            '---\nauthors: saim\nevent:\n  name: Meetup\n  startDate: 2026-05-01\n  ⟦timezone⟧: Europe/Oslo\n  ⟦venue⟧: The harbour\n  ⟦mood⟧: good\n  talks:\n    - name: Gateways\n      ⟦speakers⟧: [saim]\n---\n\nText\n',
        },
        says: [
          { message: 'There’s no field "event.timezone".', help: 'Did you mean "timeZone"?' },
          {
            message: 'There’s no field "event.venue".',
            help: 'Did you mean "location"? If not, move its content to description, or to the text below.',
          },
          {
            message: 'There’s no field "event.mood".',
            help: 'Move its content to description, or to the text below.',
          },
          {
            message: 'There’s no field "event.talks.0.speakers".',
            help: 'Did you mean "performer"? If not, move its content to description, or to the text below.',
          },
        ],
      },
      {
        title: 'Details without a field',
        files: {
          'blog/meetup.md':
            '---\nauthors: saim\nevent:\n  name: Meetup\n  startDate: 2026-05-01\n  ⟦parking⟧: https://example.org/parking\n  ⟦tracks⟧: [Web, Cloud]\n---\n\nText\n',
        },
        says: [
          {
            message: 'There’s no field "event.parking".',
            help: 'Move its address to links, with a name, or to the text below.',
          },
          {
            message: 'There’s no field "event.tracks".',
            help: 'Write the track of each talk: track, in talks.',
          },
        ],
      },
      {
        title: 'Invalid values',
        files: {
          'blog/meetup.md':
            '---\nauthors: saim\nevent:\n  name: Meetup\n  startDate: ⟦May 2026⟧\n  type: ⟦Conference⟧\n  url: ⟦example.com⟧\n  isAccessibleForFree: ⟦free⟧\n  location:\n    geo: {latitude: ⟦591⟧, longitude: 10}\n---\n\nText\n',
        },
        says: [
          {
            message:
              '"event.startDate" is "May 2026". Expected a date such as 2026-05-01, 2026-05, 2026 or 2026-05-01T18:30.',
            help: 'Write 2026-05.',
          },
          {
            message:
              '"event.type" is "Conference". Expected one of ConferenceEvent, EducationEvent, Hackathon, SocialEvent, BusinessEvent, Event.',
            help: 'Did you mean "ConferenceEvent"?',
          },
          {
            message: '"event.url" is "example.com". Expected an address that starts with https://.',
          },
          { message: '"event.isAccessibleForFree" is "free". Expected true or false.' },
          { message: '"event.location.geo.latitude" is "591". Expected a number from -90 to 90.' },
        ],
      },
      {
        title: 'An event without a date, and a published recording without an address',
        files: {
          'blog/meetup.md':
            '---\nauthors: saim\n⟦event⟧:\n  name: Meetup\n  recording:\n    status: ⟦published⟧\n---\n\nText\n',
        },
        says: [
          {
            message: 'The event has no startDate.',
            help: 'Write startDate: 2026-05-01, or a month or a year alone, or TBA.',
          },
          {
            message: 'A published recording has no url.',
            help: 'Add its address as url, or set status: pending.',
          },
        ],
      },
      {
        title: 'A control character',
        files: {
          'blog/meetup.md':
            '---\nauthors: saim\nevent:\n  name: "⟦Meet\\x07up⟧"\n  startDate: 2026-05-01\n---\n\nText\n',
        },
        says: [
          {
            message: '"event.name" has a character that feeds and calendars can\'t hold: U+0007.',
            help: 'Delete it, or write the value again.',
          },
        ],
      },
      {
        title: 'Two events with one id',
        files: {
          'blog/2026-05-01-a.md':
            '---\nauthors: saim\nevent:\n  id: meetup\n  name: Meetup in May\n  startDate: 2026-05-01\n---\n\nText\n',
          'blog/2026-06-01-b.md':
            '---\nauthors: saim\nevent:\n  id: meetup\n  name: ⟦Meetup in June⟧\n  startDate: 2026-05-01\n---\n\nText\n',
        },
        says: [
          {
            message:
              'The event "meetup" is called "Meetup in June" here, and "Meetup in May" in another post.',
            help: 'If they are the same event, use one name. If not, give each event its own id.',
          },
        ],
      },
    ],
    good: [
      {
        title: 'A name and a year are enough',
        files: {
          'blog/meetup.md':
            '---\nauthors: saim\nevent:\n  name: Meetup\n  startDate: 2026\n---\n\nText\n',
        },
      },
      {
        title: 'Short forms, and two posts about one event',
        files: {
          'blog/2026-04-01-come.md':
            '---\nauthors: saim\nevent:\n  id: meetup-2026\n  name: Meetup\n  startDate: 2026-05-01T18:00\n  timeZone: Europe/Oslo\n  location: The harbour\n  talks:\n    - name: Gateways\n      performer: saim\n---\n\nText\n',
          'blog/2026-05-02-notes.md':
            '---\nauthors: saim\nevent:\n  id: meetup-2026\n  recording: https://example.org/gateways\n---\n\nText\n',
        },
      },
    ],
  },
  checkPost({ post }, report) {
    const { map } = post.frontMatter;
    for (const problem of post.event?.problems ?? []) report(describe(problem, map));
    for (const { path, text } of post.event?.leaves ?? []) {
      if (path.at(-1) !== 'status' || text !== 'published') continue;
      const around = JSON.stringify(path.slice(0, -1));
      const isThere = post.event?.leaves.some(
        (leaf) => leaf.path.at(-1) === 'url' && JSON.stringify(leaf.path.slice(0, -1)) === around,
      );
      if (isThere) continue;
      report({
        range: map.content(path),
        message: 'A published recording has no url.',
        help: 'Add its address as url, or set status: pending.',
      });
    }
  },
  check(content, report) {
    for (const { id, locale, posts, block } of joinedEvents(content)) {
      const [first] = posts;
      const { source, frontMatter } = first?.post ?? {};
      // A field that is there and cannot be read has its own finding.
      const isWritten = (name: string) =>
        posts.some(({ post }) => post.frontMatter.map.key(['event', name]) !== undefined);
      const missing = (['name', 'startDate'] as const).filter(
        (name) => !(name in block) && !isWritten(name),
      );
      const range = frontMatter?.map.key(['event']);
      // What is no map has its own finding, which says both.
      const isMap = posts.every(({ post }) => !post.event?.problems.some(isOfAll));
      if (source && range && isMap) {
        for (const name of missing)
          report({ at: { source, range }, ...NEEDED[name], locale: locale.name });
      }
      const named = posts.filter(({ post }) => post.event?.block.name !== undefined);
      const name = named[0]?.post.event?.block.name;
      for (const { post } of named.slice(1)) {
        const own = post.event?.block.name;
        const at = post.frontMatter.map.content(['event', 'name']);
        if (own === name || !at) continue;
        report({
          at: { source: post.source, range: at },
          message: `The event "${id}" is called "${own}" here, and "${name}" in another post.`,
          help: 'If they are the same event, use one name. If not, give each event its own id.',
          locale: locale.name,
          severity: 'warning',
        });
      }
    }
  },
};

/** Whether the event as a whole is not what it has to be. */
function isOfAll({ kind, path }: EventProblem): boolean {
  return kind === 'type' && path.length === 1;
}

function describe(problem: EventProblem, map: YamlMap): PostFinding {
  const { path } = problem;
  const name = path.join('.');
  switch (problem.kind) {
    case 'unknown-key': {
      const key = String(path.at(-1));
      const known = Object.keys(problem.map.fields);
      const near = meantBy(key, known) ?? nearest(key, known, Math.ceil(key.length / 6));
      const range = map.key(path);
      const isSure =
        surest(key, known) === near && near !== undefined && !problem.siblings.includes(near);
      return {
        range,
        message: `There’s no field "${name}".`,
        help: near
          ? problem.siblings.includes(near)
            ? `Move its content to "${near}", which already exists.`
            : `Did you mean "${near}"?${isSure ? '' : ` If not, ${lowerFirst(whereItBelongs(problem, map.raw(path)))}`}`
          : whereItBelongs(problem, map.raw(path)),
        fix:
          isSure && range ? { title: `Write ${near}`, edits: [{ range, text: near }] } : undefined,
      };
    }
    case 'missing':
      return {
        range: map.value(path) ?? map.key(['event']),
        message: `"${name}" has no ${problem.name}.`,
        help: `Add ${problem.name}, or delete the whole entry.`,
      };
    case 'control':
      return {
        range: map.content(path) ?? map.key(['event']),
        message: `"${name}" has a character that feeds and calendars can't hold: ${codeOf(problem.character)}.`,
        help: 'Delete it, or write the value again.',
      };
    case 'too-long':
      return { range: map.key(path), message: `"${name}" has more than ${problem.longest} items.` };
    case 'type': {
      const { field, value } = problem;
      const near =
        field.kind === 'choice' && typeof value === 'string'
          ? nearestValue(value, field.values)
          : undefined;
      return {
        range: map.content(path) ?? map.value(path) ?? map.key(['event']),
        message: `"${name}" is ${value === null || value === '' ? 'empty' : show(value)}. Expected ${expectedIn(field)}.`,
        help: isOfAll(problem)
          ? 'Write name: and startDate: on separate, indented lines below event:.'
          : near
            ? `Did you mean "${near}"?`
            : field.kind === 'moment' && typeof value === 'string'
              ? dateHelp(value, field.isOpen)
              : undefined,
      };
    }
  }
}

/** `U+0007` */
function codeOf(character: string): string {
  return `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Of a field that doesn't exist and is no slip: what takes what it says. */
function whereItBelongs(
  { path, map }: Extract<EventProblem, { kind: 'unknown-key' }>,
  written = '',
): string {
  const elsewhere = path.length === 2 ? elsewhereOf(String(path.at(-1))) : undefined;
  if (elsewhere) return elsewhere;
  if (map.fields.links && /^["']?https?:/.test(written))
    return 'Move its address to links, with a name, or to the text below.';
  return map.fields.description
    ? 'Move its content to description, or to the text below.'
    : 'Move its content to the text below the front matter.';
}

/** `Conference` is ConferenceEvent, `canceled` is cancelled. */
function nearestValue(value: string, known: readonly string[]): string | undefined {
  const word = value.toLowerCase();
  return nearest(value, known) ?? known.find((one) => one.toLowerCase().startsWith(word));
}

const NEEDED = {
  name: { message: 'The event has no name.', help: 'Add name: with the name of the event.' },
  startDate: {
    message: 'The event has no startDate.',
    help: 'Write startDate: 2026-05-01, or a month or a year alone, or TBA.',
  },
};
