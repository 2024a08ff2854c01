import { parseUrl } from '../../events/model/parseUrl.ts';
import type { Rule } from '../rule.ts';
import { show } from '../text/values.ts';

export const canonicalInvalid: Rule = {
  id: 'canonical-invalid',
  severity: 'error',
  judgesFrontMatter: true,
  summary: 'A front matter `canonical` that isn’t an absolute address.',
  why: 'It tells search engines and readers where a post was first published. With a broken address, the post disappears from search results.',
  examples: {
    bad: [
      {
        title: 'A path, and an address without a scheme',
        files: {
          'blog/a.md': '---\nauthors: saim\ncanonical: ⟦/blog/first⟧\n---\n\nText\n',
          'blog/b.md': '---\nauthors: saim\ncanonical: ⟦example.com/first⟧\n---\n\nText\n',
        },
        says: [
          {
            message: '"canonical" is "/blog/first". Expected an address that starts with https://.',
            help: 'Write where the post was first published, or delete the line.',
          },
          {
            message:
              '"canonical" is "example.com/first". Expected an address that starts with https://.',
            help: 'Write where the post was first published, or delete the line.',
          },
        ],
      },
    ],
    good: [
      {
        title: 'Where it was first published',
        files: {
          'blog/a.md': '---\nauthors: saim\ncanonical: https://example.com/first\n---\n\nText\n',
        },
      },
    ],
  },
  checkPost({ post }, report) {
    const { data, map } = post.frontMatter;
    const { canonical } = data;
    if (!Object.hasOwn(data, 'canonical')) return;
    if (typeof canonical === 'string' && /^https?:\/\//i.test(canonical) && parseUrl(canonical))
      return;
    report({
      range: map.content(['canonical']) ?? map.key(['canonical']),
      message: `"canonical" is ${show(canonical)}. Expected an address that starts with https://.`,
      help: 'Write where the post was first published, or delete the line.',
    });
  },
};
