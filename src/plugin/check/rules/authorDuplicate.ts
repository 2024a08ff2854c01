import type { YamlPath } from '../frontMatter/yaml.ts';
import type { Rule } from '../rule.ts';

export const authorDuplicate: Rule = {
  id: 'author-duplicate',
  since: '3.5',
  severity: 'error',
  judgesFrontMatter: true,
  summary: 'The same author twice in one post.',
  why: 'Docusaurus stops at the post.',
  stopsLoading: true,
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
  checkPost({ post }, report) {
    const { map } = post.frontMatter;
    const first = new Map<string, YamlPath>();
    for (const { key, path } of post.authors) {
      const earlier = first.get(key);
      if (!earlier) {
        first.set(key, path);
        continue;
      }
      const range = map.content(earlier);
      report({
        range: map.content(path),
        message: `The author "${key}" is named twice.`,
        help: 'Delete one of the two.',
        related: range && [{ range, message: 'first named here' }],
      });
    }
  },
};
