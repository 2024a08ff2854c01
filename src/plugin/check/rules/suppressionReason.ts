import type { Rule } from '../rule.ts';

export const suppressionReason: Rule = {
  id: 'suppression-reason',
  severity: 'warning',
  summary: 'An ignore comment without a reason or a rule. It has no effect.',
  why: 'A year later, somebody will need to know whether it still applies.',
  examples: {
    bad: [
      {
        title: 'No reason',
        files: {
          'blog/meetup.md':
            '---\nauthors: saim\n---\n\n{/* ⟦event-writeups-ignore image-missing⟧ */}\n\n![The hall](./hall.png)\n',
        },
        says: [
          {
            message: 'This ignore comment has no reason, so it has no effect.',
            help: 'Add a reason: event-writeups-ignore image-missing: …',
          },
        ],
      },
    ],
    good: [
      {
        title: 'A rule and a reason',
        files: {
          'blog/meetup.md':
            '---\nauthors: saim\n---\n\n{/* event-writeups-ignore image-missing: the theme draws it */}\n\n![The hall](./hall.png)\n',
        },
      },
    ],
  },
  check({ suppressions }, report) {
    for (const { source, suppression, locale } of suppressions) {
      const { rules, reason, at } = suppression;
      if (rules.length > 0 && reason !== '') continue;
      report({
        at: { source, range: at },
        message:
          rules.length === 0
            ? 'This ignore comment has no rule, so it has no effect.'
            : 'This ignore comment has no reason, so it has no effect.',
        help: `Add a reason: event-writeups-ignore ${rules.join(', ') || 'rule-name'}: …`,
        locale: locale.name,
      });
    }
  },
};
