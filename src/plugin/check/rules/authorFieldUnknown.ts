import { authorFields } from '../frontMatter/authorFields.ts';
import type { Rule } from '../rule.ts';
import { didYouMean } from '../text/suggest.ts';
import { isRecord } from '../text/values.ts';

export const authorFieldUnknown: Rule = {
  id: 'author-field-unknown',
  severity: 'warning',
  summary: 'A field in the authors file that Docusaurus does not know.',
  why: 'Docusaurus passes over it without a word: the author has no picture, or no title, and nobody sees why.',
  examples: {
    bad: [
      {
        title: 'A field misspelled',
        files: {
          'blog/meetup.md': '---\nauthors: saim\n---\n\nText\n',
          'blog/authors.yml': 'saim:\n  name: Saim\n  ⟦titel⟧: Engineer\n',
        },
        says: [
          {
            message: 'Docusaurus does not know the author field "titel".',
            help: 'Did you mean "title"?',
          },
        ],
      },
    ],
    good: [
      {
        title: 'A field that it knows',
        files: {
          'blog/meetup.md': '---\nauthors: saim\n---\n\nText\n',
          'blog/authors.yml': 'saim:\n  name: Saim\n  title: Engineer\n',
        },
      },
    ],
  },
  check({ editions }, report) {
    for (const { authors: file, locale } of editions) {
      if (!file || !isRecord(file.data)) continue;
      for (const [key, author] of Object.entries(file.data)) {
        for (const field of isRecord(author) ? Object.keys(author) : []) {
          if (authorFields.has(field)) continue;
          report({
            at: { source: file.source, range: file.map.key([key, field]) ?? { start: 0, end: 0 } },
            message: `Docusaurus does not know the author field "${field}".`,
            help:
              didYouMean(field, authorFields.keys()) ??
              'If your theme uses it, turn this rule off.',
            locale: locale.name,
          });
        }
      }
    }
  },
};
