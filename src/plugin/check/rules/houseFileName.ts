import { mismatch } from '../published/housePattern.ts';
import type { Rule } from '../rule.ts';

export const houseFileName: Rule = {
  id: 'house-file-name',
  severity: 'warning',
  setting: 'fileName',
  summary:
    'A post whose path in the blog’s folder doesn’t match rules.house.fileName. The pattern sees forward slashes on every system.',
  why: 'With consistent names, posts are sorted by date and easy to find.',
  examples: {
    bad: [
      {
        title: 'A folder for each post, and its date in the name',
        house: { fileName: '^[0-9]{4}-[0-9]{2}-[0-9]{2}-[a-z0-9-]+/index[.]md$' },
        files: { 'blog/Meetup.md': '⟦---⟧\nauthors: saim\n---\n\nText\n' },
        says: [
          {
            message:
              'The path Meetup.md doesn’t match ^[0-9]{4}-[0-9]{2}-[0-9]{2}-[a-z0-9-]+/index[.]md$.',
            help: 'Rename the file or its folder. If the post is already online, keep its address with a slug.',
          },
        ],
      },
    ],
    good: [
      {
        title: 'Like the others',
        house: { fileName: '^[0-9]{4}-[0-9]{2}-[0-9]{2}-[a-z0-9-]+/index[.]md$' },
        files: { 'blog/2026-03-04-meetup/index.md': '---\nauthors: saim\n---\n\nText\n' },
      },
    ],
  },
  checkPost({ post, relativePath, house }, report) {
    // A folder that isn't read has no post's name.
    if (house.fileName === undefined || post.unreadable) return;
    const help =
      'Rename the file or its folder. If the post is already online, keep its address with a slug.';
    const problem = mismatch(`path ${relativePath}`, relativePath, house.fileName, help);
    if (problem) report({ range: undefined, ...problem });
  },
};
