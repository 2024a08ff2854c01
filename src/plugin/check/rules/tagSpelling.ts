import type { Fix } from '../diagnostic.ts';
import type { DataFile } from '../frontMatter/dataFile.ts';
import type { NamedTag } from '../frontMatter/postTags.ts';
import { isPlainText } from '../frontMatter/yaml.ts';
import { keysOf } from '../posts/localizedBlog.ts';
import type { Post } from '../posts/post.ts';
import type { PublishedBlog } from '../published/publishedSite.ts';
import { openingFence } from '../published/reportLacking.ts';
import type { Rule } from '../rule.ts';
import type { Blog } from '../site/site.ts';
import { plainSpelling } from '../text/normalizeSpelling.ts';
import type { Range } from '../text/source.ts';
import { count, groupBy } from '../text/values.ts';

export const tagSpelling: Rule = {
  id: 'tag-spelling',
  severity: 'warning',
  judgesFrontMatter: true,
  summary:
    'A tag with several spellings that differ in case, spaces or hyphens. The spelling in tags.yml is right; without one, the spelling that most posts use.',
  why: 'KubeCon and kubecon become two pages, each with half of the posts. kube-con and Kube Con become one page, with either label.',
  examples: {
    bad: [
      {
        title: 'The less common spelling',
        files: {
          'blog/a.md': '---\nauthors: saim\ntags: [kubecon]\n---\n\nText\n',
          'blog/b.md': '---\nauthors: saim\ntags: [kubecon, ⟦kube-con⟧]\n---\n\nText\n',
          'blog/c.md': '---\nauthors: saim\ntags: ["⟦KubeCon⟧"]\n---\n\nText\n',
        },
        says: [
          {
            message: 'The tag "kube-con" is spelled "kubecon" in 2 posts.',
            help: 'Delete it: the post already has "kubecon".',
          },
          {
            message: 'The tag "KubeCon" is spelled "kubecon" in 2 posts.',
            help: 'Write "kubecon".',
          },
        ],
      },
      {
        title: 'Different from tags.yml, in a blog that allows other tags',
        blog: { onInlineTags: 'ignore' },
        files: {
          'blog/a.md': '---\nauthors: saim\ntags: [⟦Meet Up⟧]\n---\n\nText\n',
          'blog/tags.yml': 'meetup:\n  label: Meetup\n',
        },
        says: [
          {
            message: 'The tag "Meet Up" is spelled "meetup" in blog/tags.yml.',
            help: 'Write "meetup".',
          },
        ],
      },
    ],
    good: [
      {
        title: 'One spelling, and similar tags',
        files: {
          'blog/a.md': '---\nauthors: saim\ntags: [kubecon, c, v1-23]\n---\n\nText\n',
          'blog/b.md': '---\nauthors: saim\ntags: [kubecon, c++, v12-3]\n---\n\nText\n',
        },
      },
      {
        title: 'Two keys of tags.yml',
        blog: { onInlineTags: 'ignore' },
        files: {
          'blog/a.md': '---\nauthors: saim\ntags: [go]\n---\n\nText\n',
          'blog/b.md': '---\nauthors: saim\ntags: [Go]\n---\n\nText\n',
          'blog/tags.yml':
            'go:\n  label: The language\nGo:\n  label: The game\n  permalink: /game\n',
        },
      },
    ],
  },
  check({ localizedBlogs }, report) {
    // Untranslated posts are in several locales: they're checked in the first, and the others follow it.
    const judged = new Set<Post>();
    const agreed = new Map<Blog, Map<string, string>>();
    for (const localizedBlog of localizedBlogs) {
      const { blog, locale, tags } = localizedBlog;
      const known = new Set(keysOf(tags));
      const rightIn = agreed.get(blog) ?? new Map<string, string>();
      agreed.set(blog, rightIn);
      // If every tag has to be in tags.yml, tag-unknown suggests the key.
      const isChecked = tags !== undefined && blog.onInlineTags !== 'ignore';
      const listed = groupBy([...known], plainSpelling);
      for (const [plain, uses] of groupUses(localizedBlog)) {
        const keys = listed.get(plain) ?? [];
        if (keys.length > 0 && isChecked) continue;
        const counts = countPosts(uses);
        const earlier = uses.some(({ post }) => judged.has(post)) ? rightIn.get(plain) : undefined;
        const right = keys[0] ?? earlier ?? mostUsed(counts);
        if (earlier === undefined) rightIn.set(plain, right);
        const having = new Set(uses.flatMap(({ post, tag }) => (tag.key === right ? [post] : [])));
        for (const use of uses) {
          const { key, permalink } = use.tag;
          if (key === right || known.has(key) || judged.has(use.post)) continue;
          const { source, frontMatter } = use.post;
          const range = frontMatter.map.content(use.tag.path);
          const isThere = having.has(use.post);
          having.add(use.post);
          const isTie = keys.length === 0 && counts.get(key) === counts.get(right);
          report({
            at: { source, range: range ?? openingFence(source) },
            message: `The tag "${key}" is spelled ${placeOf(right, keys, tags, counts)}.`,
            help: helpFor(right, keys, { isThere, isTie }),
            related: relatedUse(uses.find(({ tag }) => tag.key === right)),
            // An inline tag with its own permalink keeps its page, whatever its label.
            fix:
              keys.length === 1 && !isThere && permalink === undefined && range
                ? fixWith(right, range)
                : undefined,
            locale: locale.name,
          });
        }
      }
      for (const { post } of localizedBlog.posts) judged.add(post);
    }
  },
};

