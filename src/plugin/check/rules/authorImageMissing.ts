import { authorWords } from '../published/authorWords.ts';
import { suggest } from '../published/suggestionMessage.ts';
import type { Rule } from '../rule.ts';

export const authorImageMissing: Rule = {
  id: 'author-image-missing',
  severity: 'error',
  summary: 'An author’s image whose file doesn’t exist, or has a different case.',
  why: 'Docusaurus never checks it, and every page of the author shows a broken image. A path that begins with "./" is resolved beside each post, and not at all in the list of authors.',
  examples: {
    bad: [
      {
        title: 'The wrong name',
        files: {
          'blog/meetup.md': '---\nauthors: saim\n---\n\nText\n',
          'blog/authors.yml': 'saim:\n  name: Saim\n  image_url: ⟦/img/siam.png⟧\n',
          'static/img/saim.png': '',
        },
        says: [
          {
            message: 'The image of "saim" doesn’t exist: /img/siam.png.',
            help: 'The nearest file is /img/saim.png.',
          },
        ],
      },
      {
        title: 'An author who is described in a post',
        blog: { onInlineAuthors: 'ignore' },
        files: {
          'blog/meetup.md':
            '---\nauthors:\n  - name: Ada\n    image_url: ⟦/img/ida.png⟧\n---\n\nText\n',
          'static/img/ada.png': '',
        },
        says: [
          {
            message: 'The image of "Ada" doesn’t exist: /img/ida.png.',
            help: 'The nearest file is /img/ada.png.',
          },
        ],
      },
      {
        title: 'The wrong case',
        files: {
          'blog/meetup.md': '---\nauthors: saim\n---\n\nText\n',
          'blog/authors.yml': 'saim:\n  name: Saim\n  image_url: ⟦/img/Saim.PNG⟧\n',
          'static/img/saim.png': '',
        },
        says: [
          {
            message: 'The image of "saim" doesn’t match the case of its file: /img/Saim.PNG.',
            help: 'Write /img/saim.png.',
          },
        ],
      },
      {
        title: 'Beside the post, with the base path, and without a protocol',
        site: { baseUrl: '/site/' },
        files: {
          'blog/meetup.md': '---\nauthors: [saim, ada, lin]\n---\n\nText\n',
          'blog/saim.png': '',
          'blog/authors.yml':
            'saim:\n  name: Saim\n  image_url: ⟦./saim.png⟧\nada:\n  name: Ada\n  image_url: ⟦/site/img/ada.png⟧\nlin:\n  name: Lin\n  image_url: ⟦//example.org/lin.png⟧\n',
          'static/img/ada.png': '',
        },
        says: [
          {
            message: 'The image of "saim" will not load from ./saim.png.',
            help: 'Put the image in a static folder, and start its path with a slash.',
          },
          {
            message: 'The image of "ada" will not load from /site/img/ada.png.',
            help: 'Write /img/ada.png.',
          },
          {
            message: 'The image of "lin" will not load from //example.org/lin.png.',
            help: 'Write https://example.org/lin.png.',
          },
        ],
      },
    ],
    good: [
      {
        title: 'Beside the post that describes the author',
        blog: { onInlineAuthors: 'ignore' },
        files: {
          'blog/meetup/index.md':
            '---\nauthors:\n  - name: Ada\n    image_url: ./ada.png\n---\n\nText\n',
          'blog/meetup/ada.png': '',
        },
      },
      {
        title: 'In a static folder',
        files: {
          'blog/meetup.md': '---\nauthors: saim\n---\n\nText\n',
          'blog/authors.yml': 'saim:\n  name: Saim\n  image_url: /img/saim.png\n',
          'static/img/saim.png': '',
        },
      },
    ],
  },
  check({ localizedBlogs }, report) {
    const images = localizedBlogs.flatMap(({ authorImages, locale }) =>
      authorImages.map((image) => ({ ...image, locale })),
    );
    for (const { author, path, target, verdict, file, locale } of images) {
      const say = (message: string, help: string | undefined, replacement?: string) => {
        // A field from a merge (`<<: *base`) has no position of its own.
        const range = file.map.content(path);
        const fix =
          replacement === undefined || !range
            ? undefined
            : { title: `Write ${replacement}`, edits: [{ range, text: replacement }] };
        const at = { source: file.source, range: range ?? { start: 0, end: 0 } };
        report({ at, message, help, fix, locale: locale.name });
      };
      if (verdict.status === 'missing') {
        if (verdict.isSure && verdict.suggestion && /^(?:\/|https?:)/.test(verdict.suggestion)) {
          say(
            `The image of ${authorWords(author)} will not load from ${target}.`,
            suggest(target, verdict.suggestion, true),
            verdict.suggestion,
          );
          continue;
        }
        const help = verdict.suggestion
          ? `The nearest file is ${verdict.suggestion}.`
          : 'Put the image in a static folder: the path of static/img/… is /img/….';
        say(`The image of ${authorWords(author)} doesn’t exist: ${target}.`, help);
      } else if (verdict.status === 'wrong-case') {
        say(
          `The image of ${authorWords(author)} doesn’t match the case of its file: ${target}.`,
          `Write ${verdict.spelling}.`,
          verdict.spelling,
        );
      } else if (verdict.status === 'unbundled') {
        const help = /^(?:\/|https:)/.test(verdict.suggestion ?? '')
          ? `Write ${verdict.suggestion}.`
          : 'Put the image in a static folder, and start its path with a slash.';
        say(`The image of ${authorWords(author)} will not load from ${target}.`, help);
      } else if (verdict.status === 'malformed') {
        const problem = /^(?:script|unloadable)$/.test(verdict.reason)
          ? 'will not load from'
          : 'has an address that can’t be parsed:';
        say(
          `The image of ${authorWords(author)} ${problem} ${target}.`,
          'Write the path of a file in a static folder, such as /img/….',
        );
      }
    }
  },
};
