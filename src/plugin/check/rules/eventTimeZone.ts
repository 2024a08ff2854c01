import { leafIndex } from '../../events/model/leafIndex.ts';
import { parseMoment, wallClock } from '../../events/model/moment.ts';
import type { EventLeaf } from '../../events/model/readEvent.ts';
import { instantsOf, isZone, offsetAt } from '../../events/model/zone.ts';
import { zoneNamed } from '../../events/model/zoneNamed.ts';
import { joinedEvents } from '../published/joinedEvents.ts';
import type { PostFinding, Rule } from '../rule.ts';
import { nearest } from '../text/closestMatch.ts';

export const eventTimeZone: Rule = {
  id: 'event-time-zone',
  severity: 'error',
  judgesFrontMatter: true,
  summary:
    'A time zone that doesn’t exist, a time without one, an offset that’s wrong on that day, or a time that’s skipped or repeated when the clocks change.',
  why: 'Without a zone, people elsewhere don’t know when to join, and every calendar shows the time in its owner’s zone.',
  examples: {
    bad: [
      {
        title: 'A city, an abbreviation, and a typo',
        files: {
          'blog/a.md':
            '---\nauthors: saim\nevent:\n  name: Meetup\n  startDate: 2026-05-01\n  timeZone: ⟦New York⟧\n---\n\nText\n',
          'blog/b.md':
            '---\nauthors: saim\nevent:\n  name: Meetup\n  startDate: 2026-05-01\n  timeZone: ⟦CEST⟧\n---\n\nText\n',
          'blog/c.md':
            '---\nauthors: saim\nevent:\n  name: Meetup\n  startDate: 2026-05-01\n  timeZone: ⟦Europe/Olso⟧\n---\n\nText\n',
        },
        says: [
          {
            message: 'There’s no time zone "New York".',
            help: 'Did you mean "America/New_York"?',
          },
          {
            message: 'There’s no time zone "CEST".',
            help: 'Write a region and a city, such as Europe/Berlin. That includes summer time.',
          },
          { message: 'There’s no time zone "Europe/Olso".', help: 'Did you mean "Europe/Oslo"?' },
        ],
      },
      {
        title: 'A time without a zone',
        files: {
          'blog/meetup.md':
            '---\nauthors: saim\nevent:\n  name: Meetup\n  startDate: ⟦2026-05-01T18:30⟧\n---\n\nText\n',
        },
        says: [
          {
            message: '2026-05-01T18:30 is ambiguous: the event has no timeZone.',
            help: 'Add the event’s timeZone, such as timeZone: Europe/Berlin.',
          },
        ],
      },
      {
        title: 'The offset of another season',
        files: {
          'blog/meetup.md':
            '---\nauthors: saim\nevent:\n  name: Meetup\n  startDate: ⟦2026-07-01T18:30+01:00⟧\n  timeZone: Europe/Oslo\n---\n\nText\n',
        },
        says: [
          {
            message: 'The offset of Europe/Oslo is +02:00 at that time, not +01:00.',
            help: 'Leave out the offset: it follows from the zone.',
          },
        ],
      },
      {
        title: 'A time that’s skipped in spring, and one that’s repeated in autumn',
        files: {
          'blog/meetup.md':
            '---\nauthors: saim\nevent:\n  name: Night run\n  startDate: ⟦2026-03-29T02:30⟧\n  endDate: ⟦2026-10-25T02:30⟧\n  timeZone: Europe/Oslo\n---\n\nText\n',
        },
        says: [
          {
            message:
              '2026-03-29T02:30 doesn’t exist in Europe/Oslo, because the clocks go forward then.',
            help: 'Write a time that exists.',
          },
          {
            message:
              '2026-10-25T02:30 happens twice in Europe/Oslo, because the clocks go back then.',
            help: 'Add the offset of the one that you mean: +02:00 or +01:00.',
          },
        ],
      },
    ],
    good: [
      {
        title: 'A zone',
        files: {
          'blog/meetup.md':
            '---\nauthors: saim\nevent:\n  name: Meetup\n  startDate: 2026-05-01T18:30\n  timeZone: Europe/Oslo\n---\n\nText\n',
        },
      },
      {
        title: 'The offset that the zone has on that day, and a time in UTC',
        files: {
          'blog/meetup.md':
            '---\nauthors: saim\nevent:\n  name: Meetup\n  startDate: 2026-07-01T18:30+02:00\n  endDate: 2026-07-01T18:30Z\n  timeZone: Europe/Oslo\n---\n\nText\n',
        },
      },
      {
        title: 'A call for papers that closes when the day has ended everywhere',
        files: {
          'blog/meetup.md':
            '---\nauthors: saim\nevent:\n  name: Meetup\n  startDate: 2026-05-01\n  cfp: {url: https://cfp.example.org, endDate: 2026-02-01T18:00, timeZone: AoE}\n---\n\nText\n',
        },
      },
      {
        title: 'A later post of an event whose first post has the zone',
        files: {
          'blog/2026-03-01-come.md':
            '---\nauthors: saim\nevent:\n  id: meetup\n  name: Meetup\n  startDate: 2026-05-01T18:30\n  timeZone: Europe/Oslo\n---\n\nText\n',
          'blog/2026-05-03-notes.md':
            '---\nauthors: saim\nevent:\n  id: meetup\n  talks: [{name: Tides, startDate: 2026-05-01T19:00}]\n---\n\nText\n',
        },
      },
      {
        title: 'Days don’t need a zone',
        files: {
          'blog/meetup.md':
            '---\nauthors: saim\nevent:\n  name: Meetup\n  startDate: 2026-05-01\n---\n\nText\n',
        },
      },
    ],
  },
  check(content, report) {
    for (const { block, posts, locale } of joinedEvents(content)) {
      let isMissing = false;
      for (const { post } of posts) {
        const { leaves } = post.event ?? { leaves: [] };
        const say = ({ path }: EventLeaf, words: Words, severity?: 'warning') => {
          const range = post.frontMatter.map.content(path) ?? { start: 0, end: 0 };
          report({ at: { source: post.source, range }, severity, locale: locale.name, ...words });
        };
        const zones = leaves.filter(({ path }) => path.at(-1) === 'timeZone');
        const unknown = zones.filter(({ text }) => !isKnown(text));
        for (const leaf of unknown) say(leaf, noSuchZone(leaf.text));
        if (unknown.length > 0) continue;
        const { beside } = leafIndex(zones);
        for (const leaf of leaves) {
          if (leaf.field.kind !== 'moment') continue;
          const own = beside(leaf.path, 'timeZone')?.text;
          // The event's zone is the one in its newest post.
          const zone = leaf.path.length > 2 ? (zoneNamed(own) ?? block.timeZone) : block.timeZone;
          // A wrong zone in another post is reported there.
          if (zone !== undefined && !isKnown(zone)) continue;
          const words = zone === undefined ? withoutZone(leaf.text) : inZone(leaf.text, zone);
          // Reported once per event, because its zone is missing once.
          if (!words || (zone === undefined && isMissing)) continue;
          isMissing = true;
          say(leaf, words, 'warning');
        }
      }
    }
  },
};

