import type { Rule } from '../rule.ts';

export const suppressionUnused: Rule = {
  id: 'suppression-unused',
  severity: 'warning',
  summary: 'An ignore comment that hides nothing, or would hide what Docusaurus itself stops at.',
  why: 'The fault was repaired, or the comment stands at the wrong place: left there it would hide the next one. And what ends the build no comment can hide: the check would be green, and the build red.',
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
      {
        title: 'Something at which the build ends',
        files: {
          'blog/meetup.md':
            '---\n# ⟦event-writeups-ignore author-unknown: joins next week⟧\nauthors: [ada]\n---\n\nText\n',
        },
        says: [
          {
            message: 'Docusaurus itself stops at what this comment would hide.',
            help: 'Repair that: no comment can hide it.',
          },
        ],
      },
    ],
    good: [
      {
        title: 'In YAML, for the line after it',
        files: {
          'blog/meetup.md':
            '---\nauthors: saim\n# event-writeups-ignore tag-unknown: of this one event\ntags: [harbour]\n---\n\nText\n',
          'blog/tags.yml': 'meetup:\n',
        },
      },
    ],
  },
  check({ suppressions }, report) {
    for (const { source, suppression, locale, hidden, refused, isMoot } of suppressions) {
      const { rules, reason, at } = suppression;
      const isFine = hidden > 0 || isMoot || rules.length === 0 || reason === '';
      if (refused === 0 && isFine) continue;
      const words =
        refused > 0
          ? {
              message: 'Docusaurus itself stops at what this comment would hide.',
              help: 'Repair that: no comment can hide it.',
            }
          : { message: 'This ignore comment hides nothing.', help: 'Delete it.' };
      report({ at: { source, range: at }, ...words, locale: locale.name });
    }
  },
};
