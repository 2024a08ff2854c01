import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { weighLoaded } from '../bench/loaded.mjs';
import { layOutPlain, PLAIN_PAGES } from '../bench/plainSite.mjs';
import { openBrowser } from '../helpers/browser.ts';
import { docusaurusScript } from '../helpers/docusaurus.ts';
import { runNode } from '../helpers/run.ts';
import { writeFiles } from '../helpers/site.ts';
import { serveStatic } from '../helpers/staticHost.mjs';

const openPage = openBrowser();

test('a page of a stock site without plugin content loads at most 1 kB of script and 0.5 kB of style more', async () => {
  const added = await weighAdded({});
  for (const { address, script, style } of added) {
    expect(script, `script of ${address}`).toBeLessThan(1000);
    expect(style, `style of ${address}`).toBeLessThan(500);
  }
}, 600_000);

test('beside a post about an event, such a page loads no event styles and at most 2.5 kB of script more', async () => {
  const added = await weighAdded({ hasEvent: true });
  for (const { address, script, style } of added) {
    // Why it's more than 1 kB is in test/bench/README.md.
    expect(script, `script of ${address}`).toBeLessThan(2500);
    expect(style, `style of ${address}`).toBeLessThan(500);
  }
}, 600_000);

test('the HTML of a page that shows an event names the sheet of its styles, and no other page does', async () => {
  const dir = writeFiles({ 'a-folder': '' });
  const outDir = await build(dir, { hasPlugin: true, hasEvent: true });
  const sheets = (page: string) =>
    readFileSync(path.join(outDir, page, 'index.html'), 'utf8').match(/assets\/css\/[\w-]+/g);
  for (const page of ['blog/event', 'events', 'events/event'])
    expect(sheets(page), page).toEqual(['assets/css/styles', 'assets/css/event-writeups']);
  for (const page of ['blog/plain', 'docs/intro', ''])
    expect(sheets(page), page).toEqual(['assets/css/styles']);

  const host = await serveStatic(outDir);
  onTestFinished(host.close);
  const page = await openPage();
  await page.goto(`${host.origin}/blog/plain`);
  await page.waitForSelector('html[data-has-hydrated="true"]', { state: 'attached' });
  await page.getByRole('link', { name: 'Event' }).first().click();
  await page.getByText('Harbour Day').first().waitFor();
  const names = await page.$$eval('link[rel=stylesheet]', (links) =>
    links.map((link) => link.getAttribute('href')?.match(/css\/([\w-]+)/)?.[1]),
  );
  expect(names.toSorted()).toEqual(['event-writeups', 'styles']);
}, 600_000);

/** What the plugin adds to each page of the same site. */
async function weighAdded(options: { hasEvent?: boolean }) {
  const dir = writeFiles({ 'a-folder': '' });
  const stock = await weigh(path.join(dir, 'stock'), { ...options, hasPlugin: false });
  const plugged = await weigh(path.join(dir, 'plugged'), { ...options, hasPlugin: true });
  return PLAIN_PAGES.map((address) => {
    const [before, after] = [stock.get(address), plugged.get(address)];
    if (!before || !after) throw new Error(`${address} was not weighed.`);
    expect(before.script, address).toBeGreaterThan(50_000);
    return { address, script: after.script - before.script, style: after.style - before.style };
  });
}

async function build(dir: string, options: { hasPlugin: boolean; hasEvent?: boolean }) {
  mkdirSync(dir, { recursive: true });
  const siteDir = layOutPlain(dir, options);
  const outDir = path.join(dir, 'built');
  const words = ['build', '--out-dir', outDir];
  const { status, output } = await runNode(docusaurusScript, words, {
    cwd: siteDir,
    timeout: 240_000,
  });
  expect(status, output).toBe(0);
  return outDir;
}

async function weigh(dir: string, options: { hasPlugin: boolean; hasEvent?: boolean }) {
  const outDir = await build(dir, options);
  const host = await serveStatic(outDir);
  onTestFinished(host.close);
  const weights = new Map<string, Weight>();
  for (const address of PLAIN_PAGES)
    weights.set(address, await weighLoaded(await openPage(), host.origin + address, outDir));
  return weights;
}

type Weight = Awaited<ReturnType<typeof weighLoaded>>;
