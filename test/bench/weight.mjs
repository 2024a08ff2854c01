// The weight of pages: the scripts and styles that a browser loads for each, for this blog, for
// stock Docusaurus with the same posts, and for plain pages on a stock site with and without the
// plugin. `PLAIN=1` only weighs the latter.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { serveStatic } from '../helpers/staticHost.mjs';
import { BROWSER_ARGUMENTS, provideBrowser } from '../provide/browser.mjs';
import { weighLoaded } from './loaded.mjs';
import { weighOnPhone } from './phone.mjs';
import { layOutPlain, PLAIN_PAGES } from './plainSite.mjs';
import { buildSite, layOutStock } from './stockSite.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const LIMIT = 10_000;
const PLAIN_SCRIPT = 1000;
const PLAIN_STYLE = 500;

const dir = mkdtempSync(path.join(os.tmpdir(), 'event-writeups-weight-'));
const browser = await chromium.launch({ args: BROWSER_ARGUMENTS, ...(await provideBrowser()) });
try {
  const { plain, others } = await comparePlain();
  const weighed = [['plain pages with the plugin', plain, PLAIN_SCRIPT, PLAIN_STYLE]];
  console.log('Bytes of script and style of each page, compressed with gzip:');
  console.table([...plain, ...others]);
  if (!process.env.PLAIN) weighed.push(['posts of this blog', await compareOwn(), LIMIT, LIMIT]);
  const heaviest = (rows, name) => Math.max(...rows.map((row) => row[name]));
  const isOver = weighed.map(([what, rows, script, style]) => {
    const most = [heaviest(rows, 'over stock'), heaviest(rows, 'over stock ')];
    console.log(
      `${what}: script at most ${most[0]} bytes over stock, of ${script}; style at most ${most[1]}, of ${style}`,
    );
    return most[0] > script || most[1] > style;
  });
  process.exitCode = isOver.includes(true) ? 1 : 0;
} finally {
  await browser.close();
  rmSync(dir, { recursive: true, force: true });
}

/**
 * A stock site without and with the plugin, without and with a post about an event: a small one, and
 * one as large as a new site.
 */
async function comparePlain() {
  const weighBuilt = (name, options) =>
    weigh(
      buildSite(layOutPlain(path.join(dir, name), options), path.join(dir, `${name}-built`)),
      PLAIN_PAGES,
    );
  const pair = async (name, label, options) =>
    compare(
      await weighBuilt(`${name}-with`, { ...options, hasPlugin: true }),
      await weighBuilt(`${name}-without`, { ...options, hasPlugin: false }),
      label,
    );
  const hasEvent = true;
  const isWhole = true;
  return {
    plain: await pair('plain', 'a stock site: ', {}),
    others: [
      ...(await pair('beside', 'beside a post about an event: ', { hasEvent })),
      ...(await pair('whole', 'a new site: ', { isWhole })),
      ...(await pair('whole-beside', 'a new site, beside an event: ', { isWhole, hasEvent })),
    ],
  };
}

/** This blog and stock Docusaurus with the same posts. */
async function compareOwn() {
  const ownDir = buildSite(root, path.join(dir, 'own'));
  const own = await weigh(ownDir);
  const stock = await weigh(
    buildSite(layOutStock(path.join(dir, 'site')), path.join(dir, 'stock')),
  );
  const posts = compare(own, stock);
  console.table(posts);
  const host = await serveStatic(ownDir);
  console.log('What a phone loads, in kB with the headers of the answers:');
  console.table(
    await weighOnPhone(browser, host.origin, [...postsIn(ownDir), '/', '/blog', '/events']),
  );
  host.close();
  return posts;
}

function compare(here, there, prefix = '') {
  return Object.entries(here).map(([page, { script, style }]) => ({
    page: prefix + page,
    script,
    'over stock': script - there[page].script,
    style,
    'over stock ': style - there[page].style,
  }));
}

/** Returns what the browser loads for each page. */
async function weigh(outDir, pages = postsIn(outDir)) {
  const host = await serveStatic(outDir);
  const weights = {};
  for (const address of pages) {
    const page = await browser.newPage();
    weights[address] = await weighLoaded(page, host.origin + address, outDir);
    await page.close();
  }
  host.close();
  return weights;
}

function postsIn(outDir) {
  return readdirSync(path.join(outDir, 'blog'), { withFileTypes: true })
    .filter(
      (entry) =>
        entry.isDirectory() && !['archive', 'authors', 'page', 'tags'].includes(entry.name),
    )
    .map((entry) => `/blog/${entry.name}`);
}
