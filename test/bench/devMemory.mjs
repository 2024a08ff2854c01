// The memory of `docusaurus start` during a hundred saves of a post with 400 missing images, with
// and without the plugin.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const root = path.resolve(import.meta.dirname, '../..');
const SAVES = Number(process.env.SAVES ?? 100);
const IMAGES = 400;
/** In milliseconds. */
const LONGEST = 60_000;
const SHOWN = new Set([0, 10, 50, SAVES]);

const dir = mkdtempSync(path.join(os.tmpdir(), 'event-writeups-bench-'));
try {
  const sites = ['stock', 'plugin'].map((name) => layOut(path.join(dir, name), name === 'plugin'));
  const [stock, plugin] = await Promise.all(
    sites.map((site, index) => measure(site, 3977 + index)),
  );
  console.log('| after saves | stock | with the plugin |');
  console.log('| ---: | ---: | ---: |');
  for (const [saves, size] of stock)
    console.log(`| ${saves} | ${size} MB | ${plugin.get(saves)} MB |`);
} finally {
  rmSync(dir, { recursive: true, force: true });
}

/** @returns the memory in megabytes after some of the saves */
async function measure(siteDir, port) {
  const script = path.join(root, 'node_modules/@docusaurus/core/bin/docusaurus.mjs');
  const words = [script, 'start', '--no-open', '--host', '127.0.0.1', '--port', `${port}`];
  const collect = path.join(import.meta.dirname, 'collectGarbage.cjs');
  const server = spawn(process.execPath, ['--expose-gc', '--require', collect, ...words], {
    cwd: siteDir,
  });
  let output = '';
  let hasEnded = false;
  server.on('exit', () => {
    hasEnded = true;
  });
  for (const stream of [server.stdout, server.stderr])
    stream.on('data', (data) => {
      output += data;
    });
  const sizes = new Map();
  try {
    await quiet(
      () => /compiled (?:successfully|with)|Compiled with/i.test(output) && output.length,
    );
    for (let save = 0; save <= SAVES; save++) {
      const before = output.length;
      writeFileSync(path.join(siteDir, 'blog/hall.md'), post(save));
      await quiet(() => output.length > before && output.length);
      if (hasEnded)
        throw new Error(`${siteDir} ended after ${save} saves:\n${output.slice(-3000)}`);
      if (!SHOWN.has(save)) continue;
      server.kill('SIGUSR2');
      await pause(3000);
      sizes.set(save, megabytes(server.pid));
      console.error(path.basename(siteDir), save, sizes.get(save), 'MB');
    }
  } finally {
    server.kill();
    if (!hasEnded) await once(server, 'exit');
  }
  return sizes;
}

/**
 * Waits until a length is known and hasn't changed for half a second; on a busy machine, two saves
 * may be one build.
 */
async function quiet(length) {
  let [last, since] = [0, Date.now()];
  while (Date.now() - since < (last ? 500 : LONGEST)) {
    await pause(50);
    const now = length() || 0;
    if (now !== last) [last, since] = [now, Date.now()];
  }
}

function megabytes(pid) {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024);
}

function post(save) {
  const images = Array.from({ length: IMAGES }, (_, n) => `![Image ${n}](/img/gone-${n}.png)`);
  return `---\ndate: 2026-01-02\n---\n\nSave ${save}.\n\n${images.join('\n\n')}\n`;
}

function layOut(siteDir, hasPlugin) {
  mkdirSync(path.join(siteDir, 'blog'), { recursive: true });
  mkdirSync(path.join(siteDir, 'node_modules'));
  symlinkSync(root, path.join(siteDir, 'node_modules/docusaurus-plugin-event-writeups'));
  const modules = path.join(path.dirname(siteDir), 'node_modules');
  if (!hasPlugin) symlinkSync(path.join(root, 'node_modules'), modules);
  writeFileSync(path.join(siteDir, 'package.json'), '{ "name": "site", "private": true }');
  writeFileSync(path.join(siteDir, 'blog/hall.md'), post(0));
  const config = {
    title: 'Site',
    url: 'https://site.example',
    baseUrl: '/',
    onBrokenLinks: 'ignore',
    // Stock Docusaurus stops at the first missing image, unless it's set to warn.
    markdown: { hooks: { onBrokenMarkdownImages: 'warn' } },
    future: { v4: true, faster: true, experimental_vcs: false },
    presets: [['classic', { docs: false, pages: false, blog: {}, theme: {} }]],
    plugins: hasPlugin ? ['docusaurus-plugin-event-writeups'] : [],
  };
  writeFileSync(
    path.join(siteDir, 'docusaurus.config.mjs'),
    `export default ${JSON.stringify(config)};`,
  );
  return siteDir;
}
