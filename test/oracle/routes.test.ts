import { applyTrailingSlash } from '@docusaurus/utils-common';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { readContent } from '../../src/plugin/check/content.ts';
import type { Locale, Site } from '../../src/plugin/check/site/site.ts';
import { loadConfig } from '../../src/plugin/docusaurus/loadConfig.ts';
import { readSite } from '../../src/plugin/docusaurus/readSite.ts';
import { often } from '../helpers/cases.ts';
import { askDocusaurus, createGround } from './docusaurus.ts';
import { generatedSite } from './generate/site.ts';

const ground = createGround();
afterAll(() => ground.remove(), 60_000);

test('the check knows exactly the pages that Docusaurus creates', async () => {
  await fc.assert(
    fc.asyncProperty(generatedSite(), async (generated) => {
      const siteDir = ground.layOut(generated);
      try {
        const { config, file } = await loadConfig(siteDir);
        const site = readSite(config, siteDir, file);
        for (const locale of site.locales) {
          const answer = await askDocusaurus(siteDir, locale.name);
          if ('refusal' in answer) continue;
          expect(pagesOf(site, locale)).toEqual(distinct(answer.routes));
        }
      } finally {
        ground.clear(siteDir);
      }
    }),
    often(20),
  );
});

/** With the final slash that the config sets, which only the 404 page never has. */
function pagesOf(site: Site, locale: Locale): string[] {
  const { localizedBlogs } = readContent(site);
  const localizedBlog = localizedBlogs.find((one) => one.locale === locale);
  const { trailingSlash } = site;
  const { baseUrl } = locale;
  const pages = localizedBlog?.routes.permalinks() ?? [];
  return distinct(
    pages.map((page) =>
      page === `${baseUrl}404.html` ? page : applyTrailingSlash(page, { trailingSlash, baseUrl }),
    ),
  );
}

function distinct(addresses: readonly string[]): string[] {
  return [...new Set(addresses)].sort();
}
