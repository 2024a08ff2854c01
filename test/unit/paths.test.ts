import { expect, test } from 'vitest';
import { createFileFilter } from '../../src/plugin/check/site/globs.ts';
import { dottedPath, withoutLinksOut } from '../../src/plugin/check/site/paths.ts';
import { moveSite } from '../../src/plugin/check/site/site.ts';
import { siteOf } from '../helpers/site.ts';

test.each([
  ['/site/blog/a', '/site/blog/a/x.png', './x.png'],
  ['/site/blog/a', '/site/blog/b/x.png', '../b/x.png'],
  ['/site/blog/a', '/site/blog/ab.png', '../ab.png'],
  ['/site/blog/a', '/site/blog/a/../x.png', '../x.png'],
])('from %s, the path of %s is %s', (folder, file, expected) => {
  expect(dottedPath(folder, file)).toBe(expected);
});

test('a folder that the config names outside the site may be read', () => {
  expect(withoutLinksOut(['/shared/static', '/site/static'], ['/site'])).toEqual([
    '/shared/static',
    '/site/static',
  ]);
});

test('a pattern that ends in a name excludes folders with that name, one that ends in a wildcard none', () => {
  const all = ['drafts/a.md', '2026/drafts/a.md', '2026/a.md'];
  const left = (pattern: string) => all.filter(createFileFilter(['**/*.md'], [pattern]));
  expect(left('**/drafts')).toEqual(['2026/a.md']);
  expect(left('**/draft*')).toEqual(all);
});

test('an older version of a site has its repository around it, or none either', () => {
  const site = siteOf('/work/site');
  const moved = (repositoryDir: string | undefined) =>
    moveSite({ ...site, repositoryDir }, '/tmp/old/site', '/work').repositoryDir;
  expect(moved('/work')).toBe('/tmp/old');
  expect(moved(undefined)).toBeUndefined();
});
