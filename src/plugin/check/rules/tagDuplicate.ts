import type { Place } from '../diagnostic.ts';
import type { NamedTag } from '../frontMatter/postTags.ts';
import { joinUrl, pageKey } from '../posts/permalink.ts';
import type { Post } from '../posts/post.ts';
import type { PublishedBlog } from '../published/publishedSite.ts';
import { openingFence } from '../published/reportLacking.ts';
import { createTagPermalinks } from '../routes/tagPages.ts';
import type { Rule } from '../rule.ts';
import { plainSpelling } from '../text/normalizeSpelling.ts';
import { groupBy, isRecord } from '../text/values.ts';

export const tagDuplicate: Rule = {
  id: 'tag-duplicate',
  severity: 'warning',
  judgesFrontMatter: true,
  summary: 'Two tags that share a page, or a tag whose page replaces another one.',
  why: 'The address of a tag contains only its letters and digits. Two tags with the same ones become one page, with the name of the first.',
  examples: {
    bad: [
      {
        title: 'Two tags that differ only in punctuation',
        files: {
          'blog/a.md': '---\nauthors: saim\ntags: ["c++"]\n---\n\nText\n',
          'blog/b.md': '---\nauthors: saim\ntags: ["⟦c#⟧"]\n---\n\nText\n',
        },
        says: [
          {
            message: 'The tags "c#" and "c++" share the page /blog/tags/c.',
            help: 'Add one of them to blog/tags.yml with its own permalink.',
          },
        ],
      },
      {
        title: 'A tag without letters or digits',
        files: { 'blog/a.md': '---\nauthors: saim\ntags: ["⟦???⟧"]\n---\n\nText\n' },
        says: [
          {
            message: 'The page of the tag "???" would be at /blog/tags, which is the list of tags.',
            help: 'Use a tag with letters or digits, or add it to blog/tags.yml with its own permalink.',
          },
        ],
      },
    ],
    good: [
      {
        title: 'One of them has its own permalink',
        files: {
          'blog/a.md': '---\nauthors: saim\ntags: ["c++", "c#"]\n---\n\nText\n',
          'blog/tags.yml': '"c++":\n  label: C++\n"c#":\n  label: C#\n  permalink: /c-sharp\n',
        },
      },
    ],
  },
  check({ localizedBlogs }, report) {
    for (const localizedBlog of localizedBlogs) {
      const { locale } = localizedBlog;
      const owners = ownersIn(localizedBlog);
      for (const uses of groupBy(usesOf(localizedBlog), ({ key }) => key).values()) {
        const [first] = uses;
        if (!first) continue;
        const taken = owners.get(first.key) ?? localizedBlog.routes.otherAt(first.key)?.name;
        if (taken !== undefined) {
          report({
            at: placeOf(first),
            message: `The page of the tag "${first.tag.key}" would be at ${first.permalink}, which is ${taken}.`,
            help: helpFor(first, localizedBlog, 'Use a tag with letters or digits, or add it'),
            locale: locale.name,
          });
          continue;
        }
        // tag-spelling reports two spellings of one word.
        const spellings = groupBy(uses, ({ tag }) => plainSpelling(tag.key));
        for (const [other] of [...spellings.values()].slice(1)) {
          if (!other) continue;
          report({
            at: placeOf(other),
            message: `The tags "${other.tag.key}" and "${first.tag.key}" share the page ${first.permalink}.`,
            help: helpFor(other, localizedBlog, 'Add one of them'),
            related: [{ at: placeOf(first), message: 'the other tag' }],
            locale: locale.name,
          });
        }
      }
    }
  },
};

function usesOf({ posts, tags, blog, locale }: PublishedBlog): Use[] {
  const base = joinUrl(locale.baseUrl, blog.routeBasePath, blog.tagsBasePath);
  const permalinkOf = createTagPermalinks(tags?.data, base);
  return posts.flatMap(({ post }) =>
    post.tags.map((tag) => {
      const permalink = permalinkOf(tag);
      return { post, tag, permalink, key: pageKey(permalink) };
    }),
  );
}

/** The blog's other pages, by address. */
function ownersIn({ routes, blog }: PublishedBlog): Map<string, string> {
  const pages = routes.madeBy(blog).filter(({ name }) => name !== TAG_PAGE);
  // The first page at an address is the one to name.
  return new Map(pages.reverse().map(({ permalink, name }) => [pageKey(permalink), name]));
}

function helpFor({ tag }: Use, { blog, tags }: PublishedBlog, begin: string): string {
  if (tag.permalink !== undefined) return 'Write another permalink.';
  const file = tags?.source.file ?? `${blog.path}/${blog.tags || 'tags.yml'}`;
  // A second entry with this key would make the file invalid.
  return isRecord(tags?.data) && Object.hasOwn(tags.data, tag.key)
    ? `Give "${tag.key}" another permalink in ${file}.`
    : `${begin} to ${file} with its own permalink.`;
}

function placeOf({ post, tag }: Use): Place {
  const range = post.frontMatter.map.content(tag.path);
  return { source: post.source, range: range ?? openingFence(post.source) };
}

/** The name that routes/blogPages.ts uses. */
const TAG_PAGE = 'a tag’s page';

interface Use {
  post: Post;
  tag: NamedTag;
  permalink: string;
  /** The same for permalinks that lead to the same page. */
  key: string;
}
