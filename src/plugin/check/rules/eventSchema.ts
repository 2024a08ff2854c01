import { leafIndex } from '../../events/model/leafIndex.ts';
import type { Finding } from '../diagnostic.ts';
import { indentOfEvent, neededOutside } from '../frontMatter/eventFieldOutside.ts';
import { isOfAll } from '../frontMatter/eventProblem.ts';
import { describeEventProblems } from '../frontMatter/eventProblems.ts';
import { meantField } from '../frontMatter/meantField.ts';
import { joinedEvents } from '../published/joinedEvents.ts';
import type { JudgedPost } from '../published/judgedPost.ts';
import type { Rule } from '../rule.ts';

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
            message: 'There’s no field "speakers" in item 1 of "event.talks".',
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
            help: 'Write https://example.com.',
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
            message: '"event.name" has a character that feeds and calendars can’t contain: U+0007.',
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
    const { map, bodyStart } = post.frontMatter;
    const problems = post.event?.problems ?? [];
    const text = problems.length > 0 ? post.source.text.slice(0, bodyStart) : '';
    for (const described of describeEventProblems(problems, map, text)) report(described);
    const leaves = post.event?.leaves ?? [];
    const published = leaves.filter(
      ({ path, text }) => path.at(-1) === 'status' && text === 'published',
    );
    const { beside } = leafIndex(published.length > 0 ? leaves : []);
    for (const { path } of published) {
      if (beside(path, 'url')) continue;
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
      // A field with an invalid value has its own finding.
      const isWritten = (name: string) =>
        posts.some(({ post }) => post.frontMatter.map.key(['event', name]) !== undefined);
      const missing = (['name', 'startDate'] as const).filter(
        (name) => !(name in block) && !isWritten(name) && !posts.some((one) => isMeant(name, one)),
      );
      const range = missing.length > 0 ? frontMatter?.map.key(['event']) : undefined;
      // A value that isn't a map has its own finding, which covers both.
      const isMap = posts.every(({ post }) => !post.event?.problems.some(isOfAll));
      if (source && range && isMap) {
        for (const name of missing)
          report({
            at: { source, range },
            ...NEEDED[name],
            ...posts.map((one) => outside(name, one)).find((found) => found !== undefined),
            locale: locale.name,
          });
      }
      const named = posts.filter(({ post }) => post.event?.block.name !== undefined);
      const name = named[0]?.post.event?.block.name;
      for (const { post } of named.slice(1)) {
        const own = post.event?.block.name;
        if (own === name) continue;
        const range = post.frontMatter.map.content(['event', 'name']);
        if (!range) continue;
        report({
          at: { source: post.source, range },
          message: `The event "${id}" is called "${own}" here, and "${name}" in another post.`,
          help: 'If they are the same event, use one name. If not, give each event its own id.',
          locale: locale.name,
          severity: 'warning',
        });
      }
    }
  },
};

/** Whether the help of another finding is to write this field: `startdate` is the event's startDate. */
function isMeant(name: string, { post: { event, frontMatter } }: JudgedPost): boolean {
  return (event?.problems ?? []).some(
    (problem) => meantField(problem, frontMatter.map)?.join('.') === `event.${name}`,
  );
}

/** The field where it isn't read: following the help for a missing one, there would be two. */
function outside(name: string, { post, settings }: JudgedPost): Partial<Finding> | undefined {
  const { data, map } = post.frontMatter;
  const found = neededOutside(name, data, settings.allow, () =>
    indentOfEvent(post.frontMatter, post.source.text),
  );
  const range = found && map.key([found.key]);
  return (
    range && {
      at: { source: post.source, range },
      message: `The event has no ${name}: this one is outside "event".`,
      help: found.help,
      joins: {
        rule: 'front-matter-unknown-key',
        message: `The event has no other ${name}.`,
      },
    }
  );
}

const NEEDED = {
  name: { message: 'The event has no name.', help: 'Add name: with the name of the event.' },
  startDate: {
    message: 'The event has no startDate.',
    help: 'Write startDate: 2026-05-01, or a month or a year alone, or TBA.',
  },
};
