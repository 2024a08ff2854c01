import { openingFence } from '../published/reportLacking.ts';
import type { Rule } from '../rule.ts';
import { own } from '../text/values.ts';

export const houseFrontMatter: Rule = {
  id: 'house-front-matter',
  severity: 'warning',
  setting: 'frontMatter',
  judgesFrontMatter: true,
  summary: 'A post without one of the front matter keys that rules.house.frontMatter requires.',
  why: 'Anything that reads the key, such as the card or the link preview, shows nothing or a guess.',
  examples: {
    bad: [
      {
        title: 'No teaser image, and an empty description',
        house: { frontMatter: ['description', 'image'] },
        files: {
          'blog/meetup.md': '⟦---⟧\nauthors: saim\n⟦description⟧:\n---\n\nText\n',
        },
        says: [
          { message: 'This post has no image.', help: 'Add image: … to the front matter.' },
          { message: 'The front matter key "description" is empty.', help: 'Write one.' },
        ],
      },
    ],
    good: [
      {
        title: 'Both are there',
        house: { frontMatter: ['description', 'image'] },
        files: {
          'blog/meetup.md':
            '---\nauthors: saim\ndescription: An evening on pagers\nimage: /img/meetup.png\n---\n\nText\n',
          'static/img/meetup.png': '',
        },
      },
    ],
  },
  checkPost({ post, house }, report) {
    const { frontMatter, unreadable, source } = post;
    if (unreadable || frontMatter.problem) return;
    for (const key of house.frontMatter ?? []) {
      const value = own(frontMatter.data, key);
      if (!isEmpty(value)) continue;
      const range = frontMatter.map.key([key]);
      report(
        range
          ? { range, message: `The front matter key "${key}" is empty.`, help: 'Write one.' }
          : {
              range: openingFence(source),
              message: `This post has no ${key}.`,
              help: `Add ${key}: … to the front matter.`,
            },
      );
    }
  },
};

function isEmpty(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() === '';
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0);
}
