import { definitionLocation } from '../references/definitionLocation.ts';
import type { Rule } from '../rule.ts';

export const imageReferenceStyle: Rule = {
  id: 'image-reference-style',
  severity: 'error',
  summary:
    'A reference-style image (![alt][label]) whose file exists but does not reach the browser.',
  why: 'Docusaurus bundles inline Markdown images only: the address of a reference-style image goes to the browser as it is, where a path from the post leads nowhere.',
  examples: {
    bad: [
      {
        title: 'A file beside the post',
        files: {
          'blog/meetup/index.md':
            '---\nauthors: saim\n---\n\n⟦![The hall][hall]⟧\n\n[hall]: ./hall.png\n',
          'blog/meetup/hall.png': '',
        },
        says: [
          {
            message:
              'Docusaurus does not bundle reference-style images: the browser would not find ./hall.png.',
            help: 'Write it inline: ![The hall](./hall.png).',
          },
        ],
      },
    ],
    good: [
      {
        title: 'Inline',
        files: {
          'blog/meetup/index.md': '---\nauthors: saim\n---\n\n![The hall](./hall.png)\n',
          'blog/meetup/hall.png': '',
        },
      },
      {
        title: 'A path from the root works where there is no baseUrl',
        files: {
          'blog/meetup.md':
            '---\nauthors: saim\n---\n\n![The hall][hall]\n\n[hall]: /img/hall.png\n',
          'static/img/hall.png': '',
        },
      },
    ],
  },
  readsParts: true,
  checkPost({ images }, report) {
    for (const { reference, verdict } of images) {
      if (verdict.status !== 'unbundled' || reference.form !== 'md-ref') continue;
      const inline =
        verdict.reason === 'static-folder' && verdict.suggestion
          ? verdict.suggestion
          : reference.target;
      report({
        range: reference.range,
        message: `Docusaurus does not bundle reference-style images: the browser would not find ${reference.target}.`,
        help: `Write it inline: ![${reference.alt ?? ''}](${inline}).`,
        related: definitionLocation(reference),
      });
    }
  },
};
