import { expect, test } from 'vitest';
import { withoutUnread } from '../../../src/scripts/customProperties.ts';
import lighten from '../../../src/scripts/lighten.mjs';
import { readsDocuments, unusedParts } from '../../../src/scripts/unused.ts';
import { withoutUnusedClasses } from '../../../src/scripts/unusedClasses.ts';

/** What the loader makes of a generated file. */
function lightened(name: string, source: string): string {
  return lighten.call({ resourcePath: `/site/.docusaurus/${name}` }, source);
}

test('custom properties that nothing reads are removed, and those that only they read', () => {
  const css =
    ':root{--ifm-used:1px;--ifm-of-unused:2px;--ifm-unused:var(--ifm-of-unused);--ifm-in-script:3px}a{top:var(--ifm-used)}';
  const texts = [
    { name: 'styles.css', text: css },
    { name: 'main.js', text: '"var(--ifm-in-script)"' },
  ];
  expect(withoutUnread(texts)).toEqual([
    {
      name: 'styles.css',
      text: ':root{--ifm-used:1px;--ifm-in-script:3px}a{top:var(--ifm-used)}',
    },
    texts[1],
  ]);
});

test.each([
  ['a property of the blog', ':root{--ew-unused:1px}'],
  ['an address with semicolons', ':root{--ifm-icon:url("data:image/svg+xml;utf8,x")}'],
])('%s stays', (_, text) => {
  expect(withoutUnread([{ name: 'styles.css', text }])).toEqual([{ name: 'styles.css', text }]);
});

test('browsers get the modules of pages without their paths', () => {
  const source = `export default {
  "1a": [() => import(/* webpackChunkName: "1a" */ "@site/a.md"), "@site/a.md", require.resolveWeak("@site/a.md")],
  "2b": [() => import(/* webpackChunkName: "2b" */ "@site/b(c).md"), "@site/b(c).md", require.resolveWeak("@site/b(c).md")],};`;
  expect(lightened('registry.js', source)).toBe(`export default {
  "1a": [() => import(/* webpackChunkName: "1a" */ "@site/a.md")],
  "2b": [() => import(/* webpackChunkName: "2b" */ "@site/b(c).md")],};`);
});

test('browsers get no list of documents, plugins or tags of the head', () => {
  const data = { docs: { default: { versions: [{ name: 'current', docs: [{ id: 'a' }] }] } } };
  expect(JSON.parse(lightened('globalData.json', JSON.stringify(data)))).toEqual({
    docs: { default: { versions: [{ name: 'current', docs: [] }] } },
  });
  const versions = { docusaurusVersion: '3.10.2', pluginVersions: { a: { type: 'local' } } };
  expect(JSON.parse(lightened('site-metadata.json', JSON.stringify(versions)))).toEqual({
    docusaurusVersion: '3.10.2',
    pluginVersions: {},
  });
  const config = `export default {
  "title": "A blog",
  "headTags": [
    {
      "tagName": "link"
    }
  ],
  "plugins": [
    "a"
  ],
  "noIndex": false
};`;
  const text = lightened('docusaurus.config.mjs', config);
  expect(text).toContain('"title": "A blog"');
  expect(text).toContain('"noIndex": false');
  expect(text).not.toMatch(/headTags|plugins/);
});

test('parts of the theme that the config uses are loaded', () => {
  const names = (config: Parameters<typeof unusedParts>[0]) =>
    Object.keys(unusedParts(config)).map((path) => path.split('/theme/')[1]);
  const link = { label: 'A', to: '/a' };
  expect(names({ navbar: { items: [link] } } as never)).toEqual(
    expect.arrayContaining([
      'NavbarItem/DropdownNavbarItem/index.js',
      'NavbarItem/DocsVersionDropdownNavbarItem.js',
      'AnnouncementBar/index.js',
    ]),
  );
  const used = names({
    navbar: { items: [{ ...link, type: 'dropdown' }] },
    announcementBar: { content: 'New' },
  } as never);
  expect(used).not.toContain('NavbarItem/DropdownNavbarItem/index.js');
  expect(used).not.toContain('AnnouncementBar/index.js');
});

test.each([
  ['an item that leads to a document', [{ type: 'doc', docId: 'a' }], true],
  ['versions in a dropdown', [{ label: 'A', items: [{ type: 'docsVersion' }] }], true],
  ['plain links', [{ label: 'A', to: '/a' }], false],
])('with %s in the navbar, the parts that read the docs are kept or not', (_, items, isKept) => {
  const config = { navbar: { items } } as never;
  expect(readsDocuments(config)).toBe(isKept);
  const names = Object.keys(unusedParts(config)).map((file) => file.split('/theme/')[1]);
  expect(names.includes('Layout/Provider/index.js')).toBe(!isKept);
});

test('classes of Infima that no script mentions are removed, also in lists of selectors', () => {
  const infima =
    '.tabs{a:b}.tabs__item{a:b}.tabs--block{a:b}.alert--info{a:b}.navbar{a:b}.hero{a:b}.menu__link{a:b}.menu__link--active{a:b}';
  const css = `.tabs{a:b}.tabs__item{a:b}.tabs--block{a:b}.alert--info{a:b}.navbar,.hero{a:b}.own{a:b}
@media print{.hero{a:b}.menu__link:not(.menu__link--active){a:b}}`;
  const shrunk = (script: string) =>
    withoutUnusedClasses(
      [
        { name: 'styles.css', text: css },
        { name: 'main.js', text: script },
      ],
      infima,
    )[0]?.text.replace(/\s/g, '');
  expect(shrunk('{className:"navbar menu__link"}')).toBe(
    '.navbar{a:b}.own{a:b}@mediaprint{.menu__link:not(.menu__link--active){a:b}}',
  );
  expect(shrunk('clsx("tabs","tabs__item","alert alert--".concat(type),"navbar","hero")')).toBe(
    '.tabs{a:b}.tabs__item{a:b}.alert--info{a:b}.navbar,.hero{a:b}.own{a:b}@mediaprint{.hero{a:b}}',
  );
});
