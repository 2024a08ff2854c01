import { expect, test } from 'vitest';
import { checkFiles } from '../helpers/site.ts';

const POST = '---\nauthors: saim\ntags: [x]\n---\n\n';

/** Returns the broken links of a post. */
function dead(
  body: string,
  config: Record<string, unknown> = {},
  more: Record<string, string | Buffer> = {},
) {
  const files = {
    'blog/authors.yml': 'saim:\n  name: Saim\n  page: true\n',
    'blog/2024-01-01-a.md': `${POST}${body}\n`,
    'blog/2024-01-02-b.md': `${POST}Text\n`,
    ...more,
  };
  const { diagnostics } = checkFiles(files, config);
  return diagnostics.filter(({ rule }) => rule === 'link-missing').map(({ message }) => message);
}

const classic = (options: Record<string, unknown>) => ({
  presets: [['classic', { docs: false, ...options }]],
});

test('with only Docusaurus’s own plugins, a page that none of them creates is missing', () => {
  const body =
    '[a](/docs/intro) [b](/about) [c](/404.html) [d](/blog/tags/x) [e](/blog/authors/saim) [f](/blog/authors/none)';
  expect(dead(body, classic({}))).toEqual([
    'There’s no page /docs/intro.',
    'There’s no page /about.',
    'There’s no page /blog/authors/none.',
  ]);
  const pages = { 'docs/01-start/intro.md': 'Text\n', 'src/pages/about.tsx': 'export {};\n' };
  expect(dead('[a](/docs/start/intro) [b](/about) [c](/docs/01-start/intro)', {}, pages)).toEqual([
    'There’s no page /docs/01-start/intro.',
  ]);
});

test('a plugin of the site may create any page, but none below a blog', () => {
  const config = { ...classic({}), plugins: [() => ({ name: 'own' })] };
  expect(dead('[a](/anything) <a href="/llms.txt">b</a> [c](/blog/nothing)', config)).toEqual([
    'There’s no page /blog/nothing.',
  ]);
});

test('below a blog at the root of a site, a plugin may create any page', () => {
  const config = {
    ...classic({ blog: { routeBasePath: '/' } }),
    plugins: [() => ({ name: 'own' })],
  };
  expect(dead('[a](/anything) [b](/tags/none)', config)).toEqual([]);
  expect(dead('[a](/blog/authors/none) [b](/blog/tags/none)', classic({}))).toEqual([
    'There’s no page /blog/authors/none.',
    'There’s no page /blog/tags/none.',
  ]);
});

test('lists of tags and authors have as many pages as their posts fill', () => {
  const config = classic({ blog: { postsPerPage: 1, pageBasePath: 'p' } });
  const body =
    '[a](/blog/p/2) [b](/blog/tags/x/p/2) [c](/blog/authors/saim/p/2) [d](/blog/tags/x/p/3) [e](/blog/page/2)';
  expect(dead(body, config)).toEqual([
    'There’s no page /blog/tags/x/p/3.',
    'There’s no page /blog/page/2.',
  ]);
});

test('if authors.yml cannot be read, the pages of authors are unknown', () => {
  const unread = { 'blog/authors.yml': 'saim:\n  name: Saim\n page: true\n' };
  const body = '[a](/blog/authors/saim) [b](/blog/authors) [c](/blog/tags/x) [d](/blog/tags/y)';
  expect(dead(body, classic({}), unread)).toEqual(['There’s no page /blog/tags/y.']);
  const tags = { 'blog/tags.yml': 'x:\n  label: X\n permalink: /y\n' };
  expect(dead(body, classic({}), tags)).toEqual([]);
});

test('a missing file belongs in a static folder, in whatever form the link is', () => {
  const files = {
    'blog/authors.yml': 'saim:\n  name: Saim\n',
    'blog/2024-01-01-a.md': `${POST}[a](pathname:///files/a.pdf) [b](/files/b.pdf)\n`,
  };
  const { diagnostics } = checkFiles(files, { ...classic({}), baseUrl: '/base/' });
  const helps = diagnostics.filter(({ rule }) => rule === 'link-missing').map(({ help }) => help);
  const help = 'Put the file in static/files, correct the path, or remove the link.';
  expect(helps).toEqual([help, help]);
});

test('a feed and a sitemap exist if the options enable them', () => {
  const body =
    '<a href="/blog/rss.xml">a</a> <a href="/blog/feed.json">b</a> <a href="/sitemap.xml">c</a>';
  expect(dead(body, classic({}))).toEqual(['There’s no file /blog/feed.json.']);
  const options = { blog: { feedOptions: { type: 'json' } }, sitemap: { filename: 'map.xml' } };
  expect(dead(body, classic(options))).toEqual([
    'There’s no file /blog/rss.xml.',
    'There’s no file /sitemap.xml.',
  ]);
});

test('a folder in a static folder is a page for browsers, but not for a link that Docusaurus resolves', () => {
  const demo = { 'static/demo/index.html': '<p>Demo</p>\n' };
  expect(dead('<a href="/demo/">a</a> [b](pathname:///demo/)', classic({}), demo)).toEqual([]);
  expect(dead('[a](/demo/)', classic({}), demo)).toEqual([
    '/demo/ is a file, but Docusaurus expects a page.',
  ]);
});

