import { lengthProblem } from '../published/textLength.ts';
import type { Rule } from '../rule.ts';
import { isText } from '../text/values.ts';

export const houseTitleLength: Rule = {
  id: 'house-title-length',
  severity: 'warning',
  setting: 'titleLength',
  judgesFrontMatter: true,
  summary: 'A title in front matter that’s shorter or longer than rules.house.titleLength allows.',
  why: 'A long title breaks onto four lines on a card, and search engines cut it off.',
  examples: {
    bad: [
      {
        title: 'Between 10 and 40 characters',
        house: { titleLength: { min: 10, max: 40 } },
        files: {
          'blog/meetup.md': '---\nauthors: saim\ntitle: ⟦Meetup⟧\n---\n\nText\n',
          'blog/pagers.md':
            '---\nauthors: saim\ntitle: ⟦An evening on pagers, rotas and the nights between⟧\n---\n\nText\n',
        },
        says: [
          { message: 'The title has 6 characters.', help: 'Write at least 10.' },
          { message: 'The title has 50 characters.', help: 'Shorten it to at most 40.' },
        ],
      },
    ],
    good: [
      {
        title: 'Long enough, and short enough',
        house: { titleLength: { min: 10, max: 40 } },
        files: {
          'blog/meetup.md':
            '---\nauthors: saim\ntitle: An evening on pagers in Rotterdam\n---\n\nText\n',
        },
      },
    ],
  },
  checkPost({ post, house }, report) {
    const limits = house.titleLength;
    const { data, map } = post.frontMatter;
    const text = data.title;
    if (!limits || !isText(text)) return;
    const problem = lengthProblem('title', String(text), limits);
    if (problem) report({ range: map.content(['title']), ...problem });
  },
};
