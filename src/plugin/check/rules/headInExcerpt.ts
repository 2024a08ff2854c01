import { isUnlisted } from '../posts/postSummary.ts';
import type { Rule } from '../rule.ts';

export const headInExcerpt: Rule = {
  id: 'head-in-excerpt',
  severity: 'warning',
  summary: 'A <head> element in the part of a post that’s shown in lists.',
  why: 'It also applies to the lists of posts, so the title, canonical address or robots setting of one post replaces theirs.',
  examples: {
    bad: [
      {
        title: 'Before the marker',
        files: {
          'blog/meetup.mdx':
            '---\nauthors: saim\n---\n\n⟦<head⟧>\n  <link rel="canonical" href="https://example.com/original" />\n</head>\n\nText\n\n{/* truncate */}\n\nMore text\n',
        },
        says: [
          {
            message: 'This <head> is shown in lists of posts too, and overrides theirs.',
            help: 'Put it below the truncate marker.',
          },
        ],
      },
      {
        title: 'In a post without a marker',
        files: {
          'blog/meetup.mdx':
            '---\nauthors: saim\n---\n\nText\n\n⟦<Head⟧>\n  <meta name="robots" content="noindex" />\n</Head>\n',
        },
        says: [
          {
            message: 'This <Head> is shown in lists of posts too, and overrides theirs.',
            help: 'Put it below a truncate marker.',
          },
        ],
      },
    ],
    good: [
      {
        title: 'Below the marker, and in an unlisted post',
        files: {
          'blog/a.mdx':
            '---\nauthors: saim\n---\n\nText\n\n{/* truncate */}\n\n<head>\n  <meta name="robots" content="noindex" />\n</head>\n',
          'blog/b.mdx':
            '---\nauthors: saim\nunlisted: true\n---\n\n<head>\n  <meta name="robots" content="noindex" />\n</head>\n',
        },
      },
    ],
  },
  checkPost({ post }, report) {
    const { source, outline, truncation } = post;
    if (isUnlisted(post)) return;
    const end = truncation?.marker.start ?? source.text.length;
    for (const range of outline?.heads ?? []) {
      if (range.start >= end) continue;
      report({
        range,
        message: `This ${source.text.slice(range.start, range.end)}> is shown in lists of posts too, and overrides theirs.`,
        help: `Put it below ${truncation ? 'the' : 'a'} truncate marker.`,
      });
    }
  },
};
