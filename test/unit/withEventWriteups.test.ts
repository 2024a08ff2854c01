import { validateOptions } from '@docusaurus/plugin-content-blog';
import { normalizePluginOptions } from '@docusaurus/utils-validation';
import { expect, test } from 'vitest';
import { readBlogs } from '../../src/plugin/docusaurus/readBlogs.ts';
import { refuseSecond } from '../../src/plugin/docusaurus/refuseSecond.ts';
import { withEventWriteups } from '../../src/plugin/docusaurus/withEventWriteups.ts';
import remarkEventWriteups from '../../src/plugin/images/remark/index.ts';

/** What the wrapper adds to the options of a blog without any. */
const feedOptions = { createFeedItems: expect.any(Function) };

test('every blog of a config gets the transform, and the config the plugin', () => {
  const other = () => {};
  const config = {
    title: 'A site',
    presets: [
      ['classic', { docs: false, blog: { beforeDefaultRemarkPlugins: [other] } }],
      ['@acme/preset', { blog: {} }],
    ],
    plugins: [
      ['@docusaurus/plugin-content-blog', { id: 'news', path: 'news' }],
      ['content-blog', { id: 'notes', beforeDefaultRemarkPlugins: [[remarkEventWriteups, {}]] }],
      'some-plugin',
      () => ({ name: 'own' }),
    ],
  };
  const before = structuredClone({
    ...config,
    presets: config.presets.length,
    plugins: config.plugins.length,
  });
  const made = withEventWriteups(config, { failBuild: false });
  expect(made.presets).toEqual([
    [
      'classic',
      {
        docs: false,
        blog: { beforeDefaultRemarkPlugins: [other, remarkEventWriteups], feedOptions },
      },
    ],
    ['@acme/preset', { blog: {} }],
  ]);
  expect(made.plugins).toEqual([
    [
      '@docusaurus/plugin-content-blog',
      { id: 'news', path: 'news', beforeDefaultRemarkPlugins: [remarkEventWriteups], feedOptions },
    ],
    [
      'content-blog',
      { id: 'notes', beforeDefaultRemarkPlugins: [[remarkEventWriteups, {}]], feedOptions },
    ],
    'some-plugin',
    config.plugins[3],
    ['docusaurus-plugin-event-writeups', { failBuild: false }],
  ]);
  expect(made.title).toBe('A site');
  expect(readBlogs(made, '/site').map(({ id, isTransformed }) => [id, isTransformed])).toEqual([
    ['default', true],
    ['news', true],
    ['notes', true],
  ]);
  // The given config hasn't changed.
  expect(readBlogs(config, '/site').map(({ isTransformed }) => isTransformed)).toEqual([
    false,
    false,
    true,
  ]);
  expect({ ...config, presets: config.presets.length, plugins: config.plugins.length }).toEqual(
    before,
  );
});

test('existing settings stay: the plugin with its options, a blog that is turned off, a preset without options', () => {
  const plugin = ['docusaurus-plugin-event-writeups', { failBuild: false }];
  expect(
    withEventWriteups(
      { presets: [['classic', { blog: false }]], plugins: [plugin] },
      { failBuild: true },
    ),
  ).toEqual({
    presets: [['classic', { blog: false }]],
    plugins: [plugin],
  });
  expect(withEventWriteups({ presets: ['classic'] }).presets).toEqual([
    ['classic', { blog: { beforeDefaultRemarkPlugins: [remarkEventWriteups], feedOptions } }],
  ]);
  expect(withEventWriteups({})).toEqual({
    presets: [],
    plugins: [['docusaurus-plugin-event-writeups', {}]],
  });
});

test.each([
  ['none', undefined],
  ['a type', { type: 'all', title: 'News' }],
  ['no feeds', { type: null }],
  ['its own items', { createFeedItems: async () => [] }],
])('a blog’s feed options stay as Docusaurus reads them: %s', (_, given) => {
  const blog = given && { feedOptions: given };
  const read = feedOptionsOf(wrapped(blog));
  const before = feedOptionsOf(blog ?? {});
  expect(read).toEqual({ ...before, createFeedItems: expect.any(Function) });
  expect(read.createFeedItems).not.toBe(before.createFeedItems);
});

test.each([null, false, [[]], { createFeedItems: null }])(
  'Docusaurus still refuses feed options such as %j',
  (given) => {
    expect(() => feedOptionsOf(wrapped({ feedOptions: given }))).toThrow('"feedOptions');
  },
);

test('a blog that is wrapped twice, or by hand, is read for what it is', () => {
  const once = wrapped({});
  expect(wrapped(once)).toEqual(once);
  expect(wrapped(once)).toMatchObject({
    feedOptions: {
      createFeedItems: (once.feedOptions as { createFeedItems: unknown }).createFeedItems,
    },
  });
  const read = (blog: object) => readBlogs({ presets: [['classic', { blog }]] }, '/site')[0];
  expect(read(once)).toMatchObject({ isTransformed: true, escapesFeeds: true });
  expect(read({ ...once, feedOptions: {} })).toMatchObject({
    isTransformed: true,
    escapesFeeds: false,
  });
  expect(read({ feedOptions: { createFeedItems: () => [] } })).toMatchObject({
    escapesFeeds: false,
  });
});

/** A blog's feed options, as its plugin reads them. */
function feedOptionsOf(options: object): Record<string, unknown> {
  type Given = Parameters<typeof validateOptions>[0];
  const validate = normalizePluginOptions as Given['validate'];
  return validateOptions({ validate, options } as Given).feedOptions as never;
}

/** A blog's options in a wrapped config. */
function wrapped(blog: object | undefined): Record<string, unknown> {
  const config: { presets: unknown[] } = { presets: [['classic', blog && { blog }]] };
  const [[, options]] = withEventWriteups(config).presets as [[string, { blog: object }]];
  return { ...options.blog };
}

test('a second instance of the plugin is refused, in whatever form the config names it', () => {
  const [first, blog] = ['docusaurus-plugin-event-writeups', '@docusaurus/plugin-content-blog'];
  expect(() => refuseSecond([first, [blog, { id: 'a' }], [blog, { id: 'b' }]])).not.toThrow();
  expect(() => refuseSecond([first, false, ['event-writeups', { id: 'second' }]])).toThrow(
    'docusaurus-plugin-event-writeups is listed 2 times in the config. List it once: it covers all blogs of the site.',
  );
});
