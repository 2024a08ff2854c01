import { unusedKeys } from '../published/unusedKeys.ts';
import type { Rule } from '../rule.ts';

export const authorUnused: Rule = {
  id: 'author-unused',
  severity: 'off',
  judgesFrontMatter: true,
  summary: 'An author without any published post, in any locale that uses the authors file.',
  why: 'The list of authors shows people who haven’t written anything, and a post that’s credited to the wrong key goes unnoticed.',
  examples: {
    bad: [
      {
        title: 'An author without a post, and one with a draft',
        files: {
          'blog/meetup.md': '---\nauthors: saim\n---\n\nText\n',
          'blog/party.md': '---\nauthors: grace\ndraft: true\n---\n\nText\n',
          'blog/authors.yml':
            'saim:\n  name: Saim Safdar\n⟦ada⟧:\n  name: Ada\n⟦grace⟧:\n  name: Grace\n',
        },
        says: [
          {
            message: 'The author "ada" has no published post.',
            help: 'Delete the author, or add the key to the post that should have it.',
          },
          {
            message: 'The author "grace" has no published post.',
            help: 'There is a draft by this author: keep the author if you plan to publish it.',
          },
        ],
      },
    ],
    good: [
      {
        title: 'Each used in one of the locales',
        locales: [{ name: 'en' }, { name: 'fr' }],
        files: {
          'blog/meetup.md': '---\nauthors: saim\n---\n\nText\n',
          'i18n/fr/docusaurus-plugin-content-blog/meetup.md':
            '---\nauthors: ada\n---\n\nLe texte\n',
          'blog/authors.yml': 'saim:\n  name: Saim Safdar\nada:\n  name: Ada\n',
        },
      },
    ],
  },
  check({ localizedBlogs }, report) {
    const unused = unusedKeys(
      localizedBlogs,
      ({ authors }) => authors,
      ({ post }) => post.authors.map(({ key }) => key),
    );
    for (const { file, key, locale, isInDraft } of unused) {
      report({
        at: { source: file.source, range: file.map.key([key]) ?? { start: 0, end: 0 } },
        message: `The author "${key}" has no published post.`,
        help: isInDraft
          ? 'There is a draft by this author: keep the author if you plan to publish it.'
          : 'Delete the author, or add the key to the post that should have it.',
        locale: locale.name,
      });
    }
  },
};
