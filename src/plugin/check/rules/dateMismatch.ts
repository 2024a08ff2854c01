import { parseFileName } from '../posts/permalink.ts';
import type { Rule } from '../rule.ts';
import { dayOf, publishedDate } from '../text/publishDate.ts';

export const dateMismatch: Rule = {
  id: 'date-mismatch',
  severity: 'warning',
  judgesFrontMatter: true,
  summary: 'A date in the front matter that is not the one in the name of the file or folder.',
  why: 'The page shows the one, its address and the order of the files say the other; one of them is a slip.',
  examples: {
    bad: [
      {
        title: 'Another day',
        files: {
          'blog/2026-05-01-meetup.md': '---\nauthors: saim\ndate: ⟦2026-05-11⟧\n---\n\nText\n',
        },
        says: [
          {
            message: 'The date is 2026-05-11, and the file’s name says 2026-05-01.',
            help: 'Docusaurus publishes the post on 2026-05-11. Correct the one that is wrong.',
          },
        ],
      },
      {
        title: 'Another day in UTC, which Docusaurus shows',
        files: {
          'blog/2026/05/01/meetup/index.md':
            '---\nauthors: saim\ndate: ⟦2026-05-01T22:00:00-05:00⟧\n---\n\nText\n',
        },
        says: [
          {
            message: 'The date is 2026-05-02 in UTC, and the file’s name says 2026-05-01.',
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
        title: 'A date in one of the two',
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
    // Days that do not exist are the business of date-invalid.
    if (meant === undefined && /^\d+-\d+-\d+/.test(written)) return;
    const inUtc = meant === named;
    report({
      range,
      message: `The date is ${published}${inUtc ? ' in UTC' : ''}, and the file’s name says ${named}.`,
      help: inUtc
        ? `Docusaurus shows dates in UTC: write ${named}.`
        : `Docusaurus publishes the post on ${published}. Correct the one that is wrong.`,
    });
  },
};
