import type { Rule } from '../rule.ts';

export const linkLocal: Rule = {
  id: 'link-local',
  severity: 'warning',
  summary:
    'A link or image that only the writer’s machine can open, or the site’s own address in full.',
  why: 'http://localhost:3000 works for whoever wrote it. The own domain in full is not checked by Docusaurus, and leads out of a preview.',
  examples: {
    bad: [
      {
        title: 'The dev server, a file, the own domain',
        files: {
          'blog/meetup.md':
            '---\nauthors: saim\n---\n\n[One](⟦http://localhost:3000/blog/party⟧), [two](⟦file:///tmp/slides.pdf⟧), [three](⟦https://example.com/blog/party⟧).\n',
          'blog/party.md': '---\nauthors: saim\n---\n\nText\n',
        },
        says: [
          {
            message:
              'Readers have no server on their own machine: http://localhost:3000/blog/party.',
            help: 'Write /blog/party.',
          },
          {
            message: 'This is a file on your own machine: file:///tmp/slides.pdf.',
            help: 'Put the file into a static folder, and write its path from there.',
          },
          {
            message: 'This is the site’s own address: https://example.com/blog/party.',
            help: 'Write /blog/party: then it is checked, and works in a preview.',
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
  localhost: { message: 'Readers have no server on their own machine', help: 'Write ….' },
  machine: {
    message: 'This is a file on your own machine',
    help: '',
  },
  'own-domain': {
    message: 'This is the site’s own address',
    help: 'Write …: then it is checked, and works in a preview.',
  },
};

const WITHOUT_PAGE = {
  localhost: 'If readers start that server themselves, write it as code: `http://…`.',
  machine: 'Put the file into a static folder, and write its path from there.',
  'own-domain': undefined,
};
