import { photo } from '../pictures/examplePictures.ts';
import { authorWords } from '../published/authorWords.ts';
import { shownPictures } from '../published/shownPictures.ts';
import type { Rule } from '../rule.ts';

export const imageLocation: Rule = {
  id: 'image-location',
  severity: 'error',
  summary: 'A photo with location data: phones write the GPS coordinates into the file.',
  why: 'Anybody with the file can find the place to within a few metres: an office, a hotel, a home. Files in a static folder are published unchanged, and the repository keeps the original anyway.',
  examples: {
    bad: [
      {
        title: 'Straight from the phone',
        files: {
          'blog/meetup/index.md':
            '---\nauthors: saim\nimage: ⟦/img/card.jpg⟧\n---\n\n![The hall](⟦./hall.jpg⟧)\n',
          'blog/meetup/hall.jpg': photo({ hasLocation: true }),
          'static/img/card.jpg': photo({ hasLocation: true }),
        },
        says: [
          {
            message: 'The photo /img/card.jpg contains location data.',
            help: 'Run "npx docusaurus-plugin-event-writeups images --write". It strips the location data, keeps the credit, and shrinks only images over the budget.',
          },
          {
            message: 'The photo ./hall.jpg contains location data.',
            help: 'Run "npx docusaurus-plugin-event-writeups images --write". It strips the location data, keeps the credit, and shrinks only images over the budget.',
          },
        ],
      },
      {
        title: 'The portrait of an author',
        files: {
          'blog/meetup.md': '---\nauthors: saim\n---\n\nText\n',
          'blog/authors.yml': 'saim:\n  name: Saim\n  image_url: ⟦/img/saim.jpg⟧\n',
          'static/img/saim.jpg': photo({ hasLocation: true }),
        },
        says: [
          {
            message: 'The photo of "saim" contains location data: /img/saim.jpg.',
            help: 'Run "npx docusaurus-plugin-event-writeups images --write". It strips the location data, keeps the credit, and shrinks only images over the budget.',
          },
        ],
      },
    ],
    good: [
      {
        title: 'Exported without location',
        files: {
          'blog/meetup/index.md': '---\nauthors: saim\n---\n\n![The hall](./hall.jpg)\n',
          'blog/meetup/hall.jpg': photo(),
        },
      },
    ],
  },
  readsParts: true,
  checkPost(post, report) {
    for (const { reference, facts } of shownPictures(post)) {
      if (!facts.hasLocation) continue;
      report({
        range: reference.range,
        message: `The photo ${reference.target} contains location data.`,
        label: 'GPS coordinates',
        help: HELP,
      });
    }
  },
  check({ localizedBlogs, pictureIn }, report) {
    for (const { authorImages, locale } of localizedBlogs) {
      for (const { author, path, target, verdict, file } of authorImages) {
        if (verdict.status !== 'found' || !verdict.path || !pictureIn(verdict.path).hasLocation)
          continue;
        const range = file.map.content(path) ?? { start: 0, end: 0 };
        report({
          at: { source: file.source, range },
          message: `The photo of ${authorWords(author)} contains location data: ${target}.`,
          label: 'GPS coordinates',
          help: HELP,
          locale: locale.name,
        });
      }
    }
  },
};

const HELP =
  'Run "npx docusaurus-plugin-event-writeups images --write". It strips the location data, keeps the credit, and shrinks only images over the budget.';
