import { recordingField } from '../../events/model/fields.ts';
import { spanOf } from '../../events/model/span.ts';
import { joinedEvents } from '../published/joinedEvents.ts';
import type { Rule } from '../rule.ts';

export const eventRecordingOverdue: Rule = {
  id: 'event-recording-overdue',
  severity: 'info',
  commands: ['check', 'follow-up'],
  judgesFrontMatter: true,
  summary: 'A recording that is still pending sixty days after the event.',
  why: 'Readers expect to find it. After sixty days it’s usually online, or never will be.',
  examples: {
    bad: [
      {
        title: 'Three months later',
        now: '2026-08-01',
        files: {
          'blog/meetup.md':
            '---\nauthors: saim\nevent:\n  name: Meetup\n  startDate: 2026-05-01\n  recording:\n    status: ⟦pending⟧\n---\n\nText\n',
        },
        says: [
          {
            message: 'The recording is still pending, 90 days after the event.',
            help: 'If it’s online, add its url; if there won’t be one, set status: none.',
          },
        ],
      },
    ],
    good: [
      {
        title: 'A month later',
        now: '2026-06-01',
        files: {
          'blog/meetup.md':
            '---\nauthors: saim\nevent:\n  name: Meetup\n  startDate: 2026-05-01\n  recording:\n    status: pending\n---\n\nText\n',
        },
      },
    ],
  },
  check(content, report) {
    const { now, followUp } = content;
    if (!now) return;
    for (const { block, posts, locale } of joinedEvents(content)) {
      const span = spanOf(block);
      const days = span ? Math.floor((now.getTime() - span.end) / 86_400_000) : 0;
      if (days <= followUp.recordingDays) continue;
      for (const { post } of posts) {
        for (const { path, field, text } of post.event?.leaves ?? []) {
          if (field !== recordingField.fields.status || !WAITING.has(text)) continue;
          const range = post.frontMatter.map.content(path);
          if (!range) continue;
          report({
            at: { source: post.source, range },
            message: `The recording is still ${text}, ${days} days after the event.`,
            help: 'If it’s online, add its url; if there won’t be one, set status: none.',
            locale: locale.name,
          });
        }
      }
    }
  },
};

const WAITING = new Set(['pending', 'scheduled']);
