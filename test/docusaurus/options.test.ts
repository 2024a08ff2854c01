import { createRequire } from 'node:module';
import path from 'node:path';
import { validateOptions } from '@docusaurus/plugin-content-blog';
import { normalizePluginOptions } from '@docusaurus/utils-validation';
import { describe, expect, test } from 'vitest';
import type { Blog } from '../../src/plugin/check/site/site.ts';
import { readBlogs } from '../../src/plugin/docusaurus/readBlogs.ts';
import remarkEventWriteups from '../../src/plugin/images/remark/index.ts';
import { writeFiles } from '../helpers/site.ts';

type Options = Record<string, unknown>;

const require = createRequire(import.meta.url);
const { getNamePatterns } = require('@docusaurus/core/lib/server/plugins/moduleShorthand.js') as {
  getNamePatterns(name: string, type: 'plugin' | 'preset'): string[];
};
const { normalizeAdmonitionOptions } =
  require('@docusaurus/mdx-loader/lib/remark/admonitions/index.js') as {
    normalizeAdmonitionOptions(options: unknown): { keywords: string[] };
  };

function theirs(options: Options): Options {
  const validate = normalizePluginOptions as Parameters<typeof validateOptions>[0]['validate'];
  return validateOptions({ validate, options } as Parameters<
    typeof validateOptions
  >[0]) as unknown as Options;
}

function blogOf(options: Options): Blog {
  const [blog] = readBlogs({ plugins: [['@docusaurus/plugin-content-blog', options]] }, '/site');
  if (!blog) throw new Error('There’s no blog.');
  return blog;
}

