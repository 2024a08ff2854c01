import { parseMoment, wallClock } from '../../events/model/moment.ts';
import type { EventLeaf } from '../../events/model/readEvent.ts';
import { instantsOf, isZone, offsetAt } from '../../events/model/zone.ts';
import { zoneNamed } from '../../events/model/zoneNamed.ts';
import type { PostFinding, Rule } from '../rule.ts';
import { nearest } from '../text/closestMatch.ts';

export const eventTimeZone: Rule = {
  id: 'event-time-zone',
  severity: 'error',
  judgesFrontMatter: true,
  summary:
    'A time zone that does not exist, hours without one, an offset that the zone does not have on that day, or an hour that the change of clocks leaves out or repeats.',
  why: 'Without a zone nobody elsewhere knows when to join, and calendars show the hour wherever their owner is.',
  examples: {
    bad: [
      {
        title: 'A city, a short name, and a slip',
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
            message: 'There is no time zone "New York".',
            help: 'Did you mean "America/New_York"?',
          },
          {
            message: 'There is no time zone "CEST".',
            help: 'Name it by a region and a city, as Europe/Berlin: the city’s clocks are known, summer time included.',
          },
          { message: 'There is no time zone "Europe/Olso".', help: 'Did you mean "Europe/Oslo"?' },
        ],
      },
      {
        title: 'Hours without a zone',
        files: {
          'blog/meetup.md':
            '---\nauthors: saim\nevent:\n  name: Meetup\n  startDate: ⟦2026-05-01T18:30⟧\n---\n\nText\n',
        },
        says: [
          {
            message: 'Nobody elsewhere knows when 2026-05-01T18:30 is: the event has no time zone.',
            help: 'Add timeZone: Europe/Berlin, or whichever it is.',
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
            message: 'In Europe/Oslo the clocks are at +02:00 then, not at +01:00.',
            help: 'Leave the offset out: the zone knows it.',
          },
        ],
      },
      {
        title: 'An hour that is left out in spring, and one that comes twice in autumn',
        files: {
          'blog/meetup.md':
            '---\nauthors: saim\nevent:\n  name: Night run\n  startDate: ⟦2026-03-29T02:30⟧\n  endDate: ⟦2026-10-25T02:30⟧\n  timeZone: Europe/Oslo\n---\n\nText\n',
        },
        says: [
          {
            message:
              'The clocks of Europe/Oslo never show 2026-03-29T02:30: they are put forward then.',
            help: 'Write an hour that there is.',
          },
          {
            message:
              'The clocks of Europe/Oslo show 2026-10-25T02:30 twice: they are put back then.',
            help: 'Say which one by its offset: +02:00 or +01:00.',
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
        title: 'An offset that is that of the zone on that day, and an hour in UTC',
        files: {
          'blog/meetup.md':
            '---\nauthors: saim\nevent:\n  name: Meetup\n  startDate: 2026-07-01T18:30+02:00\n  endDate: 2026-07-01T18:30Z\n  timeZone: Europe/Oslo\n---\n\nText\n',
        },
      },
      {
        title: 'A call for papers that closes when the day is over everywhere',
        files: {
          'blog/meetup.md':
            '---\nauthors: saim\nevent:\n  name: Meetup\n  startDate: 2026-05-01\n  cfp: {url: https://cfp.example.org, endDate: 2026-02-01T18:00, timeZone: AoE}\n---\n\nText\n',
        },
      },
      {
        title: 'Days need none',
        files: {
          'blog/meetup.md':
            '---\nauthors: saim\nevent:\n  name: Meetup\n  startDate: 2026-05-01\n---\n\nText\n',
        },
      },
    ],
  },
  checkPost({ post }, report) {
    const { block, leaves } = post.event ?? { block: {}, leaves: [] };
    const { map } = post.frontMatter;
    const zones = leaves.filter(({ path }) => path.at(-1) === 'timeZone');
    const unknown = zones.filter(({ text }) => !isZone(zoneNamed(text) ?? text));
    for (const { path, text } of unknown)
      report({
        range: map.content(path),
        message: `There is no time zone "${text}".`,
        help: suggest(text),
      });
    if (unknown.length > 0) return;
    let isMissing = false;
    for (const { path, field, text } of leaves) {
      if (field.kind !== 'moment') continue;
      const zone = zoneNamed(zones.find((one) => isSibling(one, path))?.text) ?? block.timeZone;
      const finding = zone === undefined ? withoutZone(text) : inZone(text, zone);
      // Said once for an event: its zone is missing once.
      if (!finding || (zone === undefined && isMissing)) continue;
      isMissing = true;
      report({ range: map.content(path), severity: 'warning', ...finding });
    }
  },
};

/** Whether a zone is written beside a date, and holds for it alone. */
function isSibling({ path }: EventLeaf, of: EventLeaf['path']): boolean {
  return path.length === of.length && path.slice(0, -1).every((step, index) => step === of[index]);
}

function withoutZone(text: string): Words | undefined {
  const moment = parseMoment(text);
  if (moment?.precision !== 'time' || moment.offset !== undefined) return undefined;
  return {
    message: `Nobody elsewhere knows when ${text} is: the event has no time zone.`,
    help: 'Add timeZone: Europe/Berlin, or whichever it is.',
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
      message: `In ${zone} the clocks are at ${writeOffset(actual)} then, not at ${writeOffset(moment.offset)}.`,
      help: 'Leave the offset out: the zone knows it.',
    };
  }
  const instants = instantsOf(wall, zone);
  if (instants.length === 1) return undefined;
  if (instants.length === 0)
    return {
      message: `The clocks of ${zone} never show ${text}: they are put forward then.`,
      help: 'Write an hour that there is.',
    };
  const offsets = instants.map((instant) => writeOffset(offsetAt(zone, instant)));
  return {
    message: `The clocks of ${zone} show ${text} twice: they are put back then.`,
    help: `Say which one by its offset: ${offsets.join(' or ')}.`,
  };
}

function suggest(zone: string): string {
  const zones = Intl.supportedValuesOf('timeZone');
  const city = zone.replace(/\s+/g, '_').toLowerCase();
  const named = zones.find((known) => known.toLowerCase().split('/').at(-1) === city);
  const near = named ?? (zone.includes('/') ? nearest(zone, zones) : undefined);
  return near
    ? `Did you mean "${near}"?`
    : 'Name it by a region and a city, as Europe/Berlin: the city’s clocks are known, summer time included.';
}

/** `+02:00` */
function writeOffset(minutes: number): string {
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `${minutes < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}`;
}

type Words = Pick<PostFinding, 'message' | 'help'>;
