import type { Rule } from '../rule.ts';

export const houseTruncateMarker: Rule = {
  id: 'house-truncate-marker',
  severity: 'warning',
  setting: 'truncateMarker',
  summary:
    'A post without a truncate marker, in a blog whose rules.house.truncateMarker is true. It replaces truncate-missing, and doesn’t depend on onUntruncatedBlogPosts.',
  why: 'Lists of posts show the whole post, with all of its images.',
  examples: {
    bad: [
      {
        title: 'No marker',
        house: { truncateMarker: true },
        blog: { onUntruncatedBlogPosts: 'ignore' },
        files: { 'blog/meetup.md': '⟦---⟧\nauthors: saim\n---\n\nText\n' },
        says: [
          {
            message: 'This post has no truncate marker.',
            help: 'Write the blog’s truncate marker after the first paragraph.',
          },
        ],
      },
    ],
    good: [
      {
        title: 'After the first paragraph',
        house: { truncateMarker: true },
        files: {
          'blog/meetup.md': '---\nauthors: saim\n---\n\nText\n\n<!-- truncate -->\n\nMore text\n',
        },
      },
    ],
  },
  checkPost({ post, house }, report) {
    const { truncation, unreadable, frontMatter } = post;
    if (!house.truncateMarker || truncation || unreadable || frontMatter.problem) return;
    report({
      range: undefined,
      message: 'This post has no truncate marker.',
      help: 'Write the blog’s truncate marker after the first paragraph.',
    });
  },
};
