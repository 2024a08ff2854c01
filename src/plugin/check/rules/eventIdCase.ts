import groupBy from 'lodash/groupBy.js';
import { joinedEvents } from '../published/joinedEvents.ts';
import type { Rule } from '../rule.ts';

export const eventIdCase: Rule = {
  id: 'event-id-case',
  severity: 'warning',
  judgesFrontMatter: true,
  summary: 'Two events whose ids differ only in case.',
  why: 'Each event has a page in a folder named after its id. On Windows and macOS the two folders are the same, so one of the events gets lost.',
  examples: {
    bad: [
      {
        title: 'Different only in a capital letter',
        files: {
          'blog/2026-05-01-a.md':
            '---\nauthors: saim\nevent:\n  id: harbour-day\n  name: Harbour Day\n  startDate: 2026-05-01\n---\n\nText\n',
          'blog/2026-06-01-b.md':
            '---\nauthors: saim\nevent:\n  id: ⟦Harbour-Day⟧\n  name: Harbour Day in June\n  startDate: 2026-06-01\n---\n\nText\n',
        },
        says: [
          {
            message:
              'The ids "Harbour-Day" and "harbour-day" differ only in case: on Windows and macOS their pages share a folder.',
            help: 'If they mean the same event, write both the same way. If not, give one of them another id.',
          },
        ],
      },
    ],
    good: [
      {
        title: 'Two posts about one event',
        files: {
          'blog/2026-04-01-a.md':
            '---\nauthors: saim\nevent:\n  id: harbour-day\n  name: Harbour Day\n  startDate: 2026-05-01\n---\n\nText\n',
          'blog/2026-05-02-b.md': '---\nauthors: saim\nevent:\n  id: harbour-day\n---\n\nText\n',
        },
      },
    ],
  },
  check(content, report) {
    const named = groupBy(
      joinedEvents(content),
      ({ id, locale }) => `${locale.name} ${id.toLowerCase()}`,
    );
    for (const [first, ...others] of Object.values(named)) {
      for (const { id, posts, locale } of others) {
        const [post] = posts;
        if (!first || !post) continue;
        const { source, frontMatter } = post.post;
        const range = frontMatter.map.content(['event', 'id']) ?? frontMatter.map.key(['event']);
        if (!range) continue;
        report({
          at: { source, range },
          message: `The ids "${id}" and "${first.id}" differ only in case: on Windows and macOS their pages share a folder.`,
          help: 'If they mean the same event, write both the same way. If not, give one of them another id.',
          locale: locale.name,
        });
      }
    }
  },
};
