import {
  isReal,
  isUnannounced,
  type Moment,
  parseMoment,
  wallClock,
  wallClockAfter,
} from '../../events/model/moment.ts';
import type { EventLeaf } from '../../events/model/readEvent.ts';
import { endsBeforeItBegins, realMoment, spanOf } from '../../events/model/span.ts';
import { postDay } from '../posts/postDay.ts';
import { type JoinedEvent, joinedEvents } from '../published/joinedEvents.ts';
import type { JudgedPost } from '../published/judgedPost.ts';
import type { PostFinding, Rule } from '../rule.ts';

export const eventDates: Rule = {
  id: 'event-dates',
  severity: 'error',
  judgesFrontMatter: true,
  summary:
    'A date of an event that the calendar does not have, an end before the beginning, a talk outside of its event, posts that disagree, or a recap that is older than its event.',
  why: 'The calendars that readers subscribe to show what is written, and an event that ends before it begins is nowhere.',
  examples: {
    bad: [
      {
        title: 'A day and an hour that there are not',
        files: {
          'blog/meetup.md':
            '---\nauthors: saim\nevent:\n  name: Meetup\n  startDate: ⟦2026-02-29⟧\n  talks:\n    - name: Gateways\n      startDate: ⟦2026-03-01T24:30⟧\n---\n\nText\n',
        },
        says: [
          { message: '2026-02-29 does not exist.', help: 'Write a day that the calendar has.' },
          {
            message: '2026-03-01T24:30 does not exist.',
            help: 'Write an hour from 00:00 to 23:59.',
          },
        ],
      },
      {
        title: 'An end before the beginning',
        files: {
          'blog/meetup.md':
            '---\nauthors: saim\nevent:\n  name: Meetup\n  startDate: 2026-05-10\n  endDate: ⟦2026-05-01⟧\n---\n\nText\n',
        },
        says: [
          {
            message: 'It ends on 2026-05-01, before it begins on 2026-05-10.',
            help: 'One of the two is a slip.',
          },
        ],
      },
      {
        title: 'A talk after the last day, and a recap before the first',
        files: {
          'blog/meetup.md':
            '---\nauthors: saim\ndate: 2026-04-01\nevent:\n  name: Meetup\n  startDate: 2026-05-01\n  coverage: ⟦recap⟧\n  talks:\n    - name: Gateways\n      startDate: ⟦2026-05-02T10:00⟧\n---\n\nText\n',
        },
        says: [
          {
            message: 'The post is dated 2026-04-01, and recaps what begins on 2026-05-01.',
            help: 'Correct the date of the post or of the event, or say coverage: announcement.',
          },
          {
            message: 'The talk is on 2026-05-02T10:00, outside of its event (2026-05-01).',
            help: 'Correct the talk’s date or the event’s.',
          },
        ],
      },
      {
        title: 'Two posts about one event with two dates',
        files: {
          'blog/2026-04-01-come.md':
            '---\nauthors: saim\nevent:\n  id: meetup\n  name: Meetup\n  startDate: 2026-05-01\n---\n\nText\n',
          'blog/2026-05-09-notes.md':
            '---\nauthors: saim\nevent:\n  id: meetup\n  startDate: ⟦2026-05-08⟧\n---\n\nText\n',
        },
        says: [
          {
            message:
              'The event "meetup" has the startDate 2026-05-08 here, and 2026-05-01 in another post.',
            help: 'Write it once. If the event was moved: eventStatus: rescheduled, and the first date as previousStartDate.',
          },
        ],
      },
    ],
    good: [
      {
        title: 'Three days, with a talk on the last',
        files: {
          'blog/2026-05-09-notes.md':
            '---\nauthors: saim\nevent:\n  name: Meetup\n  startDate: 2026-05-01\n  endDate: 2026-05-03\n  timeZone: Europe/Oslo\n  talks:\n    - name: Gateways\n      startDate: 2026-05-03T23:00\n---\n\nText\n',
        },
      },
      {
        title: 'An event that was moved',
        files: {
          'blog/2026-04-01-come.md':
            '---\nauthors: saim\nevent:\n  id: meetup\n  name: Meetup\n  startDate: 2026-05-01\n---\n\nText\n',
          'blog/2026-05-01-moved.md':
            '---\nauthors: saim\nevent:\n  id: meetup\n  startDate: 2026-06-01\n  previousStartDate: 2026-05-01\n  eventStatus: rescheduled\n---\n\nText\n',
        },
      },
    ],
  },
  checkPost({ post }, report) {
    const { map } = post.frontMatter;
    const moments = (post.event?.leaves ?? []).filter(({ field }) => field.kind === 'moment');
    for (const { path, text } of moments) {
      const finding = impossible(text);
      if (finding) report({ range: map.content(path), ...finding });
    }
    for (const end of moments.filter(({ path }) => path.at(-1) === 'endDate')) {
      const start = moments.find(
        ({ path }) => isSibling(path, end.path) && path.at(-1) === 'startDate',
      );
      const finding = start && reversed(start, end);
      if (finding) report({ range: map.content(end.path), ...finding });
    }
  },
  check(content, report) {
    for (const event of joinedEvents(content)) {
      const say: Say = ({ post, locale }, { range, ...finding }) =>
        range &&
        report({
          at: { source: post.source, range },
          locale: locale.name,
          severity: 'warning',
          ...finding,
        });
      checkTalks(event, say);
      checkCoverage(event, say);
      checkAgreement(event, say);
      if (content.now) checkAnnounced(event, content.now, say);
    }
  },
};

