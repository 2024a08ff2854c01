import type { Rule } from '../rule.ts';

export const suppressionUnused: Rule = {
  id: 'suppression-unused',
  severity: 'warning',
  summary: 'An ignore comment that hides nothing.',
  why: 'The fault was repaired, or the comment stands at the wrong place: left there it would hide the next one.',
  examples: {
    bad: [
      {
        title: 'Nothing to hide',
        files: {
          'blog/meetup.md':
            '---\nauthors: saim\n---\n\n{/* ⟦event-writeups-ignore image-missing: the theme draws it⟧ */}\n\n![The hall](./hall.png)\n',
          'blog/hall.png': '',
        },
        says: [{ message: 'This ignore comment hides nothing.', help: 'Delete it.' }],
      },
    ],
    good: [
      {
        title: 'In YAML, for the line after it',
        files: {
          'blog/meetup.md':
            '---\n# event-writeups-ignore author-unknown: joins next week\nauthors: [ada]\n---\n\nText\n',
        },
      },
    ],
  },
  check({ suppressions }, report) {
    for (const { source, suppression, locale, hidden, isMoot } of suppressions) {
      const { rules, reason, at } = suppression;
      if (hidden > 0 || isMoot || rules.length === 0 || reason === '') continue;
      report({
        at: { source, range: at },
        message: 'This ignore comment hides nothing.',
        help: 'Delete it.',
        locale: locale.name,
      });
    }
  },
};
