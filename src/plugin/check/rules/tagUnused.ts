import { unusedKeys } from '../published/unusedKeys.ts';
import type { Rule } from '../rule.ts';

export const tagUnused: Rule = {
  id: 'tag-unused',
  severity: 'off',
  judgesFrontMatter: true,
  summary: 'A tag in the tags file that no published post uses, in any locale that has the file.',
  why: 'The file suggests tags that have no page.',
  examples: {
    bad: [
      {
        title: 'Not used',
        files: {
          'blog/meetup.md': '---\nauthors: saim\ntags: [meetup]\n---\n\nText\n',
          'blog/tags.yml': 'meetup:\n  label: Meetup\n⟦party⟧:\n  label: Party\n',
        },
        says: [
          {
            message: 'No published post uses the tag "party".',
            help: 'Delete the tag, or add it to the posts that should have it.',
          },
        ],
      },
    ],
    good: [
      {
        title: 'On a post',
        files: {
          'blog/meetup.md': '---\nauthors: saim\ntags: [meetup]\n---\n\nText\n',
          'blog/tags.yml': 'meetup:\n  label: Meetup\n',
        },
      },
    ],
  },
  check({ localizedBlogs }, report) {
    const unused = unusedKeys(
      localizedBlogs,
      ({ tags }) => tags,
      ({ post }) => post.tags.map(({ key }) => key),
    );
    for (const { file, key, locale, isInDraft } of unused) {
      report({
        at: { source: file.source, range: file.map.key([key]) ?? { start: 0, end: 0 } },
        message: `No published post uses the tag "${key}".`,
        help: isInDraft
          ? 'A draft uses it: keep the tag if you plan to publish the draft.'
          : 'Delete the tag, or add it to the posts that should have it.',
        locale: locale.name,
      });
    }
  },
};
