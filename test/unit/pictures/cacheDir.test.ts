import path from 'node:path';
import { expect, test } from 'vitest';
import { cacheDirOf } from '../../../src/plugin/images/cacheDir.ts';
import { DEFAULT_IMAGES } from '../../../src/plugin/images/settings.ts';
import { writeFiles } from '../../helpers/site.ts';

const CACHE = 'node_modules/.cache/event-writeups';

test('sites in one repository share a cache, in their common node_modules', () => {
  const dir = writeFiles({
    '.git/HEAD': 'ref: refs/heads/main\n',
    'node_modules/react/package.json': '{}',
    'sites/one/node_modules/.bin/docusaurus': '#',
    'sites/two/blog/a.md': 'Text',
  });
  for (const site of ['sites/one', 'sites/two'])
    expect(cacheOf(path.join(dir, site))).toBe(path.join(dir, CACHE));
});

test('without a repository, or without packages above, the site has its own', () => {
  const loose = writeFiles({ 'node_modules/a.js': '#', 'site/node_modules/b.js': '#' });
  expect(cacheOf(path.join(loose, 'site'))).toBe(path.join(loose, 'site', CACHE));
  const alone = writeFiles({ '.git/HEAD': '#', 'site/blog/a.md': 'Text' });
  expect(cacheOf(path.join(alone, 'site'))).toBe(path.join(alone, 'site', CACHE));
});

test('the options set another one, relative to the site', () => {
  expect(cacheOf('/work/site', '.cache/images')).toBe(path.resolve('/work/site/.cache/images'));
});

function cacheOf(dir: string, cacheDir?: string): string {
  return cacheDirOf({ dir, images: { ...DEFAULT_IMAGES, ...(cacheDir && { cacheDir }) } });
}
