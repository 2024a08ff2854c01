import { expect, test } from 'vitest';
import { checkSite } from '../../src/plugin/check/check.ts';
import { loadConfig } from '../../src/plugin/docusaurus/loadConfig.ts';
import { readSite } from '../../src/plugin/docusaurus/readSite.ts';
import { build, layOutFiles } from '../helpers/docusaurus.ts';

const config = (pages: string) => `
const upper = () => (tree) => {
  for (const node of tree.children) if (node.type === 'heading') node.children[0].value = 'Other';
};
export default {
  title: 'A site',
  url: 'https://example.com',
  baseUrl: '/base/',
  onBrokenLinks: 'ignore',
  onBrokenAnchors: 'warn',
  future: { v4: true, faster: true, experimental_vcs: false },
  presets: [['classic', {
    docs: { sidebarPath: false },
    pages: ${pages},
    blog: { feedOptions: { type: null }, onUntruncatedBlogPosts: 'ignore' },
  }]],
};
`;

const documents = {
  'docs/01-start/02-install.md':
    '---\nid: set-up\n---\n\n# The title\n\n## First steps\n\n## First steps\n\n### Step *two* `x`\n\n## Own id {/* #own */}\n\n<a id="by-hand"></a>\n\n:::note Title\n\n## In a note\n\n:::\n',
  'docs/01-start/readme.md': '---\nslug: /begin\n---\n\n## Über uns 🎉\n\nText\n',
  'docs/plain.md': '---\nformat: md\n---\n\n## Plain & simple\n\n<h3 id="raw">Raw</h3>\n',
  'docs/tabs.mdx':
    "import Tabs from '@theme/Tabs';\nimport TabItem from '@theme/TabItem';\n\n<Tabs>\n<TabItem value=\"a\">\n\n## In a tab\n\n</TabItem>\n</Tabs>\n",
  'docs/parts.mdx': "import Part from './_part.mdx';\n\n## Here\n\n<Part />\n",
  'docs/_part.mdx': '## There\n\nText\n',
  'src/pages/about.md': '# About\n\n## People\n\nText\n',
  'src/pages/own.tsx': 'export default () => <h2 id="code">Code</h2>;\n',
};

const PAGES = {
  '/docs/start/set-up': [
    ...[
      'the-title',
      'first-steps',
      'first-steps-1',
      'first-steps-2',
      'step-two-x',
      'own',
      'own-id',
    ],
    ...['by-hand', 'in-a-note', 'First-steps'],
  ],
  '/docs/begin': ['über-uns-', '%C3%BCber-uns-', 'über-uns', 'uber-uns-'],
  '/docs/plain': ['plain--simple', 'plain-simple', 'raw'],
  '/docs/tabs': ['in-a-tab', 'in-the-tab'],
  '/docs/parts': ['here', 'there', 'nowhere'],
  '/about': ['people', 'about', 'peeple'],
  '/own': ['code', 'coda'],
};

/** Readers get there, although Docusaurus doesn't know it; the rest can't be known without running code. */
const UNKNOWN = [
  ...['/docs/start/set-up#by-hand', '/docs/plain#raw'],
  '/docs/parts#nowhere',
  '/own#code',
  '/own#coda',
];

test.each([
  ['as they are written', '{}', []],
  [
    'that a plugin of the pages changes',
    '{ remarkPlugins: [upper] }',
    ['/about#people', '/about#peeple', '/about#about'],
  ],
])('headings of documents and pages %s are those that Docusaurus knows', async (_, pages, open) => {
  const links = Object.entries(PAGES).flatMap(([page, ids]) => ids.map((id) => `${page}#${id}`));
  const post = `---\nauthors: saim\ndate: 2026-01-01\n---\n\n${links.map((link) => `[x](${link})\n`).join('\n')}`;
  const siteDir = layOutFiles({
    'docusaurus.config.mjs': config(pages),
    'blog/authors.yml': 'saim:\n  name: Saim Safdar\n',
    'blog/post.md': post,
    ...documents,
  });
  const loaded = await loadConfig(siteDir);
  const { diagnostics } = checkSite(readSite(loaded.config, siteDir, loaded.file));
  const found = diagnostics.map(({ message }) => /^There’s no heading (.*)\.$/.exec(message)?.[1]);

  const { output, status } = await build(siteDir);
  expect(status, output).toBe(0);
  const broken = new Set(
    [...output.matchAll(/-> linking to \/base(\S*)/g)].map(([, link = '']) => decodeURI(link)),
  );
  const unknown = [...UNKNOWN, ...open];
  expect(found).toEqual(links.filter((link) => broken.has(link) && !unknown.includes(link)));
  expect(found.length).toBeGreaterThan(5);
});
