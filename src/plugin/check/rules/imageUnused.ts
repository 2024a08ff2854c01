import type { Rule } from '../rule.ts';
import { createSource } from '../text/source.ts';

export const imageUnused: Rule = {
  id: 'image-unused',
  severity: 'off',
  summary:
    'An unused image in a static folder or next to a post: no post in any locale, no draft, no author and no other text of the site references it.',
  why: 'Files in a static folder are published whether a page shows them or not, and everybody who clones the repository downloads them.',
  examples: {
    bad: [
      {
        title: 'Left over',
        files: {
          'blog/meetup/index.md':
            '---\nauthors: saim\n---\n\n![The hall](./hall.png)\n\n![The stage](/img/stage.png)\n',
          'blog/meetup/hall.png': '',
          'blog/meetup/hall-old.png': '⟦⟧',
          'blog/party/hall.png': '⟦⟧',
          'static/img/stage.png': '',
        },
        says: [
          {
            message: 'Nothing references the image blog/meetup/hall-old.png.',
            help: 'Delete it, or add it to a page.',
          },
          {
            message: 'Nothing references the image blog/party/hall.png.',
            help: 'Delete it, or add it to a page.',
          },
        ],
      },
    ],
    good: [
      {
        title: 'Used by a post, a draft, an author, the config and a page',
        files: {
          'blog/meetup.md':
            '---\nauthors: saim\nimage: /img/card.png\n---\n\n<div data-pictures={["/img/a.png", "/img/b c.png"]} />\n\n![The hall][hall]\n\n[hall]: /img/hall.png\n',
          'blog/party.md': '---\nauthors: saim\ndraft: true\n---\n\n![The party](/img/party.png)\n',
          'blog/authors.yml': 'saim:\n  name: Saim Safdar\n  image_url: /img/saim.png\n',
          'docusaurus.config.js': "module.exports = { favicon: 'img/favicon.svg' };\n",
          'src/pages/index.js': "export default () => <img src={logo('/img/logo%20big.svg')} />;\n",
          'src/logos.js': "export const logoOf = (name) => '/img/logos/' + name + '.svg';\n",
          'static/favicon.ico': '',
          'static/img/a.png': '',
          'static/img/b c.png': '',
          'static/img/card.png': '',
          'static/img/favicon.svg': '',
          'static/img/hall.png': '',
          'static/img/logo big.svg': '',
          'static/img/logos/small.svg': '',
          'static/img/party.png': '',
          'static/img/saim.png': '',
        },
      },
    ],
  },
  check({ site, unusedPictures }, report) {
    const [locale] = site.locales;
    for (const file of locale ? unusedPictures() : []) {
      report({
        at: { source: createSource(file, ''), range: { start: 0, end: 0 } },
        message: `Nothing references the image ${file}.`,
        help: 'Delete it, or add it to a page.',
        locale: locale?.name ?? '',
      });
    }
  },
};
