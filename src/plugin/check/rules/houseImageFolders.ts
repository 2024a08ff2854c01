import escapeRegExp from 'lodash/escapeRegExp.js';
import type { Rule } from '../rule.ts';
import { relativePath } from '../site/paths.ts';
import { matches } from '../text/pattern.ts';

export const houseImageFolders: Rule = {
  id: 'house-image-folders',
  severity: 'warning',
  setting: 'imageFolders',
  summary: 'An image of a post that isn’t in one of the folders of rules.house.imageFolders.',
  why: 'Images scattered over many folders get lost when a post moves, and you can’t tell which ones are safe to delete.',
  examples: {
    bad: [
      {
        title: 'Each post has a folder of its own for its images',
        house: { imageFolders: ['blog/*/img', 'static/img/shared'] },
        files: {
          'blog/meetup/index.md':
            '---\nauthors: saim\n---\n\n![The hall](⟦./hall.png⟧)\n\n![The harbour](⟦/img/harbour.png⟧)\n',
          'blog/meetup/hall.png': '',
          'static/img/harbour.png': '',
        },
        says: [
          {
            message: 'The image ./hall.png isn’t in blog/*/img or static/img/shared.',
            help: 'Move blog/meetup/hall.png there, and write its new path.',
          },
          {
            message: 'The image /img/harbour.png isn’t in blog/*/img or static/img/shared.',
            help: 'Move static/img/harbour.png there, and write its new path.',
          },
        ],
      },
    ],
    good: [
      {
        title: 'In these folders, or below them',
        house: { imageFolders: ['blog/*/img', 'static/img/shared'] },
        files: {
          'blog/meetup/index.md':
            '---\nauthors: saim\n---\n\n![The hall](./img/room/hall.png)\n\n![The harbour](/img/shared/harbour.png)\n',
          'blog/meetup/img/room/hall.png': '',
          'static/img/shared/harbour.png': '',
        },
      },
      {
        title: 'At any depth',
        house: { imageFolders: ['blog/**/img'] },
        files: {
          'blog/2026/03/meetup/index.md':
            '---\nauthors: saim\n---\n\n![The hall](./img/hall.png)\n',
          'blog/2026/03/meetup/img/hall.png': '',
        },
      },
    ],
  },
  checkPost({ images, house, site }, report) {
    const folders = house.imageFolders;
    if (!folders) return;
    for (const { reference, verdict } of images) {
      if (reference.kind !== 'image' || verdict.status !== 'found' || !verdict.path) continue;
      const file = relativePath(site.dir, verdict.path);
      if (folders.some((folder) => matches(patternOf(folder), file))) continue;
      report({
        range: reference.range,
        message: `The image ${reference.target} isn’t in ${folders.join(' or ')}.`,
        help: `Move ${file} there, and write its new path.`,
      });
    }
  },
};

/** A folder and everything below it. */
function patternOf(folder: string): string {
  const names = folder.replace(/^\.\/|\/$/g, '').split('/');
  const parts = names.map((name) =>
    name === '**' ? '(?:[^/]+/)*' : `${name.split('*').map(escapeRegExp).join('[^/]*')}/`,
  );
  return `^${parts.join('')}`;
}
