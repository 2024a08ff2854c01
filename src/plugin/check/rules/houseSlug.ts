import { parseFileName } from '../posts/permalink.ts';
import { mismatch } from '../published/housePattern.ts';
import type { Rule } from '../rule.ts';
import { isText, show } from '../text/values.ts';

export const houseSlug: Rule = {
  id: 'house-slug',
  severity: 'warning',
  setting: 'slug',
  judgesFrontMatter: true,
  summary:
    'A slug that doesn’t match rules.house.slug. If the front matter has no slug, the rule checks the part of the file’s name that becomes the address.',
  why: 'The slug is the post’s address, and changing it later breaks every link to the post.',
  examples: {
    bad: [
      {
        title: 'Slugs have three words or more',
        house: {
          slug: { pattern: '^[a-z0-9]+(-[a-z0-9]+){2,}$', help: 'Use three words or more.' },
        },
        files: {
          'blog/2026-03-04-meetup.md': '⟦---⟧\nauthors: saim\n---\n\nText\n',
          'blog/2026-03-05-notes.md': '---\nauthors: saim\nslug: ⟦our-notes⟧\n---\n\nText\n',
        },
        says: [
          {
            message: 'The slug "meetup" doesn’t match ^[a-z0-9]+(-[a-z0-9]+){2,}$.',
            help: 'Use three words or more. Rename the file, or add a matching slug to the front matter.',
          },
          {
            message: 'The slug "our-notes" doesn’t match ^[a-z0-9]+(-[a-z0-9]+){2,}$.',
            help: 'Use three words or more. Change the slug in the front matter. If the post is already online, redirect the old address.',
          },
        ],
      },
    ],
    good: [
      {
        title: 'Three words',
        house: { slug: '^[a-z0-9]+(-[a-z0-9]+){2,}$' },
        files: {
          'blog/2026-03-04-quayside-on-call.md': '---\nauthors: saim\n---\n\nText\n',
          'blog/2026-03-05-notes.md':
            '---\nauthors: saim\nslug: /notes-from-rotterdam/\n---\n\nText\n',
        },
      },
    ],
  },
  checkPost({ post, relativePath, house }, report) {
    const { frontMatter, unreadable } = post;
    if (house.slug === undefined || unreadable || frontMatter.problem) return;
    const { slug: written } = frontMatter.data;
    const isWritten = isText(written);
    const whole = isWritten ? String(written) : parseFileName(relativePath).text;
    const slug = whole.replace(/^\/|\/$/g, '');
    const help = isWritten
      ? 'Change the slug in the front matter. If the post is already online, redirect the old address.'
      : 'Rename the file, or add a matching slug to the front matter.';
    const problem = mismatch(`slug ${show(slug)}`, slug, house.slug, help);
    if (!problem) return;
    const range = isWritten ? frontMatter.map.content(['slug']) : undefined;
    report({ range, ...problem });
  },
};
