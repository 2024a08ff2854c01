// What a post weighs: script and style that a browser loads for its page, here and in stock Docusaurus with the same posts.
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { serveStatic } from '../helpers/staticHost.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const LIMIT = 10_000;
const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

const dir = mkdtempSync(path.join(os.tmpdir(), 'event-writeups-weight-'));
const executablePath = process.env.CHROMIUM ?? BROWSERS.find((file) => existsSync(file));
const browser = await chromium.launch({
  args: ['--no-sandbox'],
  ...(executablePath && { executablePath }),
});
try {
  const own = await weigh(build(root, path.join(dir, 'own')));
  const stock = await weigh(build(layOutStock(path.join(dir, 'site')), path.join(dir, 'stock')));
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

/** The same posts and pictures on the classic preset as it comes, built in the same way. */
function layOutStock(siteDir) {
  mkdirSync(path.join(siteDir, 'src/theme'), { recursive: true });
  for (const folder of ['blog', 'static'])
    cpSync(path.join(root, folder), path.join(siteDir, folder), { recursive: true });
  symlinkSync(path.join(root, 'node_modules'), path.join(siteDir, 'node_modules'));
  writeFileSync(path.join(siteDir, 'package.json'), '{ "name": "stock", "private": true }');
  writeFileSync(
    path.join(siteDir, 'docusaurus.config.mjs'),
    `export default ${JSON.stringify({
      title: 'Event Write-ups',
      url: 'https://event-writeups.example',
      baseUrl: '/',
      onBrokenLinks: 'ignore',
      future: { v4: true, faster: true, experimental_vcs: false },
      markdown: { mdx1Compat: { comments: true } },
      presets: [['classic', { docs: false, blog: {}, theme: {} }]],
      themeConfig: {
        navbar: { title: 'Event Write-ups', items: [{ to: '/blog', label: 'Blog' }] },
      },
    })};`,
  );
  // Components that posts may use here, and stock Docusaurus does not know.
  const names = new Set(
    readdirSync(path.join(siteDir, 'blog'), { recursive: true })
      .filter((file) => /\.mdx?$/.test(file))
      .flatMap((file) => [
        ...readFileSync(path.join(siteDir, 'blog', file), 'utf8').matchAll(/<([A-Z]\w*)/g),
      ])
      .map(([, name]) => name),
  );
  writeFileSync(
    path.join(siteDir, 'src/theme/MDXComponents.js'),
    `import Base from '@theme-original/MDXComponents';
const Nothing = ({ children }) => children ?? null;
export default { ...Base, ${[...names].map((name) => `${name}: Nothing`).join(', ')} };`,
  );
  return siteDir;
}

function build(siteDir, outDir) {
  const script = path.join(root, 'node_modules/@docusaurus/core/bin/docusaurus.mjs');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [script, 'build', '--out-dir', outDir],
    { cwd: siteDir, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`${siteDir} could not be built:\n${stdout}${stderr}`);
  return outDir;
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
