import type { Finding } from '../diagnostic.ts';
import type { Post } from '../posts/post.ts';
import { isUnlisted } from '../posts/postSummary.ts';
import type { JudgedPost } from '../published/judgedPost.ts';
import { severityOf } from '../published/reportingSeverity.ts';
import { reportLacking } from '../published/reportLacking.ts';
import type { Rule } from '../rule.ts';
import type { Blog, MarkdownSettings } from '../site/site.ts';
import type { Range } from '../text/source.ts';

export const truncateMissing: Rule = {
  id: 'truncate-missing',
  severity: 'warning',
  summary: 'A post without a truncate marker. The level follows the blog’s onUntruncatedBlogPosts.',
  why: 'Lists of posts show the whole post, with all of its images.',
  examples: {
    bad: [
      {
        title: 'No marker',
        files: { 'blog/meetup.md': '---\nauthors: saim\n⟦---⟧\n\nText\n' },
        says: [
          {
            message: 'This post has no truncate marker, so lists of posts show all of it.',
            help: 'Write <!-- truncate --> after the first paragraph.',
          },
        ],
      },
      {
        title: 'An unlisted post, in a blog that would stop the build',
        blog: { onUntruncatedBlogPosts: 'throw' },
        files: { 'blog/meetup.md': '---\nauthors: saim\nunlisted: true\n⟦---⟧\n\nText\n' },
        says: [
          {
            message:
              'This post has no truncate marker, and the blog’s onUntruncatedBlogPosts is "throw".',
            help: 'Write <!-- truncate --> after the first paragraph.',
          },
        ],
      },
    ],
    good: [
      {
        title: 'After the first paragraph, and an unlisted post',
        files: {
          'blog/meetup.md': '---\nauthors: saim\n---\n\nText\n\n<!-- truncate -->\n\nMore text\n',
          'blog/draft-notes.md': '---\nauthors: saim\nunlisted: true\n---\n\nText\n',
        },
      },
      {
        title: 'The blog’s own marker',
        blog: { truncateMarker: /<!--more-->/ },
        files: {
          'blog/meetup.md': '---\nauthors: saim\n---\n\nText\n\n<!--more-->\n\nMore text\n',
        },
      },
      {
        title: 'A blog that allows it',
        blog: { onUntruncatedBlogPosts: 'ignore' },
        files: { 'blog/meetup.md': '---\nauthors: saim\n---\n\nText\n' },
      },
    ],
  },
  check({ localizedBlogs, site }, report) {
    reportLacking(
      'truncate-missing',
      localizedBlogs,
      (post) => findMissing(post, site.markdown),
      ({ blog, posts }) => ({
        message: `No post in ${blog.path} has a truncate marker, so lists of posts show all of every post.`,
        help: `Write ${posts[0] ? markerFor(posts[0].post, blog, site.markdown) : 'a truncate marker'} after the first paragraph of each post. If you want lists to show whole posts, set onUntruncatedBlogPosts: 'ignore' in the blog’s options.`,
      }),
      report,
    );
  },
};

function findMissing(
  { post, blog, locale, house }: JudgedPost,
  markdown: MarkdownSettings,
): Finding | undefined {
  const severity = severityOf[blog.onUntruncatedBlogPosts];
  const { frontMatter, truncation, unreadable, source } = post;
  // `house-truncate-marker` reports it instead, unless it stops the build.
  if (house.truncateMarker && severity !== 'error') return undefined;
  if (severity === undefined || truncation || unreadable || frontMatter.problem) return undefined;
  // Docusaurus also reports unlisted posts. That matters only if it stops the build.
  const unlisted = isUnlisted(post);
  if (unlisted && severity !== 'error') return undefined;
  return {
    at: { source, range: endOfFrontMatter(post) },
    locale: locale.name,
    message: unlisted
      ? 'This post has no truncate marker, and the blog’s onUntruncatedBlogPosts is "throw".'
      : 'This post has no truncate marker, so lists of posts show all of it.',
    help: `Write ${markerFor(post, blog, markdown)} after the first paragraph.`,
    severity,
    stopsLoading: blog.onUntruncatedBlogPosts === 'throw',
  };
}

/** The marker as a comment in the post's format. */
function markerFor(
  { filePath }: Post,
  { truncateMarker }: Blog,
  { comments, format }: MarkdownSettings,
): string {
  const isMarkdown = format === 'md' || (format === 'detect' && filePath.endsWith('.md'));
  const marker = comments || isMarkdown ? '<!-- truncate -->' : '{/* truncate */}';
  return marker.search(truncateMarker) === -1 ? 'the blog’s own truncate marker' : marker;
}

/** Its closing fence, or the start of the text. */
function endOfFrontMatter({ source, frontMatter }: Post): Range {
  const { bodyStart } = frontMatter;
  const fence = source.text.lastIndexOf('---', bodyStart - 3);
  return bodyStart === 0 || fence === -1 ? { start: 0, end: 0 } : { start: fence, end: fence + 3 };
}
