import type { LocalizedPost } from '../posts/localizedBlog.ts';
import { pageKey } from '../posts/permalink.ts';
import { fileAtPage, replacedFile, withoutIndex } from '../published/placeOfPage.ts';
import type { Content, PublishedBlog } from '../published/publishedSite.ts';
import type { PostFinding, Rule } from '../rule.ts';

export const slugDuplicate: Rule = {
  id: 'slug-duplicate',
  severity: 'error',
  judgesFrontMatter: true,
  summary:
    'Two posts with one permalink, or a post at the address of a page that the blog generates, or of a file.',
  why: 'Docusaurus warns without naming the files, and one post replaces the other. It can’t write a page where a file already is, and a page replaces a file with its own name without a word. Addresses that differ only in case or a final slash count as the same address.',
  examples: {
    bad: [
      {
        title: 'Copied front matter',
        files: {
          'blog/a.md': '---\nauthors: saim\nslug: meetup\n---\n\nText\n',
          'blog/b.md': '---\nauthors: saim\nslug: ⟦Meetup/⟧\n---\n\nText\n',
        },
        says: [
          {
            message: 'Two posts have the permalink /blog/Meetup/.',
            help: 'Give one of them another slug.',
          },
        ],
      },
      {
        title: 'The address of the blog’s list',
        files: { 'blog/a.md': '---\nauthors: saim\nslug: ⟦/⟧\n---\n\nText\n' },
        says: [
          {
            message: 'The permalink /blog/ belongs to the blog’s list of posts.',
            help: 'Give the post another slug.',
          },
        ],
      },
      {
        title: 'The address of a file',
        files: {
          'blog/a.md': '---\nauthors: saim\nslug: ⟦slides.pdf⟧\n---\n\nText\n',
          'blog/b.md': '---\nauthors: saim\nslug: ⟦rss.xml⟧\n---\n\nText\n',
          'static/blog/slides.pdf': 'slides',
        },
        says: [
          {
            message:
              'The page /blog/slides.pdf can’t be written, because static/blog/slides.pdf is at its place.',
            help: 'Give the post another slug.',
          },
          {
            message:
              'The page /blog/rss.xml can’t be written, because /blog/rss.xml is at its place.',
            help: 'Give the post another slug.',
          },
        ],
      },
      {
        title: 'A file that the page replaces',
        files: {
          'blog/meetup.md': '---\nauthors: saim\nslug: ⟦meetup⟧\n---\n\nText\n',
          'static/blog/meetup/index.html': '<!doctype html><title>The old page</title>',
        },
        says: [
          {
            message:
              'static/blog/meetup/index.html isn’t published: the page /blog/meetup replaces it.',
            help: 'Delete that file, or give the post another slug.',
          },
        ],
      },
    ],
    good: [
      {
        title: 'Two slugs',
        files: {
          'blog/a.md': '---\nauthors: saim\nslug: meetup-2025\n---\n\nText\n',
          'blog/b.md': '---\nauthors: saim\nslug: meetup-2026\n---\n\nText\n',
        },
      },
    ],
  },
  check(content, report) {
    const { localizedBlogs, site } = content;
    const locales = new Set(localizedBlogs.map((localizedBlog) => localizedBlog.locale));
    for (const locale of locales) {
      const here = localizedBlogs.filter((localizedBlog) => localizedBlog.locale === locale);
      const taken = new Map<string, Owner>();
      for (const localizedBlog of here) {
        for (const { permalink, name } of localizedBlog.routes.madeBy(localizedBlog.blog))
          taken.set(pageKey(permalink), { name });
      }
      for (const { post, localizedBlog } of here.flatMap((one) =>
        one.posts.map((each) => ({ post: each, localizedBlog: one })),
      )) {
        if (post.post.unreadable || post.post.frontMatter.problem) continue;
        const permalink = withoutIndex(post.permalink, locale, site);
        const key = pageKey(permalink);
        const other = localizedBlog.routes.otherAt(permalink);
        const owner = taken.get(key) ?? (other && { name: other.name });
        if (!owner) {
          taken.set(key, { name: '', post });
          const found = fileFinding(post.permalink, localizedBlog, content);
          if (found) report({ at: slugPlace(post), ...found, locale: locale.name });
          continue;
        }
        report({
          at: slugPlace(post),
          message: owner.post
            ? `Two posts have the permalink ${post.permalink}.`
            : `The permalink ${post.permalink} belongs to ${owner.name}.`,
          label: owner.post ? 'used again here' : undefined,
          help: owner.post ? 'Give one of them another slug.' : 'Give the post another slug.',
          related: owner.post && [{ at: slugPlace(owner.post), message: 'first used here' }],
          locale: locale.name,
        });
      }
    }
  },
};

/** What a file at the place of a post's page means: the page can't be written, or the file isn't published. */
function fileFinding(
  permalink: string,
  blog: PublishedBlog,
  content: Content,
): Pick<PostFinding, 'message' | 'help' | 'severity'> | undefined {
  const file = fileAtPage(permalink, blog, content);
  if (file !== undefined)
    return {
      message: `The page ${permalink} can’t be written, because ${file} is at its place.`,
      help: 'Give the post another slug.',
    };
  const replaced = replacedFile(permalink, blog, content);
  if (replaced === undefined) return undefined;
  return {
    message: `${replaced} isn’t published: the page ${permalink} replaces it.`,
    help: 'Delete that file, or give the post another slug.',
    severity: 'warning',
  };
}

function slugPlace({ post }: LocalizedPost) {
  const { map } = post.frontMatter;
  const fence = post.source.text.startsWith('---') ? 3 : 0;
  const range = post.frontMatter.data.slug === undefined ? undefined : map.content(['slug']);
  return { source: post.source, range: range ?? { start: 0, end: fence } };
}

interface Owner {
  name: string;
  post?: LocalizedPost;
}
