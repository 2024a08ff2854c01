import { archivedFix, goneHelp } from '../published/archivedFix.ts';
import { linksAnswered } from '../published/externalLinks.ts';
import type { Rule } from '../rule.ts';

export const linkDead: Rule = {
  id: 'link-dead',
  severity: 'error',
  commands: ['links', 'follow-up'],
  summary: 'An external link to a page or a host that no longer exists.',
  why: 'Readers who follow it see an error page, or whatever the next owner of the domain puts there.',
  examples: {
    bad: [
      {
        title: 'A page that’s gone, with an archived copy',
        answers: {
          'https://tideconf.org/2023': {
            state: 'dead',
            why: 'answers with 404',
            archived: 'https://web.archive.org/web/20231001000000/https://tideconf.org/2023',
          },
        },
        files: {
          'blog/meetup.md':
            '---\nauthors: saim\n---\n\nThe [programme](⟦https://tideconf.org/2023⟧) is online.\n',
        },
        says: [
          {
            message: 'https://tideconf.org/2023 answers with 404.',
            help: 'Link to the archived copy: https://web.archive.org/web/20231001000000/https://tideconf.org/2023',
          },
        ],
      },
    ],
    good: [
      {
        title: 'A page that’s there',
        answers: { 'https://tideconf.org/2023': { state: 'fine' } },
        files: {
          'blog/meetup.md':
            '---\nauthors: saim\n---\n\nThe [programme](https://tideconf.org/2023) is online.\n',
        },
      },
    ],
  },
  check(content, report) {
    for (const link of linksAnswered(content, 'dead')) {
      const { source, range, locale, target, answer } = link;
      report({
        at: { source, range },
        message: `${target} ${answer.why}.`,
        help: goneHelp(link),
        fix: archivedFix(link),
        locale,
      });
    }
  },
};
