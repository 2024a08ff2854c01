import { spanOf } from '../../events/model/span.ts';
import { eventsOfPosts } from '../published/eventsOfPosts.ts';
import { writtenDay } from '../published/followUpSettings.ts';
import type { Rule } from '../rule.ts';
import { findPromises, type Promised } from '../text/promises.ts';
import { elided } from '../text/values.ts';

export const promiseOverdue: Rule = {
  id: 'promise-overdue',
  severity: 'warning',
  commands: ['follow-up'],
  judgesFrontMatter: true,
  summary:
    'A sentence about the future that’s now in the past: “available soon”, “join us”, “sign up by 12 May”, in English, German or French.',
  why: 'Readers look for a recording that never came, or an event that’s over.',
  examples: {
    bad: [
      {
        title: 'A promise, a deadline and an invitation',
        now: '2026-06-01',
        files: {
          'blog/2026-03-01-meetup.md':
            '---\nauthors: saim\nevent:\n  name: Meetup\n  startDate: 2026-05-01\n---\n\n⟦The slides will be online soon.⟧ ⟦Sign up by 20 April.⟧\n\n⟦Join us at the harbour!⟧\n',
        },
        says: [
          {
            message: '“The slides will be online soon.” was written 92 days ago.',
            help: 'If it’s there, link to it. If it isn’t coming, delete the sentence.',
          },
          {
            message: '“Sign up by 20 April.” names a day that has passed.',
            help: 'Write what happened, or delete the sentence.',
          },
          {
            message: '“Join us at the harbour!” invites readers to an event that’s over.',
            help: 'Link to the recap, or delete the sentence.',
          },
        ],
      },
      {
        title: 'In German and French',
        now: '2026-06-01',
        files: {
          'blog/2026-03-01-meetup.md':
            '---\nauthors: saim\n---\n\n⟦Die Aufzeichnung wird demnächst veröffentlicht.⟧\n\n⟦Les diapositives seront bientôt en ligne.⟧\n',
        },
        says: [
          {
            message: '“Die Aufzeichnung wird demnächst veröffentlicht.” was written 92 days ago.',
            help: 'If it’s there, link to it. If it isn’t coming, delete the sentence.',
          },
          {
            message: '“Les diapositives seront bientôt en ligne.” was written 92 days ago.',
            help: 'If it’s there, link to it. If it isn’t coming, delete the sentence.',
          },
        ],
      },
    ],
    good: [
      {
        title: 'A week later, and things that stay true',
        now: '2026-03-08',
        files: {
          'blog/2026-03-01-meetup.md':
            '---\nauthors: saim\nevent:\n  name: Meetup\n  startDate: 2026-05-01\n---\n\nThe slides will be online soon. Join us on Slack.\n\n> See you at the next one!\n',
        },
      },
    ],
  },
  check(content, report) {
    const { now, followUp, localizedBlogs } = content;
    if (!now) return;
    const events = eventsOfPosts(content);
    for (const { posts } of localizedBlogs) {
      for (const judged of posts) {
        const day = writtenDay(judged, followUp);
        const { source, frontMatter } = judged.post;
        if (day === undefined) continue;
        const over = spanOf(events.get(judged)?.block ?? {})?.end;
        const due = findPromises(source.text, frontMatter.bodyStart, day).filter(
          (one) => now.getTime() >= dueOf(one, day, over, followUp.promiseDays),
        );
        const [invitation, ...more] = due.filter(({ kind }) => kind === 'invitation');
        for (const one of due) {
          // A post often repeats its invitation at the end: that's one thing to do.
          if (more.includes(one)) continue;
          const also = one === invitation ? more : [];
          report({
            at: { source, range: one.range },
            ...wordsFor(one, Math.floor((now.getTime() - day) / DAY), over),
            related: also.map(({ range }) => ({ at: { source, range }, message: 'and here' })),
            locale: judged.locale.name,
          });
        }
      }
    }
  },
};

/** When to look at it again. */
function dueOf(
  { kind, until }: Promised,
  day: number,
  over: number | undefined,
  days: number,
): number {
  if (until !== undefined) return until;
  if (kind === 'soon') return day + days * DAY;
  // An invitation in a recap is about another event, of which nothing is known.
  return over !== undefined && over > day ? over : day + HALF_A_YEAR;
}

function wordsFor({ kind, words, until }: Promised, days: number, over: number | undefined) {
  const quoted = `“${elided(words)}”`;
  if (kind === 'soon')
    return {
      message: `${quoted} was written ${days} days ago.`,
      help: 'If it’s there, link to it. If it isn’t coming, delete the sentence.',
    };
  if (until !== undefined)
    return {
      message: `${quoted} names a day that has passed.`,
      help: 'Write what happened, or delete the sentence.',
    };
  return {
    message:
      over === undefined
        ? `${quoted} is an invitation from ${days} days ago.`
        : `${quoted} invites readers to an event that’s over.`,
    help: 'Link to the recap, or delete the sentence.',
  };
}

const DAY = 86_400_000;
const HALF_A_YEAR = 183 * DAY;
