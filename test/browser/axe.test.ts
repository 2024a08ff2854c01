import { AxeBuilder } from '@axe-core/playwright';
import type { RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { DESKTOP, type OpenOptions, openBlog, PHONE } from '../helpers/blogPage.ts';
import { openBrowser } from '../helpers/browser.ts';

const openPage = openBrowser();

const KINDS = [
  ['the home page', '/'],
  ['the index', '/blog'],
  ['the tags', '/blog/tags'],
  ['a tag', '/blog/tags/conference'],
  ['the authors', '/blog/authors'],
  ['an author', '/blog/authors/maren'],
  ['the archive', '/blog/archive'],
  ['a post with tables and code', '/blog/northlight-access-workshop'],
  ['an old post', '/blog/paralus-at-devopscon'],
  ['the events', '/events'],
  ['an event', '/events/northlight-2025'],
  ['the talks', '/talks'],
  ['the speakers', '/speakers'],
  ['a speaker', '/speakers/maren'],
  ['a post about an event', '/blog/quayside-on-call-7'],
  ['one that is to come', '/blog/quayside-on-call-30'],
  ['one that was cancelled', '/blog/saltwater-data-camp'],
  ['a page of the guide', '/docs/adding-a-post'],
  ['the page of the plugin', '/plugin'],
  ['a page of a rule', '/docs/rules/image-alt'],
  ['an address that leads nowhere', '/nothing/here'],
] as const;

describe('axe finds nothing', () => {
  test.each(KINDS)(
    'on %s, on a desktop in both themes, and on a phone in the dark theme',
    async (_, address) => {
      const page = await openWhole(address, { viewport: DESKTOP });
      expect(await violations(page)).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      await page.waitForSelector('html[data-theme="dark"]');
      // Themes only differ in colours: everything else has been checked.
      expect(await violations(page, { type: 'rule', values: COLOURS })).toEqual([]);

      const phone = await openWhole(address, { ...PHONE, colorScheme: 'dark' });
      expect(await violations(phone)).toEqual([]);
    },
  );
});

describe.each(['light', 'dark'] as const)('in the %s theme, axe finds nothing', (colorScheme) => {
  test('in the search: empty, with results and without', async () => {
    const { page } = await openBlog(openPage, '/blog', { colorScheme });
    await page.keyboard.press('/');
    await page.getByRole('dialog').getByRole('list', { name: 'Popular tags' }).waitFor();
    expect(await violations(page)).toEqual([]);
    for (const words of ['cluster', 'nothing like this']) {
      await page.getByRole('searchbox').fill(words);
      await page
        .getByRole('status')
        .filter({ hasText: /result/ })
        .waitFor();
      expect(await violations(page)).toEqual([]);
    }
  });

  test('in the menu on a phone', async () => {
    const { page } = await openBlog(openPage, '/blog', { ...PHONE, colorScheme });
    await page.getByRole('button', { name: 'Toggle navigation bar' }).click();
    await page.locator('.navbar-sidebar').getByRole('link', { name: 'Guide' }).waitFor();
    expect(await violations(page)).toEqual([]);
  });
});

test.each(KINDS)(
  '%s fits a screen of 320 pixels, and a wider one with large text',
  async (_, address) => {
    const { page } = await openBlog(openPage, address, { viewport: { width: 320, height: 640 } });
    const width = () => page.evaluate(() => document.documentElement.scrollWidth);
    expect(await width()).toBe(320);
    await page.setViewportSize({ width: 640, height: 640 });
    await page.addStyleTag({ content: 'html { font-size: 200% }' });
    expect(await width()).toBe(640);
  },
);

/** With everything about the event unfolded. */
async function openWhole(address: string, device: OpenOptions): Promise<Page> {
  const { page } = await openBlog(openPage, address, { ...device, reducedMotion: 'reduce' });
  for (const details of await page.locator('.h-event details').all())
    await details.evaluate((one) => one.setAttribute('open', ''));
  return page;
}

/** Checks the rules of WCAG 2.2 at the levels A and AA, and axe's best practices. */
async function violations(page: Page, runOnly: RunOptions['runOnly'] = TAGS): Promise<unknown[]> {
  const { violations: found } = await new AxeBuilder({ page })
    // By default, passes are described too, which takes half of the time.
    .options({
      runOnly,
      rules: { 'target-size': { enabled: true } },
      resultTypes: ['violations'],
    })
    // In the page itself, which has no frames: twice as fast as with a second page that joins the
    // parts.
    .setLegacyMode()
    .analyze();
  return found.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 200))]);
}

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const COLOURS = ['color-contrast', 'link-in-text-block'];
