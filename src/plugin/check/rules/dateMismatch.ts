import { parseFileName } from '../posts/permalink.ts';
import type { Rule } from '../rule.ts';
import { dayOf, publishedDate } from '../text/publishDate.ts';
import { isUnclear } from '../text/writtenDay.ts';

export const dateMismatch: Rule = {
  id: 'date-mismatch',
  severity: 'warning',
  judgesFrontMatter: true,
  summary: 'A date in the front matter that differs from the one in the file or folder name.',
  why: 'The page shows one date, and its address and file name another. One of them is a mistake.',
  examples: {
    bad: [
      {
        title: 'Another day',
        files: {
          'blog/2026-05-01-meetup.md': '---\nauthors: saim\ndate: ⟦2026-05-11⟧\n---\n\nText\n',
        },
        says: [
          {
            message: 'The date is 2026-05-11, but the file name says 2026-05-01.',
            help: 'Docusaurus publishes the post on 2026-05-11. Correct the wrong one.',
          },
        ],
      },
      {
        title: 'Another day in UTC, the zone that Docusaurus uses',
        files: {
          'blog/2026/05/01/meetup/index.md':
            '---\nauthors: saim\ndate: ⟦2026-05-01T22:00:00-05:00⟧\n---\n\nText\n',
        },
        says: [
          {
            message: 'The date is 2026-05-02 in UTC, but the file name says 2026-05-01.',
            help: 'Docusaurus shows dates in UTC: write 2026-05-01.',
          },
        ],
      },
    ],
    good: [
      {
        title: 'The same day, with a time',
        files: {
          'blog/2026-05-01-meetup/index.md':
            '---\nauthors: saim\ndate: 2026-05-01T18:00:00\n---\n\nText\n',
        },
      },
      {
        title: 'Only one date',
        files: {
          'blog/2026-05-01-meetup.md': '---\nauthors: saim\n---\n\nText\n',
          'blog/party.md': '---\nauthors: saim\ndate: 2026-05-11\n---\n\nText\n',
        },
      },
    ],
  },
  checkPost({ post, relativePath }, report) {
    const { data, map } = post.frontMatter;
    const named = dayOf(parseFileName(relativePath).date);
    const published = publishedDate(data.date)?.toISOString().slice(0, 10);
    if (named === undefined || published === undefined || published === named) return;
    const range = map.content(['date']);
    const written = post.source.text.slice(range?.start, range?.end ?? 0);
    const meant = dayOf(/^\d+-\d+-\d+/.exec(written)?.[0]);
    // date-invalid reports days that don't exist, and dates that may mean two days.
    if (meant === undefined && /^\d+-\d+-\d+/.test(written)) return;
    if (typeof data.date === 'string' && isUnclear(data.date)) return;
    const inUtc = meant === named;
    report({
      range,
      message: `The date is ${published}${inUtc ? ' in UTC' : ''}, but the file name says ${named}.`,
      help: inUtc
        ? `Docusaurus shows dates in UTC: write ${named}.`
        : `Docusaurus publishes the post on ${published}. Correct the wrong one.`,
    });
  },
};
