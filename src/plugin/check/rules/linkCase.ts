import { rewritePath } from '../published/pathFix.ts';
import type { Rule } from '../rule.ts';

export const linkCase: Rule = {
  id: 'link-case',
  severity: 'error',
  summary: 'A link that is right but for upper and lower case.',
  why: 'It works while you write, and on Windows and macOS; the server that publishes the site answers 404.',
  examples: {
    bad: [
      {
        title: 'A post and a file',
        files: {
          'blog/meetup.md':
            '---\nauthors: saim\n---\n\n[One](⟦/blog/Party⟧), [two](⟦/files/Slides.pdf⟧).\n',
          'blog/party.md': '---\nauthors: saim\n---\n\nText\n',
          'static/files/slides.pdf': '',
        },
        says: [
          {
            message: 'The link /blog/Party is written in another case than its page.',
            help: 'Write /blog/party.',
          },
          {
            message: 'The link /files/Slides.pdf is written in another case than its file.',
            help: 'Write /files/slides.pdf.',
          },
        ],
      },
    ],
    good: [
      {
        title: 'As it is named',
        files: {
          'blog/meetup.md': '---\nauthors: saim\n---\n\n[One](/blog/party)\n',
          'blog/party.md': '---\nauthors: saim\n---\n\nText\n',
        },
      },
    ],
  },
  readsParts: true,
  checkPost({ links }, report) {
    for (const link of links) {
      const { reference, verdict } = link;
      if (verdict.status !== 'wrong-case') continue;
      const what = /\.[a-z\d]+$/i.test(verdict.path) ? 'file' : 'page';
      report({
        range: reference.range,
        message: `The link ${reference.target} is written in another case than its ${what}.`,
        help: `Write ${verdict.spelling}.`,
        fix: rewritePath(link, verdict.spelling),
      });
    }
  },
};
