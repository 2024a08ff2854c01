import { rewritePath } from '../published/pathFix.ts';
import type { Rule } from '../rule.ts';

export const imageCase: Rule = {
  id: 'image-case',
  severity: 'error',
  summary: 'An image path that doesn’t match the case of the file name.',
  why: 'It works on Windows and macOS, but breaks on the server where the site is built and published.',
  examples: {
    bad: [
      {
        title: 'An extension in capitals',
        files: {
          'blog/meetup.md': '---\nauthors: saim\n---\n\n![The hall](⟦/img/Hall.PNG⟧)\n',
          'static/img/hall.png': '',
        },
        says: [
          {
            message: 'The image /img/Hall.PNG doesn’t match the case of its file.',
            help: 'Write /img/hall.png.',
          },
        ],
      },
    ],
    good: [
      {
        title: 'The same case as the file',
        files: {
          'blog/meetup.md': '---\nauthors: saim\n---\n\n![The hall](/img/hall.png)\n',
          'static/img/hall.png': '',
        },
      },
    ],
  },
  readsParts: true,
  checkPost({ images }, report) {
    for (const image of images) {
      const { reference, verdict } = image;
      if (verdict.status !== 'wrong-case') continue;
      report({
        range: reference.range,
        message: `The image ${reference.target} doesn’t match the case of its file.`,
        help: `Write ${verdict.spelling}.`,
        fix: rewritePath(image, verdict.spelling),
      });
    }
  },
};
