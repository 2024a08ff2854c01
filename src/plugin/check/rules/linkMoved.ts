import { linksAnswered } from '../published/externalLinks.ts';
import { isSamePage } from '../published/samePage.ts';
import type { Rule } from '../rule.ts';

export const linkMoved: Rule = {
  id: 'link-moved',
  severity: 'info',
  commands: ['links'],
  summary: 'An external link that redirects for good.',
  why: 'It works today. Redirects are switched off sooner or later, and links that follow them then break.',
  examples: {
    bad: [
      {
        title: 'A site that moved',
        answers: {
          'https://tideconf.org/2023': { state: 'moved', to: 'https://tideconf.com/past/2023' },
        },
        files: {
          'blog/meetup.md':
            '---\nauthors: saim\n---\n\nThe [programme](⟦https://tideconf.org/2023⟧) is online.\n',
        },
        says: [
          {
            message: 'https://tideconf.org/2023 moved to https://tideconf.com/past/2023.',
            help: 'If it’s still the page you mean, write the new address.',
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
    for (const { source, range, locale, target, answer } of linksAnswered(content, 'moved')) {
      const isSame = isSamePage(target, answer.to);
      const to = answer.to.replace(/#.*/s, '') + (/#.*/s.exec(target)?.[0] ?? '');
      const isWritten = source.text.slice(range.start, range.end) === target;
      report({
        at: { source, range },
        message: `${target} moved to ${to}.`,
        help: isSame ? `Write ${to}.` : 'If it’s still the page you mean, write the new address.',
        fix:
          isSame && isWritten ? { title: `Write ${to}`, edits: [{ range, text: to }] } : undefined,
        locale,
      });
    }
  },
};