test('everything after the first # is the fragment', () => {
  const other = { 'blog/c.md': '---\nauthors: saim\n---\n\n## Part\n\nText\n' };
  expect(dead('[a](/blog/c?x=1#part) [b](/blog/c#part?x=1)', classic({}), other)).toEqual([
    'There’s no heading /blog/c#part?x=1.',
  ]);
});

test('ids keep their capitals if the config says so', () => {
  const config = { ...classic({}), markdown: { anchors: { maintainCase: true } } };
  expect(dead('## Getting Started\n\n[a](#Getting-Started) [b](#getting-started)', config)).toEqual(
    ['There’s no heading #getting-started.'],
  );
});

test('headings of documents and Markdown pages are known, where only Docusaurus makes their ids', () => {
  const pages = {
    'docs/intro.md': '# Intro\n\n## Getting started\n\nText\n',
    'docs/broken.md': '## Part\n\n<b>\n',
    'docs/parts.mdx': '## Part\n\n<Parts />\n',
    'src/pages/about.mdx': '## The people\n\nText\n',
  };
  const body =
    '[a](/docs/intro#getting-started) [b](/docs/intro#start) [c](/about#people) [d](/about#the-people) [e](/docs/broken#x) [f](/docs/parts#x)';
  expect(dead(body, {}, pages)).toEqual([
    'There’s no heading /docs/intro#start.',
    'There’s no heading /about#people.',
  ]);
  const withPlugin = { docs: { rehypePlugins: [() => () => undefined] } };
  expect(dead(body, { presets: [['classic', withPlugin]] }, pages)).toEqual([
    'There’s no heading /about#people.',
  ]);
});

test('headings are unknown if a page is code, or its text can’t be read as Docusaurus reads it', () => {
  const pages = {
    'src/pages/code.js': '## Part\n\nexport default () => null;\n',
    'docs/front.md': '---\ntitle: [\n---\n\n## Part\n',
    'docs/bytes.md': Buffer.from('---\n\0\n---\n\n## Part\n'),
    'docs/plain.md': '## Part\n',
  };
  const body = '[a](/code#x) [b](/docs/front#x) [c](/docs/bytes#x) [d](/docs/plain#x)';
  const known = ['There’s no heading /docs/plain#x.'];
  expect(dead(body, {}, pages)).toEqual(known);
  const parser = (result: unknown) => () => result;
  const settings = [{ parseFrontMatter: parser({}) }, { preprocessor: parser(undefined) }];
  for (const markdown of settings) expect(dead(body, { markdown }, pages)).toEqual([]);
  const failsForDocuments = ({ filePath, fileContent }: Record<string, string>) =>
    filePath?.includes('docs') ? undefined : fileContent;
  const markdown = { preprocessor: failsForDocuments };
  expect(dead(`${body} [e](/blog/none)`, { markdown }, pages)).toEqual([
    'There’s no page /blog/none.',
  ]);
});

test('documents may be anywhere, and the pages of a sidebar that is code are unknown', () => {
  const pages = { 'docs/intro.md': '---\nslug: /\n---\n\nText\n', 'docs/a.md': 'Text\n' };
  const body = '[a](/docs) [b](/docs/a) [c](/docs/b) [d](/docsify) [e](/b)';
  const docs = (options: object) => ({ presets: [['classic', { docs: options }]] });
  const others = ['There’s no page /docsify.', 'There’s no page /b.'];
  expect(dead(body, docs({}), pages)).toEqual(['There’s no page /docs/b.', ...others]);
  const sidebar = { 'sidebars.js': "module.exports = require('./own');\n", ...pages };
  expect(dead(body, docs({ sidebarPath: './sidebars.js' }), sidebar)).toEqual(others);
  const atRoot = '[a](/) [b](/a) [c](/b) [d](/docs/a)';
  expect(dead(atRoot, docs({ routeBasePath: '/' }), pages)).toEqual([
    'There’s no page /b.',
    'There’s no page /docs/a.',
  ]);
});

test('a relative link also has to lead somewhere on the page of an author, if there is one', () => {
  const post = (slug: string, body: string) =>
    `---\nauthors: saim\nslug: ${slug}\n---\n\n${body}\n\n<!-- truncate -->\n`;
  const found = (page: boolean) =>
    checkFiles(
      {
        'blog/authors.yml': `saim:\n  name: Saim\n  page: ${page}\n`,
        'blog/2024-01-01-a.md': post('a', '<a href="b">b</a>'),
        'blog/2024-01-02-b.md': post('b', 'Text'),
        'src/pages/b.md': 'Text\n',
      },
      classic({}),
    ).diagnostics.map(({ message }) => message);
  expect(found(false)).toEqual([]);
  expect(found(true)).toEqual(['From the lists of posts, which show this too, b leads elsewhere.']);
});

test('a link without the base of the site leads nowhere, and not to a draft', () => {
  const files = {
    'blog/authors.yml': 'saim:\n  name: Saim\n',
    'blog/2024-01-01-a.md': `${POST}<a href="/blog/2024/01/02/b">a</a> [c](/blog/2024/01/03/c)\n`,
    'blog/2024-01-02-b.md': `${POST}Text\n`,
    'blog/2024-01-03-c.md': '---\ndraft: true\n---\n\nText\n',
  };
  const { diagnostics } = checkFiles(files, { ...classic({}), baseUrl: '/base/' });
  const isDraft = diagnostics
    .filter(({ rule }) => rule === 'link-missing')
    .map(({ message, help }) => `${message} ${help}`.includes('draft'));
  expect(isDraft).toEqual([false, true]);
});
