import type { Place } from '../diagnostic.ts';
import { nameOf } from '../frontMatter/matchingKeys.ts';
import { hasKey } from '../posts/localizedBlog.ts';
import type { Post } from '../posts/post.ts';
import { postsInFeeds } from '../published/postsInFeeds.ts';
import type { PublishedBlog } from '../published/publishedSite.ts';
import { openingFence } from '../published/reportLacking.ts';
import type { Rule } from '../rule.ts';

export const tagUnescaped: Rule = {
  id: 'tag-unescaped',
  severity: 'error',
  judgesFrontMatter: true,
  summary: 'A tag with & or <, in a blog whose Atom feed the plugin doesn’t clean.',
  why: 'Docusaurus escapes tags in the RSS feed, but not in the Atom feed. One “Q&A” in one post makes the whole feed unreadable, and feed readers show no posts at all. The build is green.',
  examples: {
    bad: [
      {
        title: 'In a post',
        blog: { feeds: ['rss.xml', 'atom.xml'] },
        files: {
          'blog/meetup.md':
            '---\nauthors: saim\ntags: [⟦R & D⟧, { label: ⟦Is a < b?⟧, permalink: /less }]\n---\n\nText\n',
        },
        says: [
          {
            message: 'The tag "R & D" breaks the blog’s Atom feed, in which & isn’t escaped.',
            help: 'Write "R and D".',
          },
          {
            message: 'The tag "Is a < b?" breaks the blog’s Atom feed, in which < isn’t escaped.',
            help: 'Write it without <.',
          },
        ],
      },
      {
        title: 'In tags.yml',
        blog: { feeds: ['atom.xml'] },
        files: {
          'blog/meetup.md': '---\nauthors: saim\ntags: [questions]\n---\n\nText\n',
          'blog/tags.yml': 'questions:\n  label: ⟦Q&A⟧\n',
        },
        says: [
          {
            message: 'The tag "Q&A" breaks the blog’s Atom feed, in which & isn’t escaped.',
            help: 'Write "Q and A".',
          },
        ],
      },
    ],
    good: [
      {
        title: 'A blog with an RSS feed only',
        blog: { feeds: ['rss.xml'] },
        files: { 'blog/meetup.md': '---\nauthors: saim\ntags: [Q&A]\n---\n\nText\n' },
      },
      {
        title: 'A label that no published post uses',
        blog: { feeds: ['atom.xml'] },
        files: {
          'blog/meetup.md': '---\nauthors: saim\ntags: [talk]\n---\n\nText\n',
          'blog/plan.md': '---\nauthors: saim\ntags: [questions]\nunlisted: true\n---\n\nText\n',
          'blog/tags.yml': 'questions:\n  label: Q&A\ntalk:\n  label: Talk\n',
        },
      },
    ],
  },
  check({ localizedBlogs }, report) {
    for (const localizedBlog of localizedBlogs) {
      const { blog, locale } = localizedBlog;
      if (blog.isTransformed || !blog.feeds.includes('atom.xml')) continue;
      const reported = new Set<string>();
      for (const { label, source, range, help } of postsInFeeds(localizedBlog).flatMap(({ post }) =>
        labelsOf(post, localizedBlog),
      )) {
        const [sign] = UNESCAPED.exec(label) ?? [];
        const place = `${source.file} ${range.start}`;
        if (sign === undefined || reported.has(place)) continue;
        reported.add(place);
        report({
          at: { source, range },
          message: `The tag "${label}" breaks the blog’s Atom feed, in which ${sign} isn’t escaped.`,
          help: help ?? helpFor(label),
          locale: locale.name,
        });
      }
    }
  },
};

/** The labels of a post's tags, as feeds show them, and where each is written: in the tags file or in the post. */
function labelsOf({ source, frontMatter, tags }: Post, { tags: file }: PublishedBlog): Label[] {
  const { map } = frontMatter;
  return tags.map(({ key, path, permalink }): Label => {
    const inPost = { source, range: map.content(path) ?? openingFence(source) };
    if (!file || permalink !== undefined || !hasKey(file, key)) return { label: key, ...inPost };
    const label = nameOf(file, key, 'label');
    const range = file.map.content(label ? [key, 'label'] : [key]);
    const written = range ? { source: file.source, range } : inPost;
    if (label) return { label, ...written };
    return { label: key, ...written, help: `Give "${key}" a label without & and <.` };
  });
}

function helpFor(label: string): string {
  if (label.includes('<')) return 'Write it without <.';
  const parts = label.split('&').map((part) => part.trim());
  return `Write "${parts.join(' and ').trim()}".`;
}

/** XML 1.0, section 3.1, "AttValue"; xml-js only escapes quotation marks in attributes (js2xml.js, `writeAttributes`). */
const UNESCAPED = /<|&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i;

interface Label extends Place {
  label: string;
  help?: string;
}
