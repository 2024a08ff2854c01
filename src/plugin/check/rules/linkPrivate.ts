import { linksAnswered } from '../published/externalLinks.ts';
import type { Rule } from '../rule.ts';

export const linkPrivate: Rule = {
  id: 'link-private',
  severity: 'warning',
  commands: ['links'],
  summary: 'A link that leads to your own computer or network, by its name or by a redirect.',
  why: 'It works only for you. The command never asks such an address.',
  examples: {
    bad: [
      {
        title: 'A name that leads to a private address',
        answers: { 'https://tideconf.org/2023': { state: 'private' } },
        files: {
          'blog/meetup.md':
            '---\nauthors: saim\n---\n\nThe [programme](⟦https://tideconf.org/2023⟧) is online.\n',
        },
        says: [
          {
            message: 'https://tideconf.org/2023 leads to a private address.',
            help: 'Link to the public address. On an intranet, pass --allow-private.',
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
    for (const { source, range, locale, target } of linksAnswered(content, 'private'))
      report({
        at: { source, range },
        message: `${target} leads to a private address.`,
        help: 'Link to the public address. On an intranet, pass --allow-private.',
        locale,
      });
  },
};
