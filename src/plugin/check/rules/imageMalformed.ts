import type { Rule } from '../rule.ts';

export const imageMalformed: Rule = {
  id: 'image-malformed',
  severity: 'error',
  summary:
    'A Markdown image that is printed as text, or an image with an address that is empty or cannot be read.',
  why: 'A space ends a Markdown address: readers see brackets and a path in place of the picture.',
  examples: {
    bad: [
      {
        title: 'A space in the path',
        files: {
          'blog/meetup.md': '---\nauthors: saim\n---\n\n![The hall](⟦./the hall.png⟧)\n',
          'blog/the hall.png': '',
        },
        says: [
          {
            message: 'This image is printed as text: a space ends its address.',
            help: 'Write ./the%20hall.png.',
          },
        ],
      },
      {
        title: 'No address',
        files: { 'blog/meetup.md': '---\nauthors: saim\n---\n\n![The hall](⟦⟧)\n' },
        says: [{ message: 'This image has no address.', help: 'Write the path of its file.' }],
      },
    ],
    good: [
      {
        title: 'The space as %20',
        files: {
          'blog/meetup.md': '---\nauthors: saim\n---\n\n![The hall](./the%20hall.png)\n',
          'blog/the hall.png': '',
        },
      },
    ],
  },
  checkPost({ images, post }, report) {
    for (const { reference, verdict } of images) {
      if (verdict.status !== 'malformed') continue;
      const empty = verdict.reason === 'empty';
      report({
        range: reference.range,
        message: empty
          ? 'This image has no address.'
          : `The address ${reference.target} has a % that begins no character.`,
        help: empty ? 'Write the path of its file.' : 'Write %25 for a percent sign.',
      });
    }
    for (const { target, range } of post.printed) {
      const spelled = target.replace(/ /g, '%20');
      report({
        range,
        message: 'This image is printed as text: a space ends its address.',
        help: `Write ${spelled}.`,
        fix: { title: `Write ${spelled}`, edits: [{ range, text: spelled }] },
      });
    }
  },
};
