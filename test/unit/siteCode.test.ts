import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { CLASSIC, OWN } from '../../src/plugin/docusaurus/siteCode.ts';
import { root } from '../helpers/run.ts';
import { checkFiles } from '../helpers/site.ts';

const post = `---
title: Meetup
authors: saim
---

import Missing from '@site/src/Missing';

<Speaker />

{placeholder}
`;
const authors = 'saim:\n  name: Saim Safdar\n';

/** Returns the rules with findings about a post with an undefined component, name and import. */
function found(config: Record<string, unknown> = {}, files: Record<string, string> = {}) {
  const all = { 'blog/meetup.mdx': post, 'blog/authors.yml': authors, ...files };
  const { diagnostics } = checkFiles(all, config);
  return diagnostics
    .filter(({ severity }) => severity === 'error')
    .map(({ rule, line }) => `${rule} ${line}`);
}

const ALL = ['import-missing 6', 'name-undefined 8', 'name-undefined 10'];

describe('the code of a site may provide to posts', () => {
  test('nothing, with only Docusaurus’s own plugins', () => {
    const plugins = ['@docusaurus/plugin-ideal-image', null, 'docusaurus-plugin-event-writeups'];
    expect(found({ plugins, themes: ['@docusaurus/theme-mermaid'] })).toEqual(ALL);
  });

  test('components, if the site replaces their list', () => {
    const code = 'export default {};\n';
    expect(found({}, { 'src/theme/MDXComponents.tsx': code })).toEqual([ALL[0], ALL[2]]);
    expect(found({}, { 'src/theme/MDXComponents/index.js': code })).toEqual([ALL[0], ALL[2]]);
    const provider = "import {MDXProvider} from '@mdx-js/react';\nexport default MDXProvider;\n";
    expect(found({}, { 'src/theme/Root.js': provider })).toEqual([ALL[0], ALL[2]]);
    expect(found({}, { 'src/theme/Footer.js': code })).toEqual(ALL);
  });

  test('anything, if a plugin changes how the bundler resolves, or a preset is third-party', () => {
    const harmless = () => ({ name: 'harmless' });
    const bundling = () => ({ name: 'bundling', configureWebpack: () => ({}) });
    expect(found({ plugins: [harmless] })).toEqual(ALL);
    expect(found({ plugins: [[bundling, {}]] })).toEqual([]);
    expect(found({ plugins: ['not-installed'] })).toEqual([]);
    const own = { 'own/index.js': "module.exports = () => ({name: 'own'});\n" };
    expect(found({ plugins: ['./own'] }, own)).toEqual(ALL);
    const aliases = "module.exports = () => ({name: 'own', configureWebpack() {}});\n";
    expect(found({ plugins: ['./own'] }, { 'own/index.js': aliases })).toEqual([]);
  });

  test('components, if a plugin contains a theme', () => {
    const own = "module.exports = () => ({name: 'own', getThemePath: () => './theme'});\n";
    expect(found({ plugins: ['./own'] }, { 'own/index.js': own })).toEqual([ALL[0], ALL[2]]);
  });

  test('names, if a remark plugin may declare them', () => {
    const presets = (blog: object) => ({ presets: [['classic', { blog }]] });
    const remarkMath = () => {};
    expect(found(presets({ remarkPlugins: [[remarkMath, {}]] }))).toEqual(ALL);
    expect(found(presets({ remarkPlugins: [() => {}] }))).toEqual([ALL[0]]);
    expect(found(presets({ rehypePlugins: [function other() {}] }))).toEqual([ALL[0]]);
  });

  test('a package in package.json is not missing before it is installed', () => {
    const importing = { 'blog/meetup.mdx': post.replace('@site/src/Missing', 'some-package') };
    const manifest = { 'package.json': '{"dependencies": {"some-package": "1.0.0"}}' };
    expect(found({}, importing)).toEqual(ALL);
    expect(found({}, { ...importing, ...manifest })).toEqual([ALL[1], ALL[2]]);
    const installed = {
      'node_modules/some-package/index.js': 'module.exports = {};\n',
      'node_modules/@docusaurus/core/package.json': '{}\n',
    };
    expect(found({}, { ...importing, ...installed })).toEqual([ALL[1], ALL[2]]);
  });
});

test('the lists of components match the classic theme and this plugin', () => {
  const require = createRequire(import.meta.url);
  const classic = readFileSync(
    require.resolve('@docusaurus/theme-classic/lib/theme/MDXComponents/index.js'),
    'utf8',
  );
  const object = /const MDXComponents = \{([\s\S]*?)\n\};/.exec(classic)?.[1] ?? '';
  const keys = [...object.matchAll(/^ {2}([A-Z]\w*)\s*[:,]/gm)].map(([, name]) => name);
  expect(keys).toEqual(CLASSIC);
  const themeDir = path.join(root, 'src/plugin/theme');
  for (const name of OWN)
    expect(existsSync(path.join(themeDir, name, 'index.tsx')), name).toBe(true);
});
