import { isMdx } from '../posts/postFormat.ts';
import type { JudgedReference } from '../published/judgeReferences.ts';
import { rewritePath } from '../published/pathFix.ts';
import { asBundled } from '../published/suggestBundledForm.ts';
import type { Rule } from '../rule.ts';
import type { UnbundledReason } from '../verdicts/verdict.ts';

export const imageUnbundled: Rule = {
  id: 'image-unbundled',
  severity: 'error',
  summary: 'An image whose file exists, but whose syntax gives it a wrong address in the browser.',
  why: 'Docusaurus bundles only Markdown images and leaves a raw <img> unchanged. A path relative to the post doesn’t work in the browser, and a path from the root lacks the baseUrl.',
  examples: {
    bad: [
      {
        title: 'A file next to the post, in raw HTML',
        files: {
          'blog/meetup/index.md':
            '---\nauthors: saim\n---\n\n<img src="⟦./hall.png⟧" alt="The hall" />\n',
          'blog/meetup/hall.png': '',
        },
        says: [
          {
            message:
              'The browser wouldn’t find ./hall.png: Docusaurus doesn’t bundle raw HTML, and the file isn’t at that address.',
            help: 'Write it as a Markdown image: ![The hall](./hall.png).',
          },
        ],
      },
      {
        title: 'A relative address that lists of posts show too',
        site: { trailingSlash: false },
        files: {
          'blog/meetup.md':
            '---\nauthors: saim\nslug: 2025/meetup\n---\n\n<img src="⟦../hall.png⟧" alt="The hall" />\n\n<!-- truncate -->\n\n<img src="../hall.png" alt="The same hall, where no list shows it" />\n',
          'static/blog/hall.png': '',
        },
        says: [
          {
            message: 'From the lists of posts, which show this too, ../hall.png leads elsewhere.',
            help: 'Write it as a Markdown image: ![The hall](/blog/hall.png).',
          },
        ],
      },
      {
        title: 'No baseUrl',
        site: { baseUrl: '/site/' },
        files: {
          'blog/meetup.md':
            '---\nauthors: saim\n---\n\n<img src="⟦/img/hall.png⟧" alt="The hall" />\n',
          'static/img/hall.png': '',
        },
        says: [
          {
            message:
              'The browser would look for /img/hall.png outside the site, which is at /site/.',
            help: 'Write it as a Markdown image: ![The hall](/img/hall.png). Or add docusaurus-plugin-event-writeups/remark to the blog’s options, which does it for you.',
          },
        ],
      },
      {
        title: 'The static folder’s name in the path',
        files: {
          'blog/meetup.md': '---\nauthors: saim\n---\n\n![The hall](⟦/static/img/hall.png⟧)\n',
          'static/img/hall.png': '',
        },
        says: [
          {
            message: 'Addresses don’t include the folder /static: /static/img/hall.png.',
            help: 'Write /img/hall.png.',
          },
        ],
      },
      {
        title: 'A path from the post in the front matter',
        files: {
          'blog/meetup.md': '---\nauthors: saim\nimage: ⟦../static/img/hall.png⟧\n---\n\nText\n',
          'static/img/hall.png': '',
        },
        says: [
          {
            message:
              'The image ../static/img/hall.png would get a wrong address: in front matter, Docusaurus bundles only paths that start with ./.',
            help: 'Write /img/hall.png.',
          },
        ],
      },
    ],
    good: [
      {
        title: 'Markdown images are bundled',
        site: { baseUrl: '/site/' },
        files: {
          'blog/meetup/index.md':
            '---\nauthors: saim\n---\n\n![The hall](./hall.png)\n\n![The stage](/img/stage.png)\n',
          'blog/meetup/hall.png': '',
          'static/img/stage.png': '',
        },
      },
      {
        title: 'With this plugin’s remark transform, every syntax works',
        site: { baseUrl: '/site/' },
        blog: { isTransformed: true },
        files: {
          'blog/meetup/index.md':
            '---\nauthors: saim\n---\n\n<img src="/img/hall.png" alt="The hall" />\n\n<img src="./stage.png" alt="The stage" />\n\n![The bar][bar]\n\n[bar]: ./bar.png\n',
          'blog/meetup/bar.png': '',
          'blog/meetup/stage.png': '',
          'static/img/hall.png': '',
        },
      },
    ],
  },
  readsParts: true,
  checkPost({ images, post, site }, report) {
    for (const image of images) {
      const { reference, verdict } = image;
      if (verdict.status !== 'unbundled' || reference.form === 'md-ref') continue;
      const { reason, suggestion } = verdict;
      report({
        range: reference.range,
        message: describe(reason, reference.target, site.baseUrl),
        help: advise(reason, image, suggestion, isMdx(post, site.markdown)),
        severity: reason === 'above-root' ? 'warning' : undefined,
        fix: reason === 'static-folder' && suggestion ? rewritePath(image, suggestion) : undefined,
      });
    }
  },
};

function describe(reason: UnbundledReason, target: string, baseUrl: string): string {
  switch (reason) {
    case 'relative':
      return `The browser wouldn’t find ${target}: Docusaurus doesn’t bundle raw HTML, and the file isn’t at that address.`;
    case 'base-url':
      return `The browser would look for ${target} outside the site, which is at ${baseUrl}.`;
    case 'base-url-twice':
      return `Docusaurus adds the baseUrl to Markdown images, but ${target} already has it.`;
    case 'static-folder':
      return `Addresses don’t include the folder /${target.split('/')[1]}: ${target}.`;
    case 'site-alias':
      return `Browsers can’t resolve @site: ${target}.`;
    case 'front-matter':
      return `The image ${target} would get a wrong address: in front matter, Docusaurus bundles only paths that start with ./.`;
    case 'on-lists':
      return `From the lists of posts, which show this too, ${target} leads elsewhere.`;
    case 'above-root':
      return `${target} has more ../ than the addresses of the lists of posts, which show this too, have folders.`;
    case 'pathname':
      return `Browsers can’t resolve pathname:// in raw HTML: ${target}.`;
  }
}

function advise(
  reason: UnbundledReason,
  { reference }: JudgedReference,
  suggestion: string | undefined,
  isMdx: boolean,
): string | undefined {
  const bundled = (file: string) => asBundled(reference, file, isMdx);
  switch (reason) {
    case 'relative':
    case 'site-alias':
      return reference.form === 'front'
        ? suggestion && `Write ${suggestion}.`
        : bundled(suggestion ?? reference.target);
    case 'base-url':
      return `${bundled(reference.target)} Or add docusaurus-plugin-event-writeups/remark to the blog’s options, which does it for you.`;
    case 'on-lists':
    case 'above-root':
      if (reference.form.startsWith('img-')) return suggestion && bundled(suggestion);
      return 'Put the file in a static folder and write its address from the root, or move the image below the truncate marker.';
    default:
      return suggestion && `Write ${suggestion}.`;
  }
}
