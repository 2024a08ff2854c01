import { keysOf } from '../edition.ts';
import { severityOf } from '../reactions.ts';
import type { Rule } from '../rule.ts';
import { nearest, surest } from '../suggest.ts';
import { tagKeys } from '../tags.ts';
import { isPlainText } from '../yaml.ts';

export const tagUnknown: Rule = {
  id: 'tag-unknown',
  severity: 'warning',
  summary: 'A tag that the tags file does not have. The level follows the blog’s onInlineTags.',
  why: 'A misspelled tag makes a page of its own, and the post is missing where readers look for it.',
  examples: {
    bad: [
      {
        title: 'Not in tags.yml',
        files: {
          'blog/meetup.md': '---\nauthors: saim\ntags: [⟦metup⟧]\n---\n\nText\n',
          'blog/tags.yml': 'meetup:\n  label: Meetup\n',
        },
        says: [{ message: 'The tags file has no tag "metup".', help: 'Did you mean "meetup"?' }],
      },
    ],
    good: [
      {
        title: 'A key of tags.yml',
        files: {
          'blog/meetup.md': '---\nauthors: saim\ntags: [meetup]\n---\n\nText\n',
          'blog/tags.yml': 'meetup:\n  label: Meetup\n',
        },
      },
    ],
  },
  check({ editions }, report) {
    for (const { blog, locale, posts, tags } of editions) {
      const severity = severityOf[blog.onInlineTags];
      if (!tags || tags.problem || severity === undefined) continue;
      const keys = keysOf(tags);
      const known = new Set(keys);
      for (const { post } of posts) {
        for (const { key, path } of tagKeys(post.frontMatter.data)) {
          if (known.has(key)) continue;
          const near = nearest(key, keys);
          const sure = surest(key, keys);
          const range = post.frontMatter.map.content(path) ?? { start: 0, end: 3 };
          report({
            at: { source: post.source, range },
            message: `The tags file has no tag "${key}".`,
            label: `not in ${tags.source.file}`,
            help: near
              ? `Did you mean "${near}"?`
              : `Use a tag that it has, or add this one to ${tags.source.file}.`,
            severity,
            locale: locale.name,
            fix:
              sure === undefined || !isPlainText(sure)
                ? undefined
                : { title: `Write ${sure}`, edits: [{ range, text: sure }] },
          });
        }
      }
    }
  },
};
