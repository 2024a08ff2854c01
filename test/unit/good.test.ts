import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { checkSite } from '../../src/plugin/check/check.ts';
import { loadConfig } from '../../src/plugin/docusaurus/loadConfig.ts';
import { placeOf } from '../helpers/command.ts';
import { root } from '../helpers/run.ts';
import { siteOf } from '../helpers/site.ts';

const good = path.join(root, 'test/sites/good');

test('a site in which everything looks wrong but is right has no findings', async () => {
  const { config } = await loadConfig(good);
  const { diagnostics, summary, references } = checkSite(siteOf(good, config));
  expect(
    diagnostics.map(
      (diagnostic) => `${diagnostic.rule} ${placeOf(diagnostic)}: ${diagnostic.message}`,
    ),
  ).toEqual([]);
  expect(summary).toMatchObject({ posts: 10, images: 33, links: 14, unchecked: 0 });
  expect(references().filter(({ status }) => status === 'unchecked')).toEqual([]);
});

test('its files do not change', () => {
  const read = (name: string) => readFileSync(path.join(good, 'blog', name), 'utf8');
  expect(read('windows.md').match(/\r\n/g)?.length).toBe(read('windows.md').match(/\n/g)?.length);
  expect(read('mark.md').startsWith('\uFEFF---')).toBe(true);
});
