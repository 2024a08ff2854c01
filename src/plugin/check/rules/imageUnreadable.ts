import { photo } from '../pictures/examplePictures.ts';
import type { PictureFacts } from '../pictures/facts.ts';
import { formatName, isForBrowsers, promisedFormat } from '../pictures/format.ts';
import { shownPictures } from '../published/shownPictures.ts';
import type { PostFinding, Rule } from '../rule.ts';

export const imageUnreadable: Rule = {
  id: 'image-unreadable',
  severity: 'error',
  summary:
    'A picture whose file is there and holds none that browsers could show: empty, cut off, damaged, or only the pointer of Git LFS. One that has another format than its name says is a warning.',
  why: 'Docusaurus warns of it without a file name, or not at all, and readers see a hole.',
  examples: {
    bad: [
      {
        title: 'No picture, or a part of one',
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
            message: 'The picture ./hall.png is a pointer of Git LFS, not the picture itself.',
            help: 'Get the pictures with "git lfs pull", where the blog is built too.',
          },
          {
            message: 'The picture /img/stage.jpg ends too early.',
            help: 'Copy it again, or export it again: a part of it is missing.',
          },
          {
            message: 'The file ./bar.png holds no picture.',
            help: 'Export the picture again: what the file holds is damaged, or something else.',
          },
        ],
      },
      {
        title: 'Another format than its name says',
        files: {
          'blog/meetup/index.md': '---\nauthors: saim\n---\n\n![The hall](⟦./hall.png⟧)\n',
          'blog/meetup/hall.png': photo(),
        },
        says: [
          {
            message: 'The picture ./hall.png is called PNG, and its content is JPEG.',
            help: 'Name it by its content, or export it as PNG.',
          },
        ],
      },
    ],
    good: [
      {
        title: 'A picture',
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

/** What is wrong with the content of a picture that is called by `target`. */
function describe(
  target: string,
  path: string,
  { format, problem }: PictureFacts,
): Omit<PostFinding, 'range'> | undefined {
  // Whatever else could be read of it: browsers don't show it.
  if (format && !isForBrowsers(format)) {
    return {
      message: `Most browsers cannot show ${formatName(format)}: ${target}.`,
      help: 'Export it as JPEG, PNG or WebP.',
    };
  }
  switch (problem?.kind) {
    case 'empty':
      return {
        message: `The file ${target} is empty.`,
        label: 'an empty file',
        help: 'Copy the picture again, or export it again.',
      };
    case 'lfs-pointer':
      return {
        message: `The picture ${target} is a pointer of Git LFS, not the picture itself.`,
        help: 'Get the pictures with "git lfs pull", where the blog is built too.',
      };
    case 'cut-off':
      return {
        message: `The picture ${target} ends too early.`,
        help: 'Copy it again, or export it again: a part of it is missing.',
      };
    case 'denied':
      return {
        message: `The picture ${target} cannot be read: ${problem.detail}.`,
        help: 'Change its permissions, so that the build can read it.',
      };
    case 'no-picture':
      return {
        message: `The file ${target} holds no picture.`,
        help: 'Export the picture again: what the file holds is damaged, or something else.',
      };
  }
  if (!format) return undefined;
  const promised = promisedFormat(path);
  if (!promised || promised === format) return undefined;
  return {
    message: `The picture ${target} is called ${formatName(promised)}, and its content is ${formatName(format)}.`,
    help: `Name it by its content, or export it as ${formatName(promised)}.`,
    severity: 'warning',
  };
}
