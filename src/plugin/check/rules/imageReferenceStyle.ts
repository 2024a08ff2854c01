import { definitionLocation } from '../references/definitionLocation.ts';
import type { Rule } from '../rule.ts';

export const imageReferenceStyle: Rule = {
  id: 'image-reference-style',
  severity: 'error',
  summary: 'A reference-style image (![alt][label]) whose file exists, but isn’t published.',
  why: 'Docusaurus bundles only inline Markdown images. It leaves the address of a reference-style image unchanged, so a path from the post doesn’t work in the browser.',
  examples: {
    bad: [
      {
        title: 'A file next to the post',
        files: {
          'blog/meetup/index.md':
            '---\nauthors: saim\n---\n\n⟦![The hall][hall]⟧\n\n[hall]: ./hall.png\n',
          'blog/meetup/hall.png': '',
        },
        says: [
          {
            message:
              'Docusaurus doesn’t bundle reference-style images, so the browser wouldn’t find ./hall.png.',
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
        title: 'A path from the root works without a baseUrl',
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
        message: `Docusaurus doesn’t bundle reference-style images, so the browser wouldn’t find ${reference.target}.`,
        help: `Write it inline: ![${reference.alt ?? ''}](${inline}).`,
        related: definitionLocation(reference),
      });
    }
  },
};
