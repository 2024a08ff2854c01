import type { Rule } from '../rule.ts';
import { createSource } from '../text/source.ts';

export const imageUnused: Rule = {
  id: 'image-unused',
  severity: 'off',
  summary:
    'A picture in a static folder or beside a post that nothing names: no post of any locale, no draft, no author, and no other text of the site.',
  why: 'What lies in a static folder is published, whether or not a page shows it, and everybody downloads it with the repository.',
  examples: {
    bad: [
      {
        title: 'Left behind',
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
            message: 'Nothing names the picture blog/meetup/hall-old.png.',
            help: 'Delete it, or show it.',
          },
          {
            message: 'Nothing names the picture blog/party/hall.png.',
            help: 'Delete it, or show it.',
          },
        ],
      },
    ],
    good: [
      {
        title: 'Named by a post, a draft, an author, the config and a page',
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
        message: `Nothing names the picture ${file}.`,
        help: 'Delete it, or show it.',
        locale: locale?.name ?? '',
      });
    }
  },
};
