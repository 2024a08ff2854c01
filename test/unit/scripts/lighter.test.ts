import postcss from 'postcss';
import { expect, test } from 'vitest';
import { withoutUnread } from '../../../src/scripts/customProperties.ts';
import { withoutUnused } from '../../../src/scripts/infima.ts';
import lighten from '../../../src/scripts/lighten.mjs';
import { unusedParts } from '../../../src/scripts/unused.ts';

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
  ]);
});

test.each([
  ['a property of the blog', ':root{--ew-unused:1px}'],
  ['an address with semicolons', ':root{--ifm-icon:url("data:image/svg+xml;utf8,x")}'],
])('%s stays', (_, text) => {
  expect(withoutUnread([{ name: 'styles.css', text }])).toEqual([]);
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

test('classes of Infima that nothing uses are removed, also in lists of selectors', () => {
  const sheet = `.tabs{a:b}.tabs__item{a:b}.tabs--block{a:b}.navbar,.hero{a:b}.pagination{a:b}.pagination-nav{a:b}
@media print{.card{a:b}.menu{a:b}}`;
  const file = (name: string) => {
    const root = postcss.parse(sheet, { from: name });
    withoutUnused.Once(root);
    return root.toString().replace(/\s/g, '');
  };
  expect(file('/site/node_modules/infima/dist/css/default/default.css')).toBe(
    '.navbar{a:b}.pagination-nav{a:b}@mediaprint{.menu{a:b}}',
  );
  expect(file('/site/src/css/base.css')).toBe(sheet.replace(/\s/g, ''));
});