function impossible(text: string): Omit<PostFinding, 'range'> | undefined {
  const moment = parseMoment(text);
  if (!moment || isReal(moment)) return undefined;
  return isReal({ ...moment, hour: 0, minute: 0, second: 0 })
    ? { message: `${text} does not exist.`, help: 'Write an hour from 00:00 to 23:59.' }
    : { message: `${text} does not exist.`, help: 'Write a day that the calendar has.' };
}

function reversed(first: EventLeaf, last: EventLeaf): Omit<PostFinding, 'range'> | undefined {
  if (!endsBeforeItBegins(first.text, last.text)) return undefined;
  return {
    message: `It ends on ${last.text}, before it begins on ${first.text}.`,
    help: 'One of the two is a slip.',
  };
}

/** A talk is within its event, as far as both are known. */
function checkTalks({ block, posts }: JoinedEvent, say: Say): void {
  // Without a zone days are held against days, wherever they are.
  const { startDate, endDate, timeZone = 'UTC' } = block;
  const span = spanOf({ startDate: dayOf(startDate), endDate: dayOf(endDate), timeZone });
  if (!span || isUnannounced(startDate ?? '')) return;
  for (const judged of posts) {
    for (const { path, text } of judged.post.event?.leaves ?? []) {
      if (path[1] !== 'talks' || path.at(-1) !== 'startDate') continue;
      const talk = spanOf({ startDate: text, timeZone });
      if (!talk || (talk.start < span.end && talk.end > span.start)) continue;
      const days = [startDate, endDate].filter((day) => day !== undefined).join(' to ');
      say(judged, {
        range: judged.post.frontMatter.map.content(path),
        message: `The talk is on ${text}, outside of its event (${days}).`,
        help: 'Correct the talk’s date or the event’s.',
      });
    }
  }
}

function checkCoverage({ block, posts }: JoinedEvent, say: Say): void {
  const span = spanOf(block);
  for (const judged of posts) {
    const dated = postDay(judged);
    const { coverage } = judged.post.event?.block ?? {};
    if (!span || dated === undefined || (coverage !== 'recap' && coverage !== 'live')) continue;
    if (dated + DAY > span.start) continue;
    say(judged, {
      range: judged.post.frontMatter.map.content(['event', 'coverage']),
      message: `The post is dated ${new Date(dated).toISOString().slice(0, 10)}, and ${coverage === 'live' ? 'tells live of' : 'recaps'} what begins on ${block.startDate}.`,
      help: 'Correct the date of the post or of the event, or say coverage: announcement.',
    });
  }
}

function checkAgreement({ id, block, posts }: JoinedEvent, say: Say): void {
  if (block.eventStatus === 'rescheduled' || block.previousStartDate !== undefined) return;
  for (const name of ['startDate', 'endDate'] as const) {
    const first = posts.find(({ post }) => post.event?.block[name] !== undefined)?.post.event
      ?.block[name];
    for (const judged of posts) {
      const own = judged.post.event?.block[name];
      if (own === undefined || first === undefined || isOneDate(own, first)) continue;
      say(judged, {
        range: judged.post.frontMatter.map.content(['event', name]),
        message: `The event "${id}" has the ${name} ${own} here, and ${first} in another post.`,
        help: 'Write it once. If the event was moved: eventStatus: rescheduled, and the first date as previousStartDate.',
      });
    }
  }
}

/** What is to be announced for longer than a year is forgotten as a rule. */
function checkAnnounced({ block, posts }: JoinedEvent, now: Date, say: Say): void {
  const { startDate, eventStatus } = block;
  if (!startDate || !isUnannounced(startDate) || eventStatus === 'cancelled') return;
  const judged = posts.findLast(({ post }) => post.event?.block.startDate === startDate);
  const dated = judged && postDay(judged);
  const days = dated === undefined ? 0 : Math.floor((now.getTime() - dated) / DAY);
  if (!judged || days <= PATIENCE) return;
  say(judged, {
    range: judged.post.frontMatter.map.content(['event', 'startDate']),
    message: `The date is still to be announced, ${days} days after the post.`,
    help: 'Write the date, or eventStatus: cancelled.',
    severity: 'info',
  });
}

/** Whether one date says what the other one says, as exactly or less: May, its quarter, and one of its days. */
function isOneDate(a: string, b: string): boolean {
  if (a.startsWith(b) || b.startsWith(a) || isUnannounced(a) || isUnannounced(b)) return true;
  const [one, other] = [realMoment(a), realMoment(b)];
  if (!one || !other || one.precision === other.precision) return false;
  const isIn = (outer: Moment, inner: Moment) =>
    wallClock(inner) >= wallClock(outer) && wallClockAfter(inner) <= wallClockAfter(outer);
  return isIn(one, other) || isIn(other, one);
}

/** An event that begins at nine may have a breakfast before: talks are held against its days. */
function dayOf(date: string | undefined): string | undefined {
  return date?.slice(0, 10);
}

function isSibling(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.slice(0, -1).every((step, index) => step === b[index]);
}

const DAY = 86_400_000;

/** Days. */
const PATIENCE = 365;

type Say = (
  post: JudgedPost,
  finding: Pick<PostFinding, 'range' | 'message' | 'help'> & { severity?: 'info' },
) => void;
