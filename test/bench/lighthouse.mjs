// Lighthouse's scores for the built blog on a phone: the median of five runs for each page.
// `npm run bench:lighthouse [-- page…]`. Lighthouse is downloaded on first use: with its dependencies, it's larger
// than everything else here, and only benchmarks need it.
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { serveStatic } from '../helpers/staticHost.mjs';
import { buildSite, layOutStock } from './stockSite.mjs';

const LIGHTHOUSE = 'lighthouse@12.8.2';
const RUNS = Number(process.env.ROUNDS ?? 5);
const PAGES = [
  '/',
  '/blog',
  '/blog/northlight-access-workshop',
  '/blog/quayside-on-call-7',
  '/events',
  '/events/northlight-2025',
];
const FLAGS = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Without a screen, Chromium holds back the first frame of any page for two seconds. Lighthouse
  // then counts everything that ran during that time.
  '--disable-features=PaintHolding',
];
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];
const AIMS = { performance: 95, accessibility: 100, 'best-practices': 100, seo: 100 };

const root = path.resolve(import.meta.dirname, '../..');
const built = path.join(root, 'build');
if (!existsSync(path.join(built, 'index.html'))) {
  console.error('There’s no built blog: npm run build makes one.');
  process.exit(2);
}
const dir = mkdtempSync(path.join(os.tmpdir(), 'event-writeups-lighthouse-'));
const stockDir = buildSite(layOutStock(path.join(dir, 'site')), path.join(dir, 'stock'));
const own = await serveStatic(built);
const stock = await serveStatic(stockDir);
try {
  const rows = [];
  for (const page of process.argv.length > 2 ? process.argv.slice(2) : PAGES) {
    const isStock = page !== '/' && existsSync(path.join(stockDir, page, 'index.html'));
    const runs = [];
    const stockRuns = [];
    // In turns, because the load of a machine changes from minute to minute.
    for (let run = 0; run < RUNS; run++) {
      runs.push(await measure(own.origin + page));
      if (isStock) stockRuns.push(await measure(stock.origin + page));
    }
    rows.push({ page, ...medians(runs) });
    if (isStock) rows.push({ page: `${page}, Docusaurus alone`, ...medians(stockRuns) });
  }
  console.log(`${LIGHTHOUSE}, phone, median of ${RUNS}:`);
  console.table(rows);
  const isShort = rows
    .filter(({ page }) => !page.includes(','))
    .some((row) => row.CLS > 0 || CATEGORIES.some((name) => row[name] < AIMS[name]));
  process.exitCode = isShort ? 1 : 0;
} finally {
  own.close();
  stock.close();
  rmSync(dir, { recursive: true, force: true });
}

/** In a separate process, so that the server can answer it. */
async function measure(address) {
  const file = path.join(dir, 'report.json');
  const words = [
    'exec',
    '--yes',
    `--package=${LIGHTHOUSE}`,
    '--',
    'lighthouse',
    address,
    '--quiet',
    '--output=json',
    `--output-path=${file}`,
    `--only-categories=${CATEGORIES.join(',')}`,
    `--chrome-flags=${FLAGS.join(' ')}`,
  ];
  // Lighthouse finds installed browsers itself.
  const { CHROMIUM } = process.env;
  await promisify(execFile)('npm', words, {
    cwd: dir,
    env: { ...process.env, ...(CHROMIUM && { CHROME_PATH: CHROMIUM }) },
  });
  const { categories, audits } = JSON.parse(readFileSync(file, 'utf8'));
  const failed = CATEGORIES.slice(1).flatMap((name) =>
    categories[name].auditRefs
      .filter(({ id, weight }) => weight > 0 && audits[id].score !== null && audits[id].score < 1)
      .map(({ id }) => id),
  );
  if (failed.length > 0) console.log(`${address}: ${failed.join(', ')}`);
  return {
    ...Object.fromEntries(
      CATEGORIES.map((name) => [name, Math.round(categories[name].score * 100)]),
    ),
    CLS: Number(audits['cumulative-layout-shift'].numericValue.toFixed(3)),
    'LCP ms': Math.round(audits['largest-contentful-paint'].numericValue),
    'blocked ms': Math.round(audits['total-blocking-time'].numericValue),
    kB: Math.round(audits['total-byte-weight'].numericValue / 1000),
  };
}

function medians(runs) {
  return Object.fromEntries(
    Object.keys(runs[0]).map((name) => {
      const sorted = runs.map((run) => run[name]).sort((a, b) => a - b);
      return [name, sorted[Math.floor(sorted.length / 2)]];
    }),
  );
}
