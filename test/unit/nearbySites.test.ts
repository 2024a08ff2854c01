import path from 'node:path';
import { expect, test } from 'vitest';
import { hasConfig, loadConfig } from '../../src/plugin/docusaurus/loadConfig.ts';
import { whereTheSiteIs } from '../../src/plugin/docusaurus/nearbySites.ts';
import { writeFiles } from '../helpers/site.ts';

const config = 'export default {};\n';
const fromHere = (dir: string) => path.relative('', dir);

test('in a folder of a site, the message says where the site is', async () => {
  const dir = writeFiles({ 'docusaurus.config.js': config, 'blog/post/index.md': 'Text\n' });
  const post = path.join(dir, 'blog/post');
  await expect(loadConfig(post)).rejects.toThrow(
    `There’s no docusaurus.config.js or .ts in ${post}. The site is in ${fromHere(dir)}: run the command there, or add ${fromHere(dir)} to it.`,
  );
});

test('in a folder around a site, it says which folder has it', () => {
  const dir = writeFiles({ 'website/docusaurus.config.ts': config, 'node_modules/x/a.js': '' });
  expect(whereTheSiteIs(dir, hasConfig)).toContain(`The site is in ${fromHere(dir)}/website: `);
});

test('several sites are listed', () => {
  const files = ['a', 'b'].map((name) => [`${name}/docusaurus.config.mjs`, config]);
  const dir = writeFiles(Object.fromEntries(files));
  const [a, b] = ['a', 'b'].map((name) => path.join(fromHere(dir), name));
  expect(whereTheSiteIs(dir, hasConfig)).toBe(
    `There are sites in ${a}, ${b}. For the first, run the command there, or add ${a} to it.`,
  );
});

test('without a site nearby, it says nothing', async () => {
  const dir = writeFiles({ 'a/b.md': 'Text\n' });
  expect(whereTheSiteIs(dir, hasConfig)).toBe('');
  expect(whereTheSiteIs(path.join(dir, 'a/b.md'), hasConfig)).toBe('');
  await expect(loadConfig(dir)).rejects.toThrow(/docusaurus\.config\.js or \.ts in [^ ]*\.$/);
});
