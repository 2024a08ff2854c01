import { expect, test } from 'vitest';
import { readBlogs } from '../../src/plugin/docusaurus/readBlogs.ts';
import { refuseSecond } from '../../src/plugin/docusaurus/refuseSecond.ts';
import { withEventWriteups } from '../../src/plugin/docusaurus/withEventWriteups.ts';
import remarkEventWriteups from '../../src/plugin/images/remark/index.ts';

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
      { docs: false, blog: { beforeDefaultRemarkPlugins: [other, remarkEventWriteups] } },
    ],
    ['@acme/preset', { blog: {} }],
  ]);
  expect(made.plugins).toEqual([
    [
      '@docusaurus/plugin-content-blog',
      { id: 'news', path: 'news', beforeDefaultRemarkPlugins: [remarkEventWriteups] },
    ],
    ['content-blog', { id: 'notes', beforeDefaultRemarkPlugins: [[remarkEventWriteups, {}]] }],
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
    ['classic', { blog: { beforeDefaultRemarkPlugins: [remarkEventWriteups] } }],
  ]);
  expect(withEventWriteups({})).toEqual({
    presets: [],
    plugins: [['docusaurus-plugin-event-writeups', {}]],
  });
});

test('a second instance of the plugin is refused, in whatever form the config names it', () => {
  const [first, blog] = ['docusaurus-plugin-event-writeups', '@docusaurus/plugin-content-blog'];
  expect(() => refuseSecond([first, [blog, { id: 'a' }], [blog, { id: 'b' }]])).not.toThrow();
  expect(() => refuseSecond([first, false, ['event-writeups', { id: 'second' }]])).toThrow(
    'docusaurus-plugin-event-writeups is listed 2 times in the config. List it once: it covers all blogs of the site.',
  );
});