describe('an option has the same meaning as in Docusaurus', () => {
  test.each<[string, Options]>([
    ['by default', {}],
    ['a blog of its own', { id: 'news', path: 'news/posts', routeBasePath: 'news' }],
    ['a route with slashes', { routeBasePath: '/a/b/' }],
    ['a route at the root', { routeBasePath: '/' }],
    ['no route', { routeBasePath: '' }],
    [
      'other pages',
      { tagsBasePath: 't', archiveBasePath: 'all', authorsBasePath: 'people', pageBasePath: 'p' },
    ],
    ['no archive', { archiveBasePath: null }],
    ['all posts on a page', { postsPerPage: 'ALL' }],
    ['two posts on a page', { postsPerPage: 2 }],
    ['globs', { include: ['*.md'], exclude: ['drafts/**'] }],
    ['no globs', { include: [], exclude: [] }],
    ['files', { authorsMapPath: 'people.json', tags: 'labels.yml' }],
    ['no tags', { tags: false }],
    ['tags as null', { tags: null }],
    [
      'reporting severities',
      { onInlineTags: 'throw', onInlineAuthors: 'ignore', onUntruncatedBlogPosts: 'log' },
    ],
    ['a marker', { truncateMarker: /more/ }],
    ['no admonitions', { admonitions: false }],
    ['own admonitions', { admonitions: { keywords: ['event'] } }],
    ['only own admonitions', { admonitions: { keywords: ['event'], extendDefaults: false } }],
    ['admonitions of another kind', { admonitions: {} }],
    ['plugins', { remarkPlugins: [() => {}], beforeDefaultRemarkPlugins: [[() => {}, { a: 1 }]] }],
  ])('%s', (_, options) => {
    const ours = blogOf(options);
    const real = theirs(options);
    const same = [
      ...['id', 'path', 'tagsBasePath', 'archiveBasePath', 'authorsBasePath', 'pageBasePath'],
      ...['postsPerPage', 'include', 'exclude', 'authorsMapPath', 'tags', 'truncateMarker'],
      ...['onInlineTags', 'onInlineAuthors', 'onUntruncatedBlogPosts'],
    ] as const;
    for (const name of same)
      expect({ [name]: ours[name as keyof Blog] }).toEqual({ [name]: real[name] });
    expect(ours.dir).toBe(path.resolve('/site', String(real.path)));
    // Docusaurus puts a slash before the given one; addresses are joined correctly anyway.
    expect(`/${ours.routeBasePath}`.replace(/^\/\//, '/')).toBe(
      `/${real.routeBasePath}`.replace(/^\/\//, '/'),
    );
    const { admonitions } = real;
    const keywords = admonitions === false ? [] : normalizeAdmonitionOptions(admonitions).keywords;
    expect(new Set(ours.admonitionKeywords)).toEqual(new Set(keywords));
    expect(ours.remarkPlugins).toEqual([
      ...(real.beforeDefaultRemarkPlugins as unknown[]),
      ...(real.remarkPlugins as unknown[]),
    ]);
    expect(ours.setsOnInlineTags).toBe('onInlineTags' in options);
    // Docusaurus's resolved options, which a plugin's host gets, are the same.
    expect(blogOf(real)).toEqual({
      ...ours,
      routeBasePath: real.routeBasePath,
      setsOnInlineTags: true,
    });
  });
});

describe('a plugin is found under every name that Docusaurus accepts', () => {
  const names = [
    'content-blog',
    '@docusaurus/content-blog',
    '@docusaurus/plugin-content-blog',
    'docusaurus-plugin-content-blog',
    'blog',
    'content-docs',
    '@docusaurus',
    '@other/content-blog',
    'plugin-content-blog',
  ];
  test.each(names)('%s', (name) => {
    const isBlog = getNamePatterns(name, 'plugin').includes('@docusaurus/plugin-content-blog');
    // Not a package of Docusaurus, but a name for forks of the plugin.
    const isFork = name === 'docusaurus-plugin-content-blog';
    expect(readBlogs({ plugins: [name] }, '/site')).toHaveLength(isBlog || isFork ? 1 : 0);
    expect(readBlogs({ plugins: [[name, {}]] }, '/site')).toHaveLength(isBlog || isFork ? 1 : 0);
  });

  test.each(['classic', '@docusaurus/preset-classic'])('%s', (name) => {
    expect(getNamePatterns(name, 'preset')).toContain('@docusaurus/preset-classic');
    expect(readBlogs({ presets: [name] }, '/site')).toHaveLength(1);
    expect(readBlogs({ presets: [[name, { blog: { path: 'b' } }]] }, '/site')[0]?.path).toBe('b');
    expect(readBlogs({ presets: [[name, { blog: false }]] }, '/site')).toEqual([]);
  });

  test('and by its path', () => {
    const plugin = require.resolve('@docusaurus/plugin-content-blog');
    const preset = require.resolve('@docusaurus/preset-classic');
    expect(readBlogs({ plugins: [plugin], presets: [[preset, {}]] }, '/site')).toHaveLength(2);
  });

  test('and inside functions, by the names in the config file', () => {
    const around = "const { default: blog } = require('@docusaurus/plugin-content-blog');\n";
    const wrapper = () => ({ name: 'mine' });
    const other = () => ({ name: 'other' });
    const site = (text: string) => writeFiles({ 'blog/a.md': 'x', 'docusaurus.config.js': text });
    const found = readBlogs({ plugins: [other, wrapper] }, site(around));
    expect(found).toMatchObject([{ path: 'blog', isWrapped: true, decidesPosts: true }]);
    expect(readBlogs({ plugins: [other, wrapper] }, site(''))).toEqual([]);
  });

  test('a value that is not a name is ignored', () => {
    const plugins = [null, false, undefined, () => ({}), [() => ({}), {}], {}, 5, []];
    expect(readBlogs({ plugins, presets: plugins }, '/site')).toEqual([]);
    expect(readBlogs({ plugins: 'content-blog', presets: null }, '/site')).toEqual([]);
  });
});

test('the remark transform is recognised, with or without options, and as another copy', () => {
  const copy = { remarkEventWriteups() {} }.remarkEventWriteups;
  for (const plugin of [remarkEventWriteups, [remarkEventWriteups, {}], copy, [copy]]) {
    expect(blogOf({ beforeDefaultRemarkPlugins: [plugin] }).isTransformed).toBe(true);
    expect(blogOf({ remarkPlugins: [plugin] }).isTransformed).toBe(false);
  }
  expect(blogOf({ beforeDefaultRemarkPlugins: [() => {}] }).isTransformed).toBe(false);
});
