import { rewritePath } from '../published/pathFix.ts';
import type { Rule } from '../rule.ts';

export const linkCase: Rule = {
  id: 'link-case',
  severity: 'error',
  summary: 'A link that doesn’t match the case of its page or file.',
  why: 'It works on Windows and macOS while you write, but the server that publishes the site answers 404.',
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
            message: 'The link /blog/Party doesn’t match the case of its page.',
            help: 'Write /blog/party.',
          },
          {
            message: 'The link /files/Slides.pdf doesn’t match the case of its file.',
            help: 'Write /files/slides.pdf.',
          },
        ],
      },
    ],
    good: [
      {
        title: 'The same case',
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
        message: `The link ${reference.target} doesn’t match the case of its ${what}.`,
        help: `Write ${verdict.spelling}.`,
        fix: rewritePath(link, verdict.spelling),
      });
    }
  },
};
