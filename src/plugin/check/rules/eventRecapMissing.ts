import { spanOf } from '../../events/model/span.ts';
import { type FollowUpSettings, writtenDay } from '../published/followUpSettings.ts';
import { joinedEvents } from '../published/joinedEvents.ts';
import type { JudgedPost } from '../published/judgedPost.ts';
import type { Rule } from '../rule.ts';

export const eventRecapMissing: Rule = {
  id: 'event-recap-missing',
  severity: 'warning',
  commands: ['follow-up'],
  judgesFrontMatter: true,
  summary: 'An event that ended weeks ago, and only has posts from before it.',
  why: 'The announcement is the last thing readers hear. Those who were there have forgotten most of it in two months.',
  examples: {
    bad: [
      {
        title: 'Five weeks later',
        now: '2026-06-07',
        files: {
          'blog/2026-04-01-come.md':
            '---\nauthors: saim\nevent:\n  name: ⟦Meetup⟧\n  startDate: 2026-05-01\n---\n\nText\n',
        },
        says: [
          {
            message: 'Meetup has been over for 35 days, and has no recap.',
            help: 'Write one with the same event id, or delete the announcement if you weren’t there.',
          },
        ],
      },
    ],
    good: [
      {
        title: 'A recap, and an event that was cancelled',
        now: '2026-06-07',
        files: {
          'blog/2026-04-01-come.md':
            '---\nauthors: saim\nevent:\n  id: meetup\n  name: Meetup\n  startDate: 2026-05-01\n---\n\nText\n',
          'blog/2026-05-09-notes.md': '---\nauthors: saim\nevent:\n  id: meetup\n---\n\nText\n',
          'blog/2026-04-02-other.md':
            '---\nauthors: saim\nevent:\n  name: Other\n  startDate: 2026-05-01\n  eventStatus: cancelled\n---\n\nText\n',
        },
      },
    ],
  },
  check(content, report) {
    const { now, followUp } = content;
    if (!now) return;
    for (const { id, block, posts, locale } of joinedEvents(content)) {
      const { eventStatus, name = id } = block;
      const span = spanOf(block);
      if (!span || eventStatus === 'cancelled' || eventStatus === 'postponed') continue;
      const days = Math.floor((now.getTime() - span.end) / DAY);
      // After two years, it's too late to expect one.
      if (days < followUp.recapDays || days > 2 * 365) continue;
      const last = posts.at(-1);
      if (!last || !posts.every((post) => isAnnouncement(post, span.start, followUp))) continue;
      const { source, frontMatter } = last.post;
      const range = frontMatter.map.content(['event', 'name']) ?? frontMatter.map.key(['event']);
      if (!range) continue;
      report({
        at: { source, range },
        message: `${name} has been over for ${days} days, and has no recap.`,
        help: 'Write one with the same event id, or delete the announcement if you weren’t there.',
        locale: locale.name,
      });
    }
  },
};

/** A post without a known date may be a recap. */
function isAnnouncement(judged: JudgedPost, start: number, followUp: FollowUpSettings): boolean {
  const { coverage } = judged.post.event?.block ?? {};
  if (coverage !== undefined) return coverage === 'announcement';
  const day = writtenDay(judged, followUp);
  return day !== undefined && day + DAY <= start;
}

const DAY = 86_400_000;
