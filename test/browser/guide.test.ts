import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { openBlog } from '../helpers/blogPage.ts';
import { openBrowser } from '../helpers/browser.ts';
import { pagesOf } from '../helpers/crawl.ts';

const openPage = openBrowser();

/** The pages of rules are all alike, so the one with the longest lines is enough. */
const pages = pagesOf(inject('blogDir')).filter(
  (name) => /^(?:docs|plugin|about)/.test(name) && !/^docs\/rules\/(?!link-missing$)./.test(name),
);

test('the marks of an admonition are never shown as text', () => {
  const printed = pages.filter((name) =>
    /<p>\s*:::/.test(readFileSync(path.join(inject('blogDir'), name, 'index.html'), 'utf8')),
  );
  expect(printed).toEqual([]);
});

describe.each([
  ['a phone', 390],
  ['a desktop', 1280],
])('on %s', (_, width) => {
  test('no page of the guide scrolls sideways, and no line of code or text is cut off', async () => {
    const { page } = await openBlog(openPage, '/docs', { viewport: { width, height: 900 } });
    const found: Record<string, unknown> = {};
    for (const name of pages) {
      await page.goto(`${inject('blogUrl')}/${name}`, { waitUntil: 'load' });
      const cut = await cutOff(page);
      if (cut.length > 0) found[name] = cut;
    }
    expect(pages.length).toBeGreaterThan(20);
    expect(found).toEqual({});
  });
});

/**
 * Returns what a reader can't see without scrolling sideways. Two things may be wider than the screen, and scroll on
 * their own: a table, and a report with a line of the reader's file, whose carets must stay below their words.
 */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.documentElement;
    const isWider = (one: Element) => one.scrollWidth > one.clientWidth + 1;
    const code = [...document.querySelectorAll('main pre:not(:has(.code-frame))')].filter(isWider);
    const text = [...document.querySelectorAll('main :is(p, li, h1, h2, h3, dt, dd, td, th)')]
      .filter((one) => !one.closest('[role="group"], table'))
      .filter((one) => one.getBoundingClientRect().right > root.clientWidth || isWider(one));
    return [
      ...(isWider(root) ? [`the page is ${root.scrollWidth} pixels wide`] : []),
      ...[...code, ...text].map((one) => (one.textContent ?? '').trim().slice(0, 80)),
    ];
  });
}
