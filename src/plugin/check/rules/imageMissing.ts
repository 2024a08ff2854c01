import { whereToPut } from '../published/whereToPut.ts';
import { addressElsewhere } from '../references/addressElsewhere.ts';
import type { Reference } from '../references/reference.ts';
import type { Rule } from '../rule.ts';
import { belowBase } from '../verdicts/lookup.ts';

export const imageMissing: Rule = {
  id: 'image-missing',
  severity: 'error',
  summary: 'An image whose file is not there, however the image is written.',
  why: 'Docusaurus looks only at Markdown images. A missing <img> or front matter image builds green, and readers see a hole.',
  examples: {
    bad: [
      {
        title: 'Another file name',
        files: {
          'blog/meetup.md':
            '---\nauthors: saim\n---\n\n<img src="⟦/img/hall.jpg⟧" alt="The hall" />\n\n![The stage](⟦./stage.png⟧)\n',
          'static/img/hall.png': '',
        },
        says: [
          {
            message: 'There is no image /img/hall.jpg.',
            help: 'The nearest file is /img/hall.png.',
          },
          {
            message: 'There is no image ./stage.png.',
            help: 'Put the file beside the post, or correct the path.',
          },
        ],
      },
      {
        title: 'The picture for previews',
        files: { 'blog/meetup.md': '---\nauthors: saim\nimage: ⟦/img/card.png⟧\n---\n\nText\n' },
        says: [
          {
            message: 'There is no image /img/card.png.',
            help: 'Put the file into static/img, or correct the path.',
          },
        ],
      },
    ],
    good: [
      {
        title: 'The files are there',
        files: {
          'blog/meetup.md':
            '---\nauthors: saim\n---\n\n<img src="/img/hall.png" alt="The hall" />\n',
          'static/img/hall.png': '',
        },
      },
    ],
  },
  checkPost({ images, site }, report) {
    for (const { reference, verdict } of images) {
      if (verdict.status !== 'missing') continue;
      const folder = verdict.reason === 'folder';
      report({
        range: reference.range,
        message: folder
          ? `${reference.target} is a folder, not a file.`
          : `There is no ${reference.kind === 'media' ? 'file' : 'image'} ${reference.target}.`,
        label: folder ? 'a folder' : 'not there',
        help: verdict.suggestion
          ? `The nearest file is ${verdict.suggestion}.`
          : whereToPut(addressOf(reference), site.baseUrl),
        related: addressElsewhere(reference),
      });
    }
  },
};

function addressOf({ target, travels }: Reference): string {
  return travels === 'based' ? belowBase(target) : target;
}
