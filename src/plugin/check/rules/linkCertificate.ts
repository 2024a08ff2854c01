import { linksAnswered } from '../published/externalLinks.ts';
import type { Rule } from '../rule.ts';

export const linkCertificate: Rule = {
  id: 'link-certificate',
  severity: 'warning',
  commands: ['links'],
  summary: 'An external link to a host whose certificate browsers refuse.',
  why: 'Readers who follow it see a warning that their connection isn’t private.',
  examples: {
    bad: [
      {
        title: 'A certificate that has expired',
        answers: {
          'https://tideconf.org/2023': {
            state: 'certificate',
            why: 'has a certificate that has expired',
          },
        },
        files: {
          'blog/meetup.md':
            '---\nauthors: saim\n---\n\nThe [programme](⟦https://tideconf.org/2023⟧) is online.\n',
        },
        says: [
          {
            message: 'https://tideconf.org/2023 has a certificate that has expired.',
            help: 'Tell the owners, link to another page, or delete the link.',
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
    for (const { source, range, locale, target, answer } of linksAnswered(content, 'certificate'))
      report({
        at: { source, range },
        message: `${target} ${answer.why}.`,
        help: 'Tell the owners, link to another page, or delete the link.',
        locale,
      });
  },
};
