import type { Finding } from '../diagnostic.ts';
import { hasAuthor } from '../frontMatter/postAuthors.ts';
import type { JudgedPost } from '../published/judgedPost.ts';
import { openingFence, reportLacking } from '../published/reportLacking.ts';
import type { Rule } from '../rule.ts';

export const authorNone: Rule = {
  id: 'author-none',
  severity: 'warning',
  judgesFrontMatter: true,
  summary: 'A post without an author.',
  why: 'Readers can’t see who wrote it, and the post isn’t on any author page.',
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
          {
            message: 'This post has no author.',
            help: 'Write the key of an author in the list: authors: [key].',
          },
        ],
      },
      {
        title: 'A blog without any authors is a single finding',
        files: Object.fromEntries(
          ['a', 'b', 'c', 'd', 'e'].map((name) => [
            `blog/${name}.md`,
            `${name === 'a' ? '⟦---⟧' : '---'}\ntitle: Meetup ${name}\n---\n\nText\n`,
          ]),
        ),
        says: [
          {
            message: 'No post in blog has an author.',
            help: "Add authors: [key] to the front matter of each post. If the blog names no authors on purpose, set rules: { 'author-none': 'off' } in the plugin’s options.",
          },
        ],
      },
    ],
    good: [
      { title: 'One author', files: { 'blog/meetup.md': '---\nauthors: saim\n---\n\nText\n' } },
    ],
  },
  check({ localizedBlogs }, report) {
    reportLacking(
      'author-none',
      localizedBlogs,
      findNone,
      ({ blog }) => ({
        message: `No post in ${blog.path} has an author.`,
        help: "Add authors: [key] to the front matter of each post. If the blog names no authors on purpose, set rules: { 'author-none': 'off' } in the plugin’s options.",
      }),
      report,
    );
  },
};

function findNone({ post, locale }: JudgedPost): Finding | undefined {
  const { data, map, problem } = post.frontMatter;
  // That "authors" has no value is reported elsewhere.
  if (post.unreadable || problem || hasAuthor(data) || data.authors === null) return undefined;
  // Only existing values are looked up: in megabytes of front matter, that takes seconds.
  const key = Object.hasOwn(data, 'authors') ? map.key(['authors']) : undefined;
  return {
    at: { source: post.source, range: key ?? openingFence(post.source) },
    locale: locale.name,
    message: 'This post has no author.',
    help: key
      ? 'Write the key of an author in the list: authors: [key].'
      : 'Add authors: [key] to the front matter.',
  };
}
