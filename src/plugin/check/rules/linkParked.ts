import { archivedFix, goneHelp } from '../published/archivedFix.ts';
import { linksAnswered } from '../published/externalLinks.ts';
import type { Rule } from '../rule.ts';

export const linkParked: Rule = {
  id: 'link-parked',
  severity: 'warning',
  commands: ['links', 'follow-up'],
  summary: 'An external link to a domain that’s for sale.',
  why: 'Readers who follow it see advertising. Whoever buys the domain decides what your readers see next.',
  examples: {
    bad: [
      {
        title: 'A domain for sale, and no archived copy',
        answers: {
          'https://tideconf.org/2023': {
            state: 'parked',
            why: 'leads to a domain that’s for sale',
          },
        },
        files: {
          'blog/meetup.md':
            '---\nauthors: saim\n---\n\nThe [programme](⟦https://tideconf.org/2023⟧) is online.\n',
        },
        says: [
          {
            message: 'https://tideconf.org/2023 leads to a domain that’s for sale.',
            help: 'Link to another page, or delete the link.',
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
    for (const link of linksAnswered(content, 'parked')) {
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
