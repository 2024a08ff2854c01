import { unusedKeys } from '../published/unusedKeys.ts';
import type { Rule } from '../rule.ts';

export const tagUnused: Rule = {
  id: 'tag-unused',
  severity: 'off',
  judgesFrontMatter: true,
  summary: 'A tag of the tags file that no published post has, in any locale that uses the file.',
  why: 'Writers choose from a list in which some tags lead nowhere: such a tag has no page.',
  examples: {
    bad: [
      {
        title: 'No post has it',
        files: {
          'blog/meetup.md': '---\nauthors: saim\ntags: [meetup]\n---\n\nText\n',
          'blog/tags.yml': 'meetup:\n  label: Meetup\n⟦party⟧:\n  label: Party\n',
        },
        says: [
          {
            message: 'No published post has the tag "party".',
            help: 'Delete the tag, or look for the posts that should have it.',
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
        message: `No published post has the tag "${key}".`,
        help: isInDraft
          ? 'A draft does: keep the tag if it is to be published.'
          : 'Delete the tag, or look for the posts that should have it.',
        locale: locale.name,
      });
    }
  },
};
