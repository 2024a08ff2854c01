import path from 'node:path';
import { expect, inject, onTestFinished, test } from 'vitest';
import { hydrated } from '../helpers/blogPage.ts';
import { openBrowser } from '../helpers/browser.ts';
import { crawl, pagesOf } from '../helpers/crawl.ts';
import { docusaurusScript } from '../helpers/docusaurus.ts';
import { root, runNode } from '../helpers/run.ts';
import { writeFiles } from '../helpers/site.ts';
import { serveStatic } from '../helpers/staticHost.mjs';

const openPage = openBrowser();

const siteUrl = 'https://event-writeups.example';
/** In other zones readers also see their own time, which the built page can't contain. */
const AT_THE_EVENTS = { timezoneId: 'Europe/Amsterdam' };

test('every page loads without an error, contacts no other host, and only links to existing pages', async () => {
  const dir = inject('blogDir');
  const site = { dir, origin: inject('blogUrl'), baseUrl: '/', siteUrl };
  const { faults, addresses } = await crawl(await openPage(AT_THE_EVENTS), site);
  expect(faults).toEqual([]);
  const paths = addresses.map((address) => new URL(address).pathname);
  for (const path of ['/blog/rss.xml', '/site.webmanifest', '/favicon.ico', '/img/social-card.png'])
    expect(paths).toContain(path);
  expect(pagesOf(dir)).toEqual(expect.arrayContaining(['', '404.html', 'blog', 'docs']));
});

test('the same is true below a base path, with the addresses of the publishing repository', async () => {
  const dir = path.join(writeFiles({ 'a-folder': '' }), 'built');
  const { status, output } = await runNode(docusaurusScript, ['build', '--out-dir', dir], {
    cwd: root,
    timeout: 240_000,
    environment: {
      SITE_URL: 'https://someone.example',
      BASE_URL: '/notes',
      REPOSITORY_URL: 'https://code.example/someone/notes',
    },
  });
  expect(status, output).toBe(0);
  const { origin, close } = await serveStatic(dir, { baseUrl: '/notes/' });
  onTestFinished(close);
  // The pages of rules are all alike, so one of them is enough.
  const pages = pagesOf(dir).filter((name) => !/^docs\/rules\/(?!image-missing$)./.test(name));
  expect(pages).toContain('docs/rules/image-missing');
  const site = { dir, origin, baseUrl: '/notes/', siteUrl: 'https://someone.example', pages };
  const page = await openPage(AT_THE_EVENTS);
  expect((await crawl(page, site)).faults).toEqual([]);

  const read = async (address: string) => (await fetch(`${origin}/notes/${address}`)).text();
  expect(await read('robots.txt')).toContain(
    '\nSitemap: https://someone.example/notes/sitemap.xml\n',
  );
  const locations = [...(await read('sitemap.xml')).matchAll(/<loc>([^<]*)/g)].map(
    ([, one]) => one,
  );
  expect(locations.length).toBeGreaterThan(20);
  for (const one of locations) expect(one).toMatch(/^https:\/\/someone\.example\/notes\//);
  const manifest = JSON.parse(await read('site.webmanifest'));
  for (const { src } of manifest.icons)
    expect((await fetch(new URL(src, `${origin}/notes/site.webmanifest`))).status).toBe(200);

  await page.goto(`${origin}/notes/blog/quayside-on-call-7`);
  expect(await page.getByRole('link', { name: 'Edit this page' }).getAttribute('href')).toBe(
    'https://code.example/someone/notes/edit/main/blog/2024-11-18-quayside-on-call/index.md',
  );
  await hydrated(page);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('radiator');
  await page.getByRole('dialog').getByRole('link').first().click();
  expect(new URL(page.url()).pathname).toBe('/notes/blog/quayside-on-call-7');
});