/** The uses of each tag in a locale, by its normalised spelling. */
function groupUses({ posts }: PublishedBlog): Map<string, Use[]> {
  const plain = new Map<string, string>();
  const uses = posts.flatMap(({ post }) => post.tags.map((tag): Use => ({ post, tag })));
  return groupBy(uses, ({ tag: { key } }) => {
    const spelling = plain.get(key) ?? plainSpelling(key);
    plain.set(key, spelling);
    return spelling;
  });
}

/** The number of posts for each spelling, in order of appearance. */
function countPosts(uses: readonly Use[]): Map<string, number> {
  const posts = groupBy(uses, ({ tag }) => tag.key);
  return new Map(
    [...posts].map(([key, used]) => [key, new Set(used.map(({ post }) => post)).size]),
  );
}

/** If two spellings are equally common, the first. */
function mostUsed(counts: ReadonlyMap<string, number>): string {
  return [...counts].reduce((most, one) => (one[1] > most[1] ? one : most))[0];
}

function placeOf(
  right: string,
  keys: readonly string[],
  tags: DataFile | undefined,
  counts: ReadonlyMap<string, number>,
): string {
  const spellings = keys.length > 1 ? keys : [right];
  const named = spellings.map((key) => `"${key}"`).join(' and ');
  return `${named} in ${keys.length > 0 ? tags?.source.file : count(counts.get(right) ?? 0, 'post')}`;
}

function helpFor(
  right: string,
  keys: readonly string[],
  { isThere, isTie }: { isThere: boolean; isTie: boolean },
): string {
  if (keys.length > 1)
    return `Write ${keys.map((key) => `"${key}"`).join(' or ')}, whichever you mean.`;
  if (isThere) return `Delete it: the post already has "${right}".`;
  return isTie ? 'Write one of the two in all of them.' : `Write "${right}".`;
}

function relatedUse(use: Use | undefined) {
  const range = use?.post.frontMatter.map.content(use.tag.path);
  return (
    use && range && [{ at: { source: use.post.source, range }, message: 'spelled like this here' }]
  );
}

function fixWith(key: string, range: Range): Fix | undefined {
  if (!isPlainText(key)) return undefined;
  return { title: `Write ${key}`, edits: [{ range, text: key }] };
}

interface Use {
  post: Post;
  tag: NamedTag;
}
