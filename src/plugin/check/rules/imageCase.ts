import { rewritePath } from '../published/pathFix.ts';
import type { Rule } from '../rule.ts';

export const imageCase: Rule = {
  id: 'image-case',
  severity: 'error',
  summary: 'An image path that is right but for upper and lower case.',
  why: 'It works on Windows and macOS, and breaks where the site is built and served.',
  examples: {
    bad: [
      {
        title: 'The extension in capitals',
        files: {
          'blog/meetup.md': '---\nauthors: saim\n---\n\n![The hall](⟦/img/Hall.PNG⟧)\n',
          'static/img/hall.png': '',
        },
        says: [
          {
            message: 'The image /img/Hall.PNG is written in another case than its file.',
            help: 'Write /img/hall.png.',
          },
        ],
      },
    ],
    good: [
      {
        title: 'As the file is named',
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
        message: `The image ${reference.target} is written in another case than its file.`,
        help: `Write ${verdict.spelling}.`,
        fix: rewritePath(image, verdict.spelling),
      });
    }
  },
};