function isKnown(zone: string): boolean {
  return isZone(zoneNamed(zone) ?? zone);
}

function noSuchZone(text: string): Words {
  return { message: `There’s no time zone "${text}".`, help: suggest(text) };
}

function withoutZone(text: string): Words | undefined {
  const moment = parseMoment(text);
  if (moment?.precision !== 'time' || moment.offset !== undefined) return undefined;
  return {
    message: `${text} is ambiguous: the event has no timeZone.`,
    help: 'Add the event’s timeZone, such as timeZone: Europe/Berlin.',
  };
}

function inZone(text: string, zone: string): Words | undefined {
  const moment = parseMoment(text);
  if (moment?.precision !== 'time') return undefined;
  const wall = wallClock(moment);
  if (moment.offset !== undefined) {
    const actual = offsetAt(zone, wall - moment.offset * 60_000);
    if (actual === moment.offset || moment.offset === 0) return undefined;
    return {
      message: `The offset of ${zone} is ${writeOffset(actual)} at that time, not ${writeOffset(moment.offset)}.`,
      help: 'Leave out the offset: it follows from the zone.',
    };
  }
  const instants = instantsOf(wall, zone);
  if (instants.length === 1) return undefined;
  if (instants.length === 0)
    return {
      message: `${text} doesn’t exist in ${zone}, because the clocks go forward then.`,
      help: 'Write a time that exists.',
    };
  const offsets = instants.map((instant) => writeOffset(offsetAt(zone, instant)));
  return {
    message: `${text} happens twice in ${zone}, because the clocks go back then.`,
    help: `Add the offset of the one that you mean: ${offsets.join(' or ')}.`,
  };
}

function suggest(zone: string): string {
  const zones = Intl.supportedValuesOf('timeZone');
  const city = zone.replace(/\s+/g, '_').toLowerCase();
  const named = zones.find((known) => known.toLowerCase().split('/').at(-1) === city);
  const near = named ?? (zone.includes('/') ? nearest(zone, zones) : undefined);
  return near
    ? `Did you mean "${near}"?`
    : 'Write a region and a city, such as Europe/Berlin. That includes summer time.';
}

/** `+02:00` */
function writeOffset(minutes: number): string {
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `${minutes < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}`;
}

type Words = Pick<PostFinding, 'message' | 'help'>;
