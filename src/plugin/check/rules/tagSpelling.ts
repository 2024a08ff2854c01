import type { Fix } from '../diagnostic.ts';
import type { NamedTag } from '../frontMatter/tags.ts';
import { isPlainText } from '../frontMatter/yaml.ts';
import { keysOf } from '../posts/edition.ts';
import type { Post } from '../posts/post.ts';
import type { PublishedEdition } from '../published/publishedSite.ts';
import type { Rule } from '../rule.ts';
import type { Blog } from '../site/site.ts';
import type { Range } from '../text/source.ts';
import { count } from '../text/values.ts';

export const tagSpelling: Rule = {
  id: 'tag-spelling',
  severity: 'warning',
  summary:
    'One tag in several spellings, which differ by case, spaces or hyphens. What tags.yml has is right; else the spelling that more posts have.',
  why: 'KubeCon and kubecon are two pages with half of the posts each; kube-con and Kube Con are one page, and which label it gets is chance.',
  examples: {
    bad: [
      {
        title: 'The rarer spelling',
        files: {
          'blog/a.md': '---\nauthors: saim\ntags: [kubecon]\n---\n\nText\n',
          'blog/b.md': '---\nauthors: saim\ntags: [kubecon, ⟦kube-con⟧]\n---\n\nText\n',
          'blog/c.md': '---\nauthors: saim\ntags: ["⟦KubeCon⟧"]\n---\n\nText\n',
        },
        says: [
          {
            message: 'The tag "kube-con" is spelled "kubecon" in 2 posts.',
            help: 'Write "kubecon".',
          },
          {
            message: 'The tag "KubeCon" is spelled "kubecon" in 2 posts.',
            help: 'Write "kubecon".',
          },
        ],
      },
      {
        title: 'Not as in tags.yml, in a blog that allows other tags',
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
        title: 'One spelling, and tags that are like it',
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
  check({ editions }, report) {
    const counts = countUses(editions);
    for (const edition of editions) {
      const { blog, locale, tags } = edition;
      const keys = keysOf(tags);
      const known = new Set(keys);
      const listed = new Map(keys.map((key) => [simplify(key), key]));
      // Where every tag has to be in tags.yml, tag-unknown says which key is near.
      const isChecked = tags !== undefined && blog.onInlineTags !== 'ignore';
      for (const [simple, uses] of groupUses(edition)) {
        const key = listed.get(simple);
        if (key !== undefined && isChecked) continue;
        const right = key ?? mostUsed(uses, counts.get(blog));
        for (const use of uses) {
          if (use.tag.key === right || known.has(use.tag.key)) continue;
          const { source, frontMatter } = use.post;
          const range = frontMatter.map.content(use.tag.path);
          report({
            at: { source, range: range ?? { start: 0, end: 3 } },
            ...describe(use.tag.key, right, key && tags?.source.file, counts.get(blog)),
            related: relatedUse(uses.find(({ tag }) => tag.key === right)),
            fix: key === undefined || !range ? undefined : fixWith(key, range),
            locale: locale.name,
          });
        }
      }
    }
  },
};

/** How many posts of a blog have each tag, those of all locales together: every locale then takes the same for right. */
function countUses(editions: readonly PublishedEdition[]): Map<Blog, Counts> {
  const posts = new Map<Blog, Set<Post>>();
  for (const { blog, posts: published } of editions) {
    const all = posts.get(blog) ?? new Set();
    for (const { post } of published) all.add(post);
    posts.set(blog, all);
  }
  return new Map([...posts].map(([blog, all]) => [blog, countTags(all)]));
}

function countTags(posts: Iterable<Post>): Counts {
  const counts = new Map<string, number>();
  for (const post of posts) {
    for (const key of new Set(post.tags.map((tag) => tag.key)))
      counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function groupUses({ posts }: PublishedEdition): Map<string, Use[]> {
  const groups = new Map<string, Use[]>();
  const simplified = new Map<string, string>();
  for (const { post } of posts) {
    for (const tag of post.tags) {
      const simple = simplified.get(tag.key) ?? simplify(tag.key);
      simplified.set(tag.key, simple);
      const group = groups.get(simple);
      if (group) group.push({ post, tag });
      else groups.set(simple, [{ post, tag }]);
    }
  }
  return groups;
}

/** Of two that are used as often, the one that stands first. */
function mostUsed(uses: readonly Use[], counts: Counts | undefined): string {
  const countOf = ({ tag }: Use) => counts?.get(tag.key) ?? 0;
  return uses.reduce((most, use) => (countOf(use) > countOf(most) ? use : most)).tag.key;
}

function describe(
  key: string,
  right: string,
  file: string | undefined,
  counts: Counts | undefined,
) {
  if (file !== undefined)
    return {
      message: `The tag "${key}" is spelled "${right}" in ${file}.`,
      help: `Write "${right}".`,
    };
  const uses = counts?.get(right) ?? 0;
  return {
    message: `The tag "${key}" is spelled "${right}" in ${count(uses, 'post')}.`,
    help:
      uses > (counts?.get(key) ?? 0) ? `Write "${right}".` : 'Write one of the two in all of them.',
  };
}

function relatedUse(use: Use | undefined) {
  const range = use?.post.frontMatter.map.content(use.tag.path);
  return use && range && [{ at: { source: use.post.source, range }, message: 'spelled so here' }];
}

function fixWith(key: string, range: Range): Fix | undefined {
  if (!isPlainText(key)) return undefined;
  return { title: `Write ${key}`, edits: [{ range, text: key }] };
}

/** One form for all spellings of a word. Between digits something stays: v1-23 is not v12-3. */
function simplify(tag: string): string {
  return tag
    .normalize('NFC')
    .toLowerCase()
    .replace(/(?<!\d)[\s_-]+|[\s_-]+(?!\d)/g, '')
    .replace(/[\s_-]+/g, '-');
}

type Counts = ReadonlyMap<string, number>;

interface Use {
  post: Post;
  tag: NamedTag;
}
