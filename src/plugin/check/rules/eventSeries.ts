import { seriesField } from '../../events/model/fields.ts';
import type { EventLeaf } from '../../events/model/readEvent.ts';
import type { Post } from '../posts/post.ts';
import type { Rule } from '../rule.ts';
import { count, groupBy } from '../text/values.ts';

export const eventSeries: Rule = {
  id: 'event-series',
  severity: 'warning',
  judgesFrontMatter: true,
  summary: 'A series of events with two spellings.',
  why: 'Readers who filter events by series find only half of them.',
  examples: {
    bad: [
      {
        title: 'Two spellings',
        files: {
          'blog/a.md':
            '---\nauthors: saim\nevent:\n  name: A\n  startDate: 2025\n  series: DevOpsCon\n---\n\nText\n',
          'blog/b.md':
            '---\nauthors: saim\nevent:\n  name: B\n  startDate: 2026\n  series: DevOpsCon\n---\n\nText\n',
          'blog/c.md':
            '---\nauthors: saim\nevent:\n  name: C\n  startDate: 2027\n  series: ⟦Devops Con⟧\n---\n\nText\n',
        },
        says: [
          {
            message: 'The series "Devops Con" is spelled "DevOpsCon" in 2 posts.',
            help: 'Write "DevOpsCon".',
          },
        ],
      },
    ],
    good: [
      {
        title: 'Two series',
        files: {
          'blog/a.md':
            '---\nauthors: saim\nevent:\n  name: A\n  startDate: 2025\n  series: DevOpsCon\n---\n\nText\n',
          'blog/b.md':
            '---\nauthors: saim\nevent:\n  name: B\n  startDate: 2026\n  series: DevConf\n---\n\nText\n',
        },
      },
    ],
  },
  check({ localizedBlogs }, report) {
    for (const locale of new Set(localizedBlogs.map((localizedBlog) => localizedBlog.locale))) {
      const uses = localizedBlogs
        .filter((localizedBlog) => localizedBlog.locale === locale)
        .flatMap(({ posts }) => posts.flatMap(({ post }) => seriesOf(post)));
      const series = groupBy(uses, ({ leaf }) => simplify(leaf.text));
      for (const same of series.values()) {
        const spellings = [...groupBy(same, ({ leaf }) => leaf.text)];
        const [most, ...others] = spellings.sort(([, a], [, b]) => b.length - a.length);
        if (!most) continue;
        const [right, { length: often }] = most;
        for (const { post, leaf } of others.flatMap(([, wrong]) => wrong)) {
          const range = post.frontMatter.map.content(leaf.path);
          if (!range) continue;
          report({
            at: { source: post.source, range },
            message: `The series "${leaf.text}" is spelled "${right}" in ${count(often, 'post')}.`,
            help: often > 1 ? `Write "${right}".` : 'Write one of the two in all of them.',
            locale: locale.name,
          });
        }
      }
    }
  },
};

function seriesOf(post: Post): Use[] {
  const named = post.event?.leaves.filter(({ field }) => field === seriesField.fields.name) ?? [];
  return named.map((leaf) => ({ post, leaf }));
}

function simplify(name: string): string {
  return name.toLowerCase().replace(/[\s_.'’-]+/g, '');
}

interface Use {
  post: Post;
  leaf: EventLeaf;
}
