// What a post weighs: script and style that a browser loads for its page, here and in stock Docusaurus with the same posts.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { serveStatic } from '../helpers/staticHost.mjs';
import { BROWSER_ARGUMENTS, provideBrowser } from '../provide/browser.mjs';
import { buildSite, layOutStock } from './stockSite.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const LIMIT = 10_000;

const dir = mkdtempSync(path.join(os.tmpdir(), 'event-writeups-weight-'));
const browser = await chromium.launch({ args: BROWSER_ARGUMENTS, ...(await provideBrowser()) });
try {
  const own = await weigh(buildSite(root, path.join(dir, 'own')));
  const stock = await weigh(
    buildSite(layOutStock(path.join(dir, 'site')), path.join(dir, 'stock')),
  );
  const rows = [];
  for (const [page, here] of Object.entries(own)) {
    const there = stock[page];
    rows.push({
      page,
      script: here.script,
      'over stock': here.script - there.script,
      style: here.style,
      'over stock ': here.style - there.style,
    });
  }
  console.log('Bytes of script and style of each post’s page, compressed with gzip:');
  console.table(rows);
  const heaviest = (name) => Math.max(...rows.map((row) => row[name]));
  console.log(
    `script: at most ${heaviest('over stock')} bytes over stock; style: at most ${heaviest('over stock ')}; the limit is ${LIMIT} each`,
  );
  process.exitCode = Math.max(heaviest('over stock'), heaviest('over stock ')) > LIMIT ? 1 : 0;
} finally {
  await browser.close();
  rmSync(dir, { recursive: true, force: true });
}

/** What the browser runs and what it styles with. What it fetches in advance for other pages is not this page's. */
async function weigh(outDir) {
  const host = await serveStatic(outDir);
  const weights = {};
  const posts = readdirSync(path.join(outDir, 'blog'), { withFileTypes: true })
    .filter(
      (entry) =>
        entry.isDirectory() && !['archive', 'authors', 'page', 'tags'].includes(entry.name),
    )
    .map((entry) => `/blog/${entry.name}`);
  for (const post of posts) {
    const page = await browser.newPage();
    await page.goto(host.origin + post, { waitUntil: 'networkidle' });
    const loaded = await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map(({ name, initiatorType }) => ({ name, initiatorType })),
    );
    const sum = (test) =>
      loaded
        .filter(test)
        .reduce(
          (total, { name }) =>
            total + gzipSync(readFileSync(path.join(outDir, new URL(name).pathname))).length,
          0,
        );
    weights[post] = {
      script: sum(({ name, initiatorType }) => initiatorType === 'script' && name.endsWith('.js')),
      style: sum(({ name }) => name.endsWith('.css')),
    };
    await page.close();
  }
  host.close();
  return weights;
}
