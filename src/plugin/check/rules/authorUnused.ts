import { unusedKeys } from '../published/unusedKeys.ts';
import type { Rule } from '../rule.ts';

export const authorUnused: Rule = {
  id: 'author-unused',
  severity: 'off',
  judgesFrontMatter: true,
  summary: 'An author whom no published post names, in any locale that uses the authors file.',
  why: 'The list of authors shows people who wrote nothing, and a key that was meant for somebody else goes unnoticed.',
  examples: {
    bad: [
      {
        title: 'Nobody’s post, and a draft’s',
        files: {
          'blog/meetup.md': '---\nauthors: saim\n---\n\nText\n',
          'blog/party.md': '---\nauthors: grace\ndraft: true\n---\n\nText\n',
          'blog/authors.yml':
            'saim:\n  name: Saim Safdar\n⟦ada⟧:\n  name: Ada\n⟦grace⟧:\n  name: Grace\n',
        },
        says: [
          {
            message: 'No published post names the author "ada".',
            help: 'Delete the author, or look for the post that should name them.',
          },
          {
            message: 'No published post names the author "grace".',
            help: 'A draft does: keep the author if it is to be published.',
          },
        ],
      },
    ],
    good: [
      {
        title: 'Each in some locale',
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
        message: `No published post names the author "${key}".`,
        help: isInDraft
          ? 'A draft does: keep the author if it is to be published.'
          : 'Delete the author, or look for the post that should name them.',
        locale: locale.name,
      });
    }
  },
};
