import { expect, test } from 'vitest';
import { createDraftAddresses } from '../../src/plugin/check/routes/drafts.ts';
import type { Routes } from '../../src/plugin/check/routes/routes.ts';

test.each([
  ['/blog/hall', undefined],
  ['/blog/stage', 'a post'],
  ['/blog/tags/stage', 'another page'],
  ['/blog/none', undefined],
])('what a draft would add at %s: %s', (address, expected) => {
  const published = routesOf(['/blog/hall'], []);
  const all = routesOf(['/blog/hall', '/blog/stage'], ['/blog/tags/stage']);
  expect(createDraftAddresses(published, () => all).draftAt(address)).toBe(expected);
});

function routesOf(posts: string[], others: string[]): Routes {
  const known: Partial<Record<keyof Routes, (address: string) => unknown>> = {
    permalinkAt: (address) => [...posts, ...others].find((one) => one === address),
    postAt: (address) => posts.find((one) => one === address),
  };
  return known as unknown as Routes;
}
