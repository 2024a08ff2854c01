import { isMdx } from '../posts/postFormat.ts';
import { asBundled } from '../published/suggestBundledForm.ts';
import { suggest } from '../published/suggestionMessage.ts';
import { whereToPut } from '../published/whereToPut.ts';
import { definitionLocation } from '../references/definitionLocation.ts';
import type { Reference } from '../references/reference.ts';
import type { Rule } from '../rule.ts';

export const imageMissing: Rule = {
  id: 'image-missing',
  severity: 'error',
  summary: 'An image whose file doesn’t exist, in any syntax.',
  why: 'Docusaurus checks only Markdown images. With a missing <img> or front matter image, the build is green and readers see a broken image.',
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
            message: 'There’s no image /img/hall.jpg.',
            help: 'The nearest file is /img/hall.png.',
          },
          {
            message: 'There’s no image ./stage.png.',
            help: 'Put the file next to the post, correct the path, or remove the image.',
          },
        ],
      },
      {
        title: 'The image for link previews',
        files: { 'blog/meetup.md': '---\nauthors: saim\nimage: ⟦/img/card.png⟧\n---\n\nText\n' },
        says: [
          {
            message: 'There’s no image /img/card.png.',
            help: 'Put the file in static/img, correct the path, or remove the image.',
          },
        ],
      },
    ],
    good: [
      {
        title: 'The files exist',
        files: {
          'blog/meetup.md':
            '---\nauthors: saim\n---\n\n<img src="/img/hall.png" alt="The hall" />\n',
          'static/img/hall.png': '',
        },
      },
    ],
  },
  readsParts: true,
  checkPost({ images, post, site, blog }, report) {
    for (const { reference, verdict } of images) {
      if (verdict.status !== 'missing') continue;
      const folder = verdict.reason === 'folder';
      const { suggestion, isSure = false, isUnbundled } = verdict;
      const form =
        isUnbundled && suggestion && asBundled(reference, suggestion, isMdx(post, site.markdown));
      report({
        range: reference.range,
        message: folder
          ? `${reference.target} is a folder, not a file.`
          : verdict.reason === 'no-scheme'
            ? `${reference.target} has no scheme, so it’s treated as a path in this site.`
            : verdict.reason === 'outside-repository'
              ? `${reference.target} is outside the repository, so nobody else has it.`
              : `There’s no ${reference.kind === 'media' ? 'file' : 'image'} ${reference.target}.`,
        label: folder ? 'a folder' : 'not there',
        help:
          verdict.reason === 'outside-repository'
            ? 'Copy the file into the post’s folder, and write its path from there.'
            : form
              ? `The nearest file is ${suggestion}. ${form}`
              : suggestion === undefined
                ? isEscaped(reference)
                  ? 'Rename the file so that it has only ASCII letters and no spaces, and write the new name. Escapes don’t work here.'
                  : whereToPut(reference, post.source.file, site, blog)
                : isSure
                  ? suggest(reference.target, suggestion, true)
                  : `The nearest file is ${suggestion}.`,
        related: definitionLocation(reference),
      });
    }
  },
};

/** In front matter, the bundler gets the text as written, and no file has such a name. */
function isEscaped({ resolvedBy, target }: Reference): boolean {
  return resolvedBy === 'front-matter' && target.startsWith('./') && /%[\da-f]{2}/i.test(target);
}
