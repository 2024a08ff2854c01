import { hasAuthor } from '../frontMatter/authors.ts';
import type { Rule } from '../rule.ts';

export const authorNone: Rule = {
  id: 'author-none',
  severity: 'warning',
  summary: 'A post without an author.',
  why: 'Readers cannot see who writes, and the post is on no author page.',
  examples: {
    bad: [
      {
        title: 'No authors field',
        files: { 'blog/meetup.md': '⟦---⟧\ntitle: Meetup\n---\n\nText\n' },
        says: [
          { message: 'This post has no author.', help: 'Add authors: [key] to the front matter.' },
        ],
      },
      {
        title: 'An empty list',
        files: { 'blog/meetup.md': '---\n⟦authors⟧: []\n---\n\nText\n' },
        says: [
          { message: 'This post has no author.', help: 'Add authors: [key] to the front matter.' },
        ],
      },
    ],
    good: [
      { title: 'One author', files: { 'blog/meetup.md': '---\nauthors: saim\n---\n\nText\n' } },
    ],
  },
  checkPost({ post }, report) {
    const { data, map, problem } = post.frontMatter;
    if (post.unreadable || problem || hasAuthor(data)) return;
    report({
      range: map.key(['authors']),
      message: 'This post has no author.',
      help: 'Add authors: [key] to the front matter.',
    });
  },
};
