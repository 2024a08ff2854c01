import type { Rule } from '../rule.ts';

export const suppressionUnused: Rule = {
  id: 'suppression-unused',
  severity: 'warning',
  summary:
    'An ignore comment that hides nothing, or that would hide an error that stops Docusaurus itself.',
  why: 'Either the problem is fixed, or the comment is in the wrong place. If you left it there, it would hide the next problem. A comment can’t hide an error that stops the build, because the check would be green and the build red.',
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
        title: 'An error that stops the build',
        files: {
          'blog/meetup.md':
            '---\n# ⟦event-writeups-ignore author-unknown: joins next week⟧\nauthors: [ada]\n---\n\nText\n',
        },
        says: [
          {
            message: 'This comment can’t hide an error that stops Docusaurus itself.',
            help: 'Fix the error, and delete the comment.',
          },
        ],
      },
    ],
    good: [
      {
        title: 'In YAML, for the next line',
        files: {
          'blog/meetup.md':
            '---\nauthors: saim\n# event-writeups-ignore tag-unknown: for this one event\ntags: [harbour]\n---\n\nText\n',
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
              message: 'This comment can’t hide an error that stops Docusaurus itself.',
              help: 'Fix the error, and delete the comment.',
            }
          : { message: 'This ignore comment hides nothing.', help: 'Delete it.' };
      report({ at: { source, range: at }, ...words, locale: locale.name });
    }
  },
};
