import { isPlainText } from '../frontMatter/yaml.ts';
import { hasKey, keysOf } from '../posts/edition.ts';
import { severityOf } from '../published/reportingSeverity.ts';
import type { Rule } from '../rule.ts';
import { nearest, surest } from '../text/suggest.ts';

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
  checkPost({ post, blog, tagsFile }, report) {
    const severity = severityOf[blog.onInlineTags];
    if (!tagsFile || tagsFile.problem || severity === undefined) return;
    for (const { key, path } of post.tags) {
      if (hasKey(tagsFile, key)) continue;
      const keys = keysOf(tagsFile);
      const near = nearest(key, keys);
      const sure = surest(key, keys);
      const range = post.frontMatter.map.content(path);
      report({
        range,
        message: `The tags file has no tag "${key}".`,
        label: `not in ${tagsFile.source.file}`,
        help: near
          ? `Did you mean "${near}"?`
          : `Use a tag that it has, or add this one to ${tagsFile.source.file}.`,
        severity,
        stopsLoading: blog.onInlineTags === 'throw',
        fix:
          sure === undefined || !isPlainText(sure) || !range
            ? undefined
            : { title: `Write ${sure}`, edits: [{ range, text: sure }] },
      });
    }
  },
};
