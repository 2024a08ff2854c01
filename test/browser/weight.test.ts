import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, inject, test } from 'vitest';
import { PHONE, weigh } from '../bench/phone.mjs';
import { openBrowser } from '../helpers/browser.ts';

const openPage = openBrowser();

/** With its images, its fonts and its scripts, compressed (test/bench/README.md). */
const LIMIT = 250_000;

test('a phone loads less than 250 kB for any post', async () => {
  const posts = readdirSync(path.join(inject('blogDir'), 'blog'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !/^(?:archive|authors|tags)$/.test(entry.name))
    .map(({ name }) => `/blog/${name}`);
  expect(posts.length).toBeGreaterThan(5);
  const heavy: Record<string, number> = {};
  for (const post of posts) {
    const { total } = await weigh(await openPage(PHONE), inject('blogUrl') + post);
    expect(total, post).toBeGreaterThan(100_000);
    if (total >= LIMIT) heavy[post] = total;
  }
  expect(heavy).toEqual({});
});
