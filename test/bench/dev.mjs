// The cost of the check while you write: after each of a thousand saves in a blog of a thousand posts.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createChecker } from '../../lib/check/check.js';
import { loadConfig } from '../../lib/docusaurus/loadConfig.js';
import { readSite } from '../../lib/docusaurus/readSite.js';
import { generateBlog } from './generateBlog.mjs';

const POSTS = 1000;
const EDITS = Number(process.env.EDITS ?? 1000);

const EDITED = {
  text: (text, edit) => `${text}\nOne more sentence, number ${edit}.\n`,
  heading: (text, edit) => `${text}\n## Heading ${edit}\n`,
  author: (text) => text.replace(/^authors: .*$/m, 'authors: [siam]'),
};

const NAMES = { text: 'a text', heading: 'a heading', author: 'an unknown author' };

if (!globalThis.gc) {
  console.error('node --expose-gc test/bench/dev.mjs');
  process.exit(2);
}

const dir = mkdtempSync(path.join(os.tmpdir(), 'event-writeups-bench-'));
try {
  generateBlog(dir, { posts: POSTS });
  const { file, config } = await loadConfig(dir);
  // Like `docusaurus start`, which serves one locale.
  const site = readSite(config, dir, file, ['en']);
  const checker = createChecker(site, { production: false });
  const [first] = timed(() => checker.check());
  // Files from the last few seconds are checked more carefully.
  await pause(2500);
  checker.check();

  const posts = readdirSync(path.join(dir, 'blog'))
    .filter((name) => !name.includes('.'))
    .map((name) => path.join(dir, 'blog', name, 'index.md'));
  const before = heap();
  const times = { text: [], heading: [], author: [] };
  for (let edit = 0; edit < EDITS; edit++) {
    const kind = Object.keys(times)[edit % 3];
    const post = posts[(edit * 7) % posts.length];
    const text = readFileSync(post, 'utf8');
    writeFileSync(post, EDITED[kind](text, edit));
    // A bundler reports the file and the folders around it.
    const folder = path.dirname(post);
    const touched = new Set([post, folder, path.dirname(folder)]);
    times[kind].push(timed(() => checker.check(touched))[0]);
    writeFileSync(post, text);
    checker.check(touched);
  }
  const grown = heap() - before;

  console.log(`${POSTS} posts, one locale; first check ${first.toFixed(0)} ms`);
  console.log('| after a save of | median | 95 of 100 under | longest |');
  console.log('| --- | ---: | ---: | ---: |');
  for (const [kind, all] of Object.entries(times)) {
    const sorted = all.sort((a, b) => a - b);
    const at = (part) => `${sorted[Math.floor(part * (sorted.length - 1))].toFixed(1)} ms`;
    console.log(`| ${NAMES[kind]} | ${at(0.5)} | ${at(0.95)} | ${at(1)} |`);
  }
  console.log(`heap after ${EDITS} edits: ${(grown / 1e6).toFixed(1)} MB more than before`);
} finally {
  rmSync(dir, { recursive: true });
}

function timed(run) {
  const start = performance.now();
  const result = run();
  return [performance.now() - start, result];
}

function heap() {
  globalThis.gc();
  return process.memoryUsage().heapUsed;
}
