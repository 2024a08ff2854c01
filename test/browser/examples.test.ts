import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import matter from 'gray-matter';
import { describe, expect, inject, test } from 'vitest';
import { openBlog } from '../helpers/blogPage.ts';
import { openBrowser } from '../helpers/browser.ts';
import { root } from '../helpers/run.ts';

const openPage = openBrowser();

const posts = readdirSync(path.join(root, 'blog'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => matter(readFileSync(path.join(root, 'blog', name, 'index.md'), 'utf8')).data);
const examples = posts.filter(({ example }) => example === true);

describe('the label Example', () => {
  test('is on every example, beside its date, and links to the page that explains it', async () => {
    expect(examples.length).toBeGreaterThan(3);
    for (const { slug, example } of posts) {
      const { page } = await openBlog(openPage, `/blog/${slug}`, { javaScriptEnabled: false });
      const label = page
        .locator('article header p', { has: page.locator('time') })
        .getByRole('link');
      expect(await label.allInnerTexts(), slug).toEqual(example ? ['Example'] : []);
      if (example) expect(await label.getAttribute('href')).toBe('/about-these-examples');
    }
  });

  test('is on the cards of examples, and is clickable', async () => {
    const { page } = await openBlog(openPage, '/blog');
    const labelled = page.locator('article', { has: page.getByText('Example', { exact: true }) });
    const titles = await labelled.getByRole('heading').allInnerTexts();
    expect(titles.toSorted()).toEqual(examples.map(({ title }) => title).toSorted());
    await labelled.first().getByRole('link', { name: 'Example', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'About these examples' }).waitFor();
  });
});

test('only the page that explains the examples calls anything invented', () => {
  const dir = inject('blogDir');
  const pages = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(?:html|xml|json|ics|svg)$/.test(file),
  );
  const inventive = pages.filter((file) =>
    /invented/i.test(readFileSync(path.join(dir, file), 'utf8')),
  );
  expect(inventive).toEqual(['about-these-examples/index.html']);
});

test('the home page starts with the featured post', async () => {
  const featured = posts.filter((post) => post.featured === true);
  expect(featured).toHaveLength(1);
  const { page } = await openBlog(openPage, '/', { javaScriptEnabled: false });
  const titles = await page.locator('article').getByRole('heading').allInnerTexts();
  expect(titles[0]).toBe(featured[0]?.title);
  expect(new Set(titles).size).toBe(4);
});
