import { keysOf } from '../posts/localizedBlog.ts';
import { mismatch } from '../published/housePattern.ts';
import type { Rule } from '../rule.ts';
import { show } from '../text/values.ts';

export const houseAuthorKeys: Rule = {
  id: 'house-author-keys',
  severity: 'warning',
  setting: 'authorKeys',
  summary: 'A key in the authors file that doesn’t match rules.house.authorKeys.',
  why: 'Consistent keys are easy to guess, so you get the authors right without looking them up.',
  examples: {
    bad: [
      {
        title: 'Keys are lower-case',
        house: { authorKeys: '^[a-z][a-z0-9-]*$' },
        files: {
          'blog/meetup.md': '---\nauthors: Ada\n---\n\nText\n',
          'blog/authors.yml': '⟦Ada⟧:\n  name: Ada\nsaim:\n  name: Saim Safdar\n',
        },
        says: [
          {
            message: 'The author key "Ada" doesn’t match ^[a-z][a-z0-9-]*$.',
            help: 'Rename it here, and in every post that has it.',
          },
        ],
      },
    ],
    good: [
      {
        title: 'A key of lower-case letters',
        house: { authorKeys: '^[a-z][a-z0-9-]*$' },
        files: { 'blog/meetup.md': '---\nauthors: saim\n---\n\nText\n' },
      },
    ],
  },
  check({ localizedBlogs, house }, report) {
    const { authorKeys } = house;
    if (authorKeys === undefined) return;
    for (const { authors, locale } of localizedBlogs) {
      for (const key of keysOf(authors)) {
        const help = 'Rename it here, and in every post that has it.';
        const problem = mismatch(`author key ${show(key)}`, key, authorKeys, help);
        if (!authors || !problem) continue;
        report({
          at: { source: authors.source, range: authors.map.key([key]) ?? { start: 0, end: 0 } },
          ...problem,
          locale: locale.name,
        });
      }
    }
  },
};
