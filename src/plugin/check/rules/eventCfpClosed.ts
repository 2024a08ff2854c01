import { spanOf } from '../../events/model/span.ts';
import { joinedEvents } from '../published/joinedEvents.ts';
import type { Rule } from '../rule.ts';

export const eventCfpClosed: Rule = {
  id: 'event-cfp-closed',
  severity: 'info',
  commands: ['follow-up'],
  judgesFrontMatter: true,
  summary: 'A call for papers that has closed, for an upcoming event.',
  why: 'The card leaves it out by itself, but the text may still ask for proposals.',
  examples: {
    bad: [
      {
        title: 'Between the call and the event',
        now: '2026-03-05',
        files: {
          'blog/meetup.md':
            '---\nauthors: saim\nevent:\n  name: Meetup\n  startDate: 2026-05-01\n  cfp:\n    url: https://cfp.example.org\n    endDate: ⟦2026-03-01⟧\n---\n\nText\n',
        },
        says: [
          {
            message: 'The call for papers closed on 2026-03-01.',
            help: 'Make sure that the text no longer asks for proposals, and delete cfp.',
          },
        ],
      },
    ],
    good: [
      {
        title: 'On its last day',
        now: '2026-03-01',
        files: {
          'blog/meetup.md':
            '---\nauthors: saim\nevent:\n  name: Meetup\n  startDate: 2026-05-01\n  cfp:\n    url: https://cfp.example.org\n    endDate: 2026-03-01\n---\n\nText\n',
        },
      },
    ],
  },
  check(content, report) {
    const { now } = content;
    if (!now) return;
    for (const { block, posts, locale } of joinedEvents(content)) {
      const span = spanOf(block);
      if (span && now.getTime() >= span.end) continue;
      for (const { post } of posts) {
        for (const [index, call] of (post.event?.block.cfp ?? []).entries()) {
          const zone = call.timeZone ?? block.timeZone;
          const closed = spanOf({ startDate: call.endDate, timeZone: zone })?.end;
          const range =
            post.frontMatter.map.content(['event', 'cfp', index, 'endDate']) ??
            post.frontMatter.map.content(['event', 'cfp', 'endDate']);
          if (closed === undefined || now.getTime() < closed || !range) continue;
          report({
            at: { source: post.source, range },
            message: `The call for papers closed on ${call.endDate}.`,
            help: 'Make sure that the text no longer asks for proposals, and delete cfp.',
            locale: locale.name,
          });
        }
      }
    }
  },
};
