import {
  isReal,
  isUnannounced,
  type Moment,
  parseMoment,
  wallClock,
  wallClockAfter,
} from '../../events/model/moment.ts';
import { realMoment, spanOf } from '../../events/model/span.ts';
import { outOfOrder } from '../posts/outOfOrder.ts';
import { postDay } from '../posts/postDay.ts';
import { type JoinedEvent, joinedEvents } from '../published/joinedEvents.ts';
import type { JudgedPost } from '../published/judgedPost.ts';
import type { PostFinding, Rule } from '../rule.ts';

export const eventDates: Rule = {
  id: 'event-dates',
  severity: 'error',
  judgesFrontMatter: true,
  summary:
    'An event date that doesn’t exist, dates in the wrong order, a talk outside its event, posts that disagree, or a recap that’s older than its event.',
  why: 'Readers’ calendars show exactly what you write, and an event that ends before it starts isn’t shown at all.',
  examples: {
    bad: [
      {
        title: 'A day and a time that don’t exist',
        files: {
          'blog/meetup.md':
            '---\nauthors: saim\nevent:\n  name: Meetup\n  startDate: ⟦2026-02-29⟧\n  talks:\n    - name: Gateways\n      startDate: ⟦2026-03-01T24:30⟧\n---\n\nText\n',
        },
        says: [
          { message: '2026-02-29 doesn’t exist.', help: 'Write a day that exists.' },
          {
            message: '2026-03-01T24:30 doesn’t exist.',
            help: 'Write a time from 00:00 to 23:59.',
          },
        ],
      },
      {
        title: 'An end before the start',
        files: {
          'blog/meetup.md':
            '---\nauthors: saim\nevent:\n  name: Meetup\n  startDate: 2026-05-10\n  endDate: ⟦2026-05-01⟧\n---\n\nText\n',
        },
        says: [
          {
            message: 'The end, 2026-05-01, is before the start, 2026-05-10.',
            help: 'Correct the wrong one.',
          },
        ],
      },
      {
        title: 'A talk after the last day, and a recap dated before the first',
        files: {
          'blog/meetup.md':
            '---\nauthors: saim\ndate: 2026-04-01\nevent:\n  name: Meetup\n  startDate: 2026-05-01\n  coverage: ⟦recap⟧\n  talks:\n    - name: Gateways\n      startDate: ⟦2026-05-02T10:00⟧\n---\n\nText\n',
        },
        says: [
          {
            message: 'The post is dated 2026-04-01, but recaps an event that starts on 2026-05-01.',
            help: 'Correct the date of the post or of the event, or set coverage: announcement.',
          },
          {
            message: 'The talk is on 2026-05-02T10:00, outside its event (2026-05-01).',
            help: 'Correct the talk’s date or the event’s.',
          },
        ],
      },
      {
        title:
          'Other dates in the wrong order: doors, sales, the next event, a recording, a call for papers',
        files: {
          'blog/meetup.md':
            '---\nauthors: saim\nevent:\n  name: Meetup\n  startDate: 2026-05-01T18:00\n  timeZone: Europe/Oslo\n  doorTime: ⟦2026-05-01T18:30⟧\n  offers:\n    - price: 10\n      priceCurrency: EUR\n      validFrom: 2026-04-01\n      validThrough: ⟦2026-03-01⟧\n  series:\n    name: Meetups\n    next: ⟦2026-04-01⟧\n  recording:\n    url: https://video.example.org\n    startOffset: 20:00\n    endOffset: ⟦5:00⟧\n  cfp:\n    url: https://cfp.example.org\n    endDate: ⟦2026-06-01⟧\n---\n\nText\n',
        },
        says: [
          {
            message: 'The doors open at 2026-05-01T18:30, after the start, 2026-05-01T18:00.',
            help: 'Correct the wrong one.',
          },
          {
            message: 'Sales end on 2026-03-01, before they start on 2026-04-01.',
            help: 'Correct the wrong one.',
          },
          {
            message: 'The next event, 2026-04-01, is before this one, 2026-05-01T18:00.',
            help: 'Correct the wrong one.',
          },
          {
            message: 'The end, 5:00, is before the start, 20:00.',
            help: 'Correct the wrong one.',
          },
          {
            message:
              'The call for papers closes on 2026-06-01, after its event (2026-05-01T18:00).',
            help: 'Correct the date of the call or the event’s.',
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
            help: 'Keep the right one. If the event was moved, set eventStatus: rescheduled and write the old date as previousStartDate.',
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
    for (const { path, message } of outOfOrder(post.event?.leaves ?? []))
      report({ range: map.content(path), message, help: 'Correct the wrong one.' });
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
      checkDays(event, say);
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
    ? { message: `${text} doesn’t exist.`, help: 'Write a time from 00:00 to 23:59.' }
    : { message: `${text} doesn’t exist.`, help: 'Write a day that exists.' };
}

/** A talk must be during its event, and a call for papers must close before its end, as far as both are known. */
function checkDays({ block, posts }: JoinedEvent, say: Say): void {
  // Without a zone, days are compared with days.
  const { startDate, endDate, timeZone = 'UTC' } = block;
  const span = spanOf({ startDate: dayOf(startDate), endDate: dayOf(endDate), timeZone });
  if (!span || isUnannounced(startDate ?? '')) return;
  for (const judged of posts) {
    for (const { path, text } of judged.post.event?.leaves ?? []) {
      const isTalk = path[1] === 'talks' && path.at(-1) === 'startDate';
      if (!isTalk && !(path[1] === 'cfp' && path.at(-1) === 'endDate')) continue;
      const own = spanOf({ startDate: text, timeZone });
      if (!own || (own.start < span.end && (!isTalk || own.end > span.start))) continue;
      const days = [startDate, endDate].filter((day) => day !== undefined).join(' to ');
      const finding = isTalk
        ? {
            message: `The talk is on ${text}, outside its event (${days}).`,
            help: 'Correct the talk’s date or the event’s.',
          }
        : {
            message: `The call for papers closes on ${text}, after its event (${days}).`,
            help: 'Correct the date of the call or the event’s.',
          };
      say(judged, { range: judged.post.frontMatter.map.content(path), ...finding });
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
      message: `The post is dated ${new Date(dated).toISOString().slice(0, 10)}, but ${coverage === 'live' ? 'reports live from' : 'recaps'} an event that starts on ${block.startDate}.`,
      help: 'Correct the date of the post or of the event, or set coverage: announcement.',
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
        help: 'Keep the right one. If the event was moved, set eventStatus: rescheduled and write the old date as previousStartDate.',
      });
    }
  }
}

/** If a date is still to be announced after a year, it was probably forgotten. */
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

/** Whether two dates agree, at any precision: May, its quarter, and a day in it. */
function isOneDate(a: string, b: string): boolean {
  if (a.startsWith(b) || b.startsWith(a) || isUnannounced(a) || isUnannounced(b)) return true;
  const [one, other] = [realMoment(a), realMoment(b)];
  if (!one || !other || one.precision === other.precision) return false;
  const isIn = (outer: Moment, inner: Moment) =>
    wallClock(inner) >= wallClock(outer) && wallClockAfter(inner) <= wallClockAfter(outer);
  return isIn(one, other) || isIn(other, one);
}

/** An event that starts at nine may have breakfast before that, so talks are compared with its days. */
function dayOf(date: string | undefined): string | undefined {
  return date?.slice(0, 10);
}

const DAY = 86_400_000;

/** In days. */
const PATIENCE = 365;

type Say = (
  post: JudgedPost,
  finding: Pick<PostFinding, 'range' | 'message' | 'help'> & { severity?: 'info' },
) => void;
