import { describe, expect, inject, test } from 'vitest';
import { openBlog } from '../helpers/blogPage.ts';
import { openBrowser } from '../helpers/browser.ts';

const openPage = openBrowser();

const site = 'https://event-writeups.example';
const socialCard = `${site}/img/social-card.png`;

/** Each kind of page, with the expected data for search engines and link previews. */
const KINDS: [kind: string, address: string, title: string, description: RegExp][] = [
  ['the home page', '/', 'Event Write-ups', /^Notes from conferences, meetups and workshops: /],
  ['the index', '/blog', 'Write-ups | Event Write-ups', /^Notes from conferences/],
  ['the tags', '/blog/tags', 'Write-ups by tag | Event Write-ups', /about\.$/],
  ['a tag', '/blog/tags/conference', 'Write-ups about Conference | Event Write-ups', /^Several /],
  [
    'the authors',
    '/blog/authors',
    'Write-ups by author | Event Write-ups',
    /^The people who write here/,
  ],
  ['an author', '/blog/authors/saim', 'Write-ups by Saim Safdar | Event Write-ups', /Saim Safdar/],
  ['the archive', '/blog/archive', 'Write-ups by year | Event Write-ups', /^Every write-up/],
  [
    'a page',
    '/about-these-examples',
    'About these examples | Event Write-ups',
    /^What the label "Example"/,
  ],
  ['the events', '/events', 'Events | Event Write-ups', /^Where we’re going/],
  ['the talks', '/talks', 'Talks | Event Write-ups', /^Every talk/],
  ['the speakers', '/speakers', 'Speakers | Event Write-ups', /^Who spoke/],
  ['a speaker', '/speakers/maren', 'Maren Solberg | Event Write-ups', /./],
  ['the guide', '/docs/options', 'Options | Event Write-ups', /./],
];

describe.each(KINDS)('%s', (_, address, title, description) => {
  test('contains the title, description and address of the page, once each', async () => {
    const { page } = await openBlog(openPage, address, { javaScriptEnabled: false });
    expect(await page.title()).toBe(title);
    const all = (selector: string, name: string) =>
      page
        .locator(selector)
        .evaluateAll((found, of) => found.map((one) => one.getAttribute(of)), name);
    const meta = (name: string) => all(`meta[name="${name}"], meta[property="${name}"]`, 'content');
    const here = [site + address];
    expect(await all('link[rel=canonical]', 'href')).toEqual(here);
    expect(await meta('og:url')).toEqual(here);
    expect(await meta('og:title')).toEqual([title]);
    expect(await meta('og:site_name')).toEqual(['Event Write-ups']);
    expect(await meta('twitter:card')).toEqual(['summary_large_image']);
    const [text, ...others] = await meta('description');
    expect(others).toEqual([]);
    expect(text).toMatch(description);
    expect(await meta('og:description')).toEqual([text]);
    expect(await meta('og:image')).toEqual([socialCard]);
    expect(await meta('twitter:image')).toEqual([socialCard]);
    expect(await meta('og:type')).toEqual(['website']);
    expect(await meta('robots')).toEqual([]);
    // Every page links to the feeds and the calendar.
    expect(await all('link[rel=alternate][title]', 'href')).toEqual([
      '/blog/rss.xml',
      '/blog/atom.xml',
      '/blog/feed.json',
      '/events.ics',
    ]);
  });
});

test('an event, and a post about one without an image, have a card with a matching text', async () => {
  for (const address of ['/events/northlight-2025', '/blog/saltwater-data-camp']) {
    const { page } = await openBlog(openPage, address, { javaScriptEnabled: false });
    const contents = (names: string) =>
      page.locator(names).evaluateAll((all) => all.map((one) => one.getAttribute('content') ?? ''));
    const [card, again, ...others] = await contents(
      '[property="og:image"], [name="twitter:image"]',
    );
    expect(card).toMatch(new RegExp(`^${site}/events/cards/[\\w-]+\\.png$`));
    expect([again, ...others]).toEqual([card]);
    const [words, twice] = await contents('[property="og:image:alt"], [name="twitter:image:alt"]');
    expect(words).toMatch(/ · .*2025 · (?:Tromsø|Bergen) · /);
    expect(twice).toBe(words);
    const answer = await page.request.get(inject('blogUrl') + new URL(card ?? '').pathname);
    expect(answer.headers()['content-type']).toBe('image/png');
  }
});

test('a post with its own image uses that', async () => {
  const { page } = await openBlog(openPage, '/blog/quayside-on-call-7');
  const image = await page.locator('meta[property="og:image"]').getAttribute('content');
  expect(image).toMatch(/^https:\/\/event-writeups\.example\/assets\/images\/phone-\w+\.jpg$/);
  expect(await page.locator('meta[name="twitter:image"]').getAttribute('content')).toBe(image);
  expect(await page.locator('meta[property="og:type"]').getAttribute('content')).toBe('article');
});

test('search engines ignore the 404 page', async () => {
  const { page } = await openBlog(openPage, '/404.html');
  expect(await page.locator('meta[name=robots]').getAttribute('content')).toBe('noindex');
});

test('the sitemap has every page once, and the date of the last change of a post', async () => {
  const { page } = await openBlog(openPage, '/404.html');
  const xml = await (await page.request.get(`${inject('blogUrl')}/sitemap.xml`)).text();
  const entries = [...xml.matchAll(/<loc>([^<]*)<\/loc>(?:<lastmod>([^<]*))?/g)];
  const addresses = entries.map(([, address]) => address);
  expect(addresses).toEqual([...new Set(addresses)]);
  for (const [, address] of KINDS) expect(addresses).toContain(site + address);
  expect(addresses).not.toContain(`${site}/404.html`);
  const [, , changed] = entries.find(([, one]) => one?.endsWith('paralus-at-devopscon')) ?? [];
  expect(changed).toMatch(/^\d{4}-\d{2}-\d{2}$/);
});
