import { lengthProblem } from '../published/textLength.ts';
import type { Rule } from '../rule.ts';
import { isText } from '../text/values.ts';

export const houseDescriptionLength: Rule = {
  id: 'house-description-length',
  severity: 'warning',
  setting: 'descriptionLength',
  judgesFrontMatter: true,
  summary:
    'A description in front matter that’s shorter or longer than rules.house.descriptionLength allows.',
  why: 'Search engines and link previews cut a long description off, and a short one says nothing.',
  examples: {
    bad: [
      {
        title: 'Between 10 and 40 characters',
        house: { descriptionLength: { min: 10, max: 40 } },
        files: {
          'blog/meetup.md': '---\nauthors: saim\ndescription: ⟦Meetup⟧\n---\n\nText\n',
          'blog/pagers.md':
            '---\nauthors: saim\ndescription: ⟦An evening on pagers, rotas and the nights between⟧\n---\n\nText\n',
        },
        says: [
          { message: 'The description has 6 characters.', help: 'Write at least 10.' },
          { message: 'The description has 50 characters.', help: 'Shorten it to at most 40.' },
        ],
      },
    ],
    good: [
      {
        title: 'Long enough, and short enough',
        house: { descriptionLength: { min: 10, max: 40 } },
        files: {
          'blog/meetup.md':
            '---\nauthors: saim\ndescription: An evening on pagers in Rotterdam\n---\n\nText\n',
        },
      },
    ],
  },
  checkPost({ post, house }, report) {
    const limits = house.descriptionLength;
    const { data, map } = post.frontMatter;
    const text = data.description;
    if (!limits || !isText(text)) return;
    const problem = lengthProblem('description', String(text), limits);
    if (problem) report({ range: map.content(['description']), ...problem });
  },
};
