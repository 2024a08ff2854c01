import { linksAnswered } from '../published/externalLinks.ts';
import type { Rule } from '../rule.ts';

export const linkUnanswered: Rule = {
  id: 'link-unanswered',
  severity: 'info',
  commands: ['links'],
  summary: 'An external link whose host didn’t answer this time.',
  why: 'The host may be down for an hour or for good. If it still doesn’t answer days later, readers can’t open it either.',
  examples: {
    bad: [
      {
        title: 'A host that’s too slow',
        answers: {
          'https://tideconf.org/2023': {
            state: 'unanswered',
            why: 'didn’t answer within 20 seconds',
          },
        },
        files: {
          'blog/meetup.md':
            '---\nauthors: saim\n---\n\nThe [programme](⟦https://tideconf.org/2023⟧) is online.\n',
        },
        says: [
          {
            message: 'https://tideconf.org/2023 didn’t answer within 20 seconds.',
            help: 'Try again later. If it stays like this, link to another page.',
          },
        ],
      },
    ],
    good: [
      {
        title: 'A host that turns programs away, but may let readers in',
        answers: { 'https://tideconf.org/2023': { state: 'refused', why: 'answers with 403' } },
        files: {
          'blog/meetup.md':
            '---\nauthors: saim\n---\n\nThe [programme](https://tideconf.org/2023) is online.\n',
        },
      },
    ],
  },
  check(content, report) {
    for (const { source, range, locale, target, answer } of linksAnswered(content, 'unanswered'))
      report({
        at: { source, range },
        message: `${target} ${answer.why}.`,
        help: 'Try again later. If it stays like this, link to another page.',
        locale,
      });
  },
};
