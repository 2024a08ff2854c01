import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { readPictureFacts } from '../../src/plugin/check/site/pictureFactsCache.ts';
import { openBrowser } from '../helpers/browser.ts';
import { DESKTOP, layoutShift, PHONE } from '../helpers/layoutShift.ts';
import { root } from '../helpers/run.ts';

const posts = readdirSync(path.join(root, 'blog'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

const openPage = openBrowser();
describe.each([
  ['phone', PHONE],
  ['desktop', DESKTOP],
])('on a %s', (_, device) => {
  test('no page of this blog moves while loading: neither posts nor their list', async () => {
    const pages = readdirSync(path.join(inject('blogDir'), 'blog'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !/^(?:archive|authors|tags)$/.test(entry.name))
      .map(({ name }) => `blog/${name}`);
    expect(pages).toHaveLength(posts.length);
    const shifts: Record<string, number> = {};
    for (const name of [...pages, 'blog'])
      shifts[name] = await layoutShift(await openPage(device), `${inject('blogUrl')}/${name}`);
    expect(shifts).toEqual(Object.fromEntries(Object.keys(shifts).map((name) => [name, 0])));
  });
});

test('no published file of this blog contains location data', () => {
  const files = readdirSync(inject('blogDir'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  const facts = files.map((file) => ({ file, ...readPictureFacts(file) }));
  expect(facts.filter(({ hasLocation }) => hasLocation)).toEqual([]);
  expect(facts.filter(({ format }) => format !== undefined).length).toBeGreaterThan(20);
});

test('the content-health page of the dev server is not published', () => {
  const published = readdirSync(inject('blogDir'), { recursive: true, encoding: 'utf8' });
  expect(published.length).toBeGreaterThan(100);
  expect(published.filter((file) => file.includes('__event-writeups'))).toEqual([]);
});
