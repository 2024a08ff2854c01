import { expect, test } from 'vitest';
import { checkSite } from '../../src/plugin/check/check.ts';
import { addressFault } from '../../src/plugin/check/text/addressFault.ts';
import { foundIn } from '../helpers/hostile.ts';
import { siteOf, writeFiles } from '../helpers/site.ts';

test.each([
  ['what?new', 'what-new'],
  ['c#', 'c'],
  ['50%-off/', '50-off/'],
  ['%E4%BD%A0', 'E4-BD-A0'],
  ['a/../b', 'a/b'],
  ['/./a', '/a'],
  ['..', undefined],
  ['??', undefined],
])('%s is no address, and %s is one', (address, better) => {
  expect(addressFault(address)?.better).toBe(better);
  if (better) expect(addressFault(better)).toBeUndefined();
});

test.each(['meetup', '/2026/meetup/', 'wie-schön', 'a b', '...', '.well-known', 'a.b', "it's"])(
  '%s is an address',
  (address) => expect(addressFault(address)).toBeUndefined(),
);

test.each([
  ['no end of its front matter', '---\nslug: half\n\nText\n', 'front-matter-syntax'],
  ['no text', Buffer.from([0, 1, 2, 255, 254, 0]), 'post-unreadable'],
])('a post with %s may have a slug, so its file name is no finding', (_, content, rule) => {
  const dir = writeFiles({ 'blog/50%.md': content });
  expect(foundIn(checkSite(siteOf(dir)))).toEqual([`${rule} blog/50%.md:1`]);
});
