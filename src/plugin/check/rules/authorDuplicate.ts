import { authorKeys } from '../authors.ts';
import type { Rule } from '../rule.ts';
import type { YamlPath } from '../yaml.ts';

export const authorDuplicate: Rule = {
  id: 'author-duplicate',
  severity: 'error',
  summary: 'The same author twice in one post.',
  why: 'Docusaurus stops at such a post.',
  examples: {
    bad: [
      {
        title: 'Named twice',
        files: { 'blog/meetup.md': '---\nauthors: [saim, ⟦saim⟧]\n---\n\nText\n' },
        says: [{ message: 'The author "saim" is named twice.', help: 'Delete one of the two.' }],
      },
    ],
    good: [
      { title: 'Named once', files: { 'blog/meetup.md': '---\nauthors: [saim]\n---\n\nText\n' } },
    ],
  },
  check({ editions }, report) {
    for (const { locale, posts } of editions) {
      for (const { post } of posts) {
        const { data, map } = post.frontMatter;
        const first = new Map<string, YamlPath>();
        for (const { key, path } of authorKeys(data)) {
          const earlier = first.get(key);
          if (!earlier) {
            first.set(key, path);
            continue;
          }
          const at = (where: YamlPath) => ({
            source: post.source,
            range: map.content(where) ?? { start: 0, end: 3 },
          });
          report({
            at: at(path),
            message: `The author "${key}" is named twice.`,
            help: 'Delete one of the two.',
            locale: locale.name,
            related: [{ at: at(earlier), message: 'first named here' }],
          });
        }
      }
    }
  },
};
