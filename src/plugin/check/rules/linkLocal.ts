import type { Rule } from '../rule.ts';

export const linkLocal: Rule = {
  id: 'link-local',
  severity: 'warning',
  summary: 'A link or image that only works on your machine, or the site’s own address in full.',
  why: 'http://localhost:3000 works only for you. Docusaurus doesn’t check the site’s own domain in full, and such a link leads out of a preview.',
  examples: {
    bad: [
      {
        title: 'The dev server, a file and the site’s own domain',
        files: {
          'blog/meetup.md':
            '---\nauthors: saim\n---\n\n[One](⟦http://localhost:3000/blog/party⟧), [two](⟦file:///tmp/slides.pdf⟧), [three](⟦https://example.com/blog/party⟧).\n',
          'blog/party.md': '---\nauthors: saim\n---\n\nText\n',
        },
        says: [
          {
            message:
              'Readers can’t reach the server on your machine: http://localhost:3000/blog/party.',
            help: 'Write /blog/party.',
          },
          {
            message: 'This file is only on your machine: file:///tmp/slides.pdf.',
            help: 'Put the file in a static folder, and write its path from there.',
          },
          {
            message: 'This is the site’s own address in full: https://example.com/blog/party.',
            help: 'Write /blog/party, which the check can follow and which works in a preview.',
          },
        ],
      },
    ],
    good: [
      {
        title: 'A path from the root',
        files: {
          'blog/meetup.md':
            '---\nauthors: saim\n---\n\n[One](/blog/party) and [another site](https://example.org).\n',
          'blog/party.md': '---\nauthors: saim\n---\n\nText\n',
        },
      },
    ],
  },
  readsParts: true,
  checkPost({ links, images }, report) {
    for (const { reference, verdict } of [...links, ...images]) {
      if (verdict.status !== 'local') continue;
      const { message, help } = WORDS[verdict.reason];
      report({
        range: reference.range,
        message: `${message}: ${reference.target}.`,
        // Nobody else has that file.
        severity: verdict.reason === 'machine' ? 'error' : undefined,
        help: verdict.suggestion
          ? help.replace('…', verdict.suggestion)
          : WITHOUT_PAGE[verdict.reason],
      });
    }
  },
};

const WORDS = {
  localhost: { message: 'Readers can’t reach the server on your machine', help: 'Write ….' },
  machine: {
    message: 'This file is only on your machine',
    help: '',
  },
  'own-domain': {
    message: 'This is the site’s own address in full',
    help: 'Write …, which the check can follow and which works in a preview.',
  },
};

const WITHOUT_PAGE = {
  localhost: 'If readers start that server themselves, write the address as code: `http://…`.',
  machine: 'Put the file in a static folder, and write its path from there.',
  'own-domain': undefined,
};
