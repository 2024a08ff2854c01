import { isPrintedImage, type PrintedText } from '../analysis/printedText.ts';
import { printedWords } from '../published/printedWords.ts';
import { isPicture } from '../references/addressAttributes.ts';
import type { Rule } from '../rule.ts';
import type { Blog } from '../site/site.ts';
import type { MalformedReason } from '../verdicts/verdict.ts';

export const imageMalformed: Rule = {
  id: 'image-malformed',
  severity: 'error',
  summary:
    'A Markdown image that’s printed as text, or an image whose address is empty, can’t be parsed, or is one that browsers load no images from.',
  why: 'A space ends a Markdown address, so readers see brackets and a path instead of the image.',
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
        title: 'A size in the syntax of other tools',
        files: {
          'blog/meetup.md': '---\nauthors: saim\n---\n\n![The hall](⟦./hall.png =100x20⟧)\n',
          'blog/hall.png': '',
        },
        says: [
          {
            message: 'This image is printed as text: a space ends its address.',
            help: 'End the address with the file’s name.',
          },
        ],
      },
      {
        title: 'A gap, or an undefined label',
        files: {
          'blog/meetup.md':
            '---\nauthors: saim\n---\n\n⟦![The hall] (./hall.png)⟧\n\n⟦![The stage][stage]⟧\n',
          'blog/hall.png': '',
        },
        says: [
          {
            message:
              'This image is printed as text: there is a gap between its text and its address.',
            help: 'Write ( directly after ].',
          },
          {
            message: 'This image is printed as text: nothing defines [stage].',
            help: 'Replace the label with the path of its file: ![what it shows](./….png).',
          },
        ],
      },
      {
        title: 'No address',
        files: { 'blog/meetup.md': '---\nauthors: saim\n---\n\n![The hall](⟦⟧)\n' },
        says: [{ message: 'This image has no address.', help: 'Write the path of its file.' }],
      },
      {
        title: 'A scheme with a missing slash',
        files: {
          'blog/meetup.md':
            '---\nauthors: saim\n---\n\n![The hall](⟦https:/example.com/hall.png⟧)\n',
        },
        says: [
          {
            message: 'The browser finds no image at https:/example.com/hall.png.',
            help: 'Write https://example.com/hall.png.',
          },
        ],
      },
      {
        title: 'A pasted image whose file stayed elsewhere, and a script',
        files: {
          'blog/meetup.md':
            '---\nauthors: saim\n---\n\n![The hall](⟦attachment:hall.png⟧)\n\n![The stage](⟦javascript:alert(1)⟧)\n',
        },
        says: [
          {
            message: 'Browsers load nothing from attachment:hall.png.',
            help: 'Save the file next to the post, and write its path.',
          },
          {
            message: 'javascript:alert(1) is a script, not an image.',
            help: 'Write the path of the image’s file.',
          },
        ],
      },
      {
        title: 'No address in JSX, and code in quotes',
        files: {
          'blog/meetup.mdx':
            '---\nauthors: saim\n---\n\n⟦<img⟧ alt="The hall" />\n\n<img src={⟦undefined⟧} alt="The stage" />\n\n<img src="⟦{require(\'./bar.png\').default}⟧" alt="The bar" />\n',
          'blog/bar.png': '',
        },
        says: [
          { message: 'This image has no address.', help: 'Write the path of its file.' },
          { message: 'This image has no address.', help: 'Write the path of its file.' },
          {
            message:
              "{require('./bar.png').default} is in quotes, so it isn’t run: the browser requests these exact characters.",
            help: 'Write a Markdown image. In MDX you can also put the code in braces without the quotes.',
          },
        ],
      },
    ],
    good: [
      {
        title: 'The space written as %20',
        files: {
          'blog/meetup.md': '---\nauthors: saim\n---\n\n![The hall](./the%20hall.png)\n',
          'blog/the hall.png': '',
        },
      },
    ],
  },
  readsParts: true,
  checkPost({ images, post, blog, site }, report) {
    for (const { reference, verdict } of images) {
      if (verdict.status !== 'malformed') continue;
      report({
        range: reference.range,
        ...WORDS[verdict.reason](reference.target, verdict.suggestion),
        // A script may set its address.
        severity: reference.form === 'img-none' ? 'warning' : undefined,
      });
    }
    for (const printed of post.printed) {
      if (!isPrintedImage(printed) || isLeftToPlugins(printed, blog)) continue;
      const { name: target, kind } = printed;
      const words = printedWords(printed, post, site.markdown);
      const severity = blog.customPlugins.length > 0 ? 'warning' : undefined;
      // Where the address is, if only the address is wrong.
      const start =
        kind === 'image-space' ? post.source.text.indexOf(target, printed.range.start) : -1;
      const range = start < 0 ? printed.range : { start, end: start + target.length };
      const spelled = target.replace(/ /g, '%20');
      // Text after the space may not be part of the name, such as a size for other tools: `x.png =100x20`.
      if (start >= 0 && isPicture(target))
        report({
          range,
          ...words,
          help: `Write ${spelled}.`,
          severity,
          fix: { title: `Write ${spelled}`, edits: [{ range, text: spelled }] },
        });
      else report({ range, ...words, severity });
    }
  },
};

/** A plugin of the site may handle `![[x.png]]` and similar syntax. */
function isLeftToPlugins({ kind }: PrintedText, { customPlugins }: Blog): boolean {
  return customPlugins.length > 0 && (kind === 'image-embed' || kind === 'image-asciidoc');
}

const WORDS: Record<
  MalformedReason,
  (target: string, suggestion?: string) => { message: string; help: string }
> = {
  empty: () => ({ message: 'This image has no address.', help: 'Write the path of its file.' }),
  escape: (target, suggestion) => ({
    message: `The address ${target} has a % that isn’t followed by a character code.`,
    help: suggestion ? `Write ${suggestion}.` : 'Correct the address: write a percent sign as %25.',
  }),
  scheme: (target, suggestion) => ({
    message: `The browser finds no image at ${target}.`,
    help: `Write ${suggestion}.`,
  }),
  'quoted-code': (target) => ({
    message: `${target} is in quotes, so it isn’t run: the browser requests these exact characters.`,
    help: 'Write a Markdown image. In MDX you can also put the code in braces without the quotes.',
  }),
  script: (target) => ({
    message: `${target} is a script, not an image.`,
    help: 'Write the path of the image’s file.',
  }),
  unloadable: (target) => ({
    message: `Browsers load nothing from ${target}.`,
    help: 'Save the file next to the post, and write its path.',
  }),
  url: (target) => ({
    message: `${target} isn’t a valid address, and it stops the build.`,
    help: 'Correct it, or delete the image.',
  }),
};
