import { photo } from '../pictures/examplePictures.ts';
import type { PictureFacts } from '../pictures/facts.ts';
import { formatName, isForBrowsers, promisedFormat } from '../pictures/format.ts';
import { shownPictures } from '../published/shownPictures.ts';
import type { PostFinding, Rule } from '../rule.ts';

export const imageUnreadable: Rule = {
  id: 'image-unreadable',
  severity: 'error',
  summary:
    'An image file that browsers can’t show: empty, cut off, damaged, or only a Git LFS pointer. A warning if the format doesn’t match the file name.',
  why: 'Docusaurus doesn’t warn, or doesn’t name the file, and readers see a broken image.',
  examples: {
    bad: [
      {
        title: 'Not an image, or only part of one',
        files: {
          'blog/meetup/index.md':
            '---\nauthors: saim\n---\n\n![The hall](⟦./hall.png⟧)\n\n<img src="⟦/img/stage.jpg⟧" alt="The stage" />\n\n![The bar](⟦./bar.png⟧)\n',
          'blog/meetup/bar.png': '<!doctype html><title>Sign in</title>\n',
          'blog/meetup/hall.png':
            'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a21\nsize 12345\n',
          'static/img/stage.jpg': photo({ isCutOff: true }),
        },
        says: [
          {
            message: 'The image ./hall.png is a Git LFS pointer, not the image itself.',
            help: 'Download the images with "git lfs pull", also on the machine that builds the site.',
          },
          {
            message: 'The image /img/stage.jpg is cut off.',
            help: 'Copy or export it again: part of the file is missing.',
          },
          {
            message: 'The file ./bar.png doesn’t contain an image.',
            help: 'Export the image again: the file is damaged, or contains something else.',
          },
        ],
      },
      {
        title: 'A format that doesn’t match the file name',
        files: {
          'blog/meetup/index.md': '---\nauthors: saim\n---\n\n![The hall](⟦./hall.png⟧)\n',
          'blog/meetup/hall.png': photo(),
        },
        says: [
          {
            message: 'The image ./hall.png is named PNG, but its content is JPEG.',
            help: 'Export it as PNG, or rename the file to match its content and correct its path in the post.',
          },
        ],
      },
    ],
    good: [
      {
        title: 'An intact image',
        files: {
          'blog/meetup/index.md': '---\nauthors: saim\n---\n\n![The hall](./hall.jpg)\n',
          'blog/meetup/hall.jpg': photo(),
        },
      },
    ],
  },
  readsParts: true,
  checkPost(post, report) {
    for (const { reference, path, facts } of shownPictures(post)) {
      const found = describe(reference.target, path, facts);
      if (found) report({ range: reference.range, ...found });
    }
  },
};

/** The problem with the content of the image at `target`. */
function describe(
  target: string,
  path: string,
  { format, problem, size }: PictureFacts,
): Omit<PostFinding, 'range'> | undefined {
  // Whatever its metadata, browsers don't show it.
  if (format && !isForBrowsers(format)) {
    return {
      message: `Most browsers can’t show ${formatName(format)}: ${target}.`,
      help: 'Export it as JPEG, PNG or WebP.',
    };
  }
  switch (problem?.kind) {
    case 'empty':
      return {
        message: `The file ${target} is empty.`,
        label: 'an empty file',
        help: 'Copy or export the image again.',
      };
    case 'lfs-pointer':
      return {
        message: `The image ${target} is a Git LFS pointer, not the image itself.`,
        help: 'Download the images with "git lfs pull", also on the machine that builds the site.',
      };
    case 'cut-off':
      return {
        message: `The image ${target} is cut off.`,
        help: 'Copy or export it again: part of the file is missing.',
      };
    case 'too-large':
      return {
        message: `The image ${target} has ${(size / 1e6).toFixed(1)} MB, which no browser loads.`,
        help: 'Export a smaller version of the image.',
      };
    case 'denied':
      return {
        message: `The image ${target} can’t be read: ${problem.detail}.`,
        help: 'Change its permissions so that the build can read it.',
      };
    case 'no-picture':
      return {
        message: `The file ${target} doesn’t contain an image.`,
        help: 'Export the image again: the file is damaged, or contains something else.',
      };
  }
  if (!format) return undefined;
  const promised = promisedFormat(path);
  if (!promised || promised === format) return undefined;
  return {
    message: `The image ${target} is named ${formatName(promised)}, but its content is ${formatName(format)}.`,
    help: `Export it as ${formatName(promised)}, or rename the file to match its content and correct its path in the post.`,
    severity: 'warning',
  };
}
