import type { Rule } from '../rule.ts';

export const suppressionReason: Rule = {
  id: 'suppression-reason',
  severity: 'warning',
  summary: 'An ignore comment that gives no reason, or names no rule; it hides nothing.',
  why: 'Whoever meets it a year later has to know whether it still holds.',
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
            message: 'This ignore comment gives no reason, so it hides nothing.',
            help: 'Write event-writeups-ignore image-missing: and why.',
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
            ? 'This ignore comment names no rule, so it hides nothing.'
            : 'This ignore comment gives no reason, so it hides nothing.',
        help: `Write event-writeups-ignore ${rules.join(', ') || 'rule-name'}: and why.`,
        locale: locale.name,
      });
    }
  },
};
