// The cost of images in a build, and the savings for readers: photos of twelve megapixels, four in
// each post. `BEFORE=FOLDER` compares with another compiled checkout of this repository.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createCamera, HEIGHT, WIDTH } from './photos.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const PHOTOS = Number(process.env.PHOTOS ?? 200);
const ROUNDS = Number(process.env.ROUNDS ?? 3);
const BEFORE = process.env.BEFORE;

const dir = mkdtempSync(path.join(os.tmpdir(), 'event-writeups-bench-'));
const KINDS = {
  ...(!BEFORE && { stock: 'Docusaurus alone' }),
  check: 'with the check',
  ...(BEFORE && { before: 'with images, before' }),
  ours: 'with images',
};
/** Each kind of build has its own site, so that none of them finds the caches of another. */
const siteOf = (kind) => path.join(dir, kind);

async function bench() {
  try {
    await layOut();
    const originals = sizeOf(path.join(siteOf('check'), 'blog'), /\.jpg$/);
    console.log(
      `${PHOTOS} photos of ${WIDTH} × ${HEIGHT} pixels, ${mega(originals)}; ${os.availableParallelism()} cores\n`,
    );
    console.log('| build | wall | processor | peak memory |');
    console.log('| --- | ---: | ---: | ---: |');
    const row = (what, { wall, cpu, memory }) =>
      console.log(
        `| ${what} | ${wall.toFixed(1)} s | ${cpu.toFixed(1)} s | ${memory.toFixed(0)} MB |`,
      );

    for (const kind of Object.keys(KINDS)) row(`${KINDS[kind]}, caches cold`, await build(kind));
    forgetBundler(siteOf('ours'));
    row('with images, only encoded ones kept', await build('ours'));
    // In turns, because the load of a machine changes from minute to minute.
    const runs = Object.fromEntries(Object.keys(KINDS).map((kind) => [kind, []]));
    for (let round = 0; round < ROUNDS; round++)
      for (const kind of Object.keys(KINDS)) runs[kind].push(await build(kind));
    for (const [kind, all] of Object.entries(runs)) {
      const middle = (what) => median(all.map((run) => run[what]));
      row(`${KINDS[kind]}, caches warm`, {
        wall: middle('wall'),
        cpu: middle('cpu'),
        memory: middle('memory'),
      });
    }
    const added = (kind) => {
      const ratios = runs.ours.map(({ cpu }, round) => cpu / runs[kind][round].cpu);
      return `${((median(ratios) - 1) * 100).toFixed(1)} %`;
    };
    for (const kind of Object.keys(KINDS).filter((one) => one !== 'ours'))
      console.log(`\nCPU time of warm builds beside ${KINDS[kind]}: ${added(kind)} (${ROUNDS})`);
    const published = sizeOf(path.join(siteOf('check'), 'build/assets/images'), /\.jpg$/);
    const phone = sizeOf(path.join(siteOf('ours'), 'build/assets/images'), /-1080\.avif$/);
    console.log(
      `a phone of 390 pixels at 3x gets ${mega(phone)} in place of ${mega(published)}: ${((1 - phone / published) * 100).toFixed(1)} % less`,
    );
    const encoded = sizeOf(path.join(siteOf('ours'), 'node_modules/.cache/event-writeups'), /./);
    console.log(`all variants together: ${mega(encoded)}`);
  } finally {
    rmSync(dir, { recursive: true });
  }
}

async function layOut() {
  symlinkSync(path.join(root, 'node_modules'), path.join(dir, 'node_modules'));
  const photos = path.join(dir, 'photos');
  mkdirSync(photos);
  const draw = await createCamera();
  for (let photo = 0; photo < PHOTOS; photo++)
    writeFileSync(path.join(photos, `${photo}.jpg`), await draw(photo));
  for (const kind of Object.keys(KINDS))
    layOutSite(siteOf(kind), photos, kind === 'before' ? copyBefore() : root);
}

/** The published files of the other checkout, with the packages of this one. */
function copyBefore() {
  const plugin = path.join(dir, 'before-plugin');
  for (const name of ['lib', 'package.json'])
    cpSync(path.join(BEFORE, name), path.join(plugin, name), { recursive: true });
  const { dependencies } = JSON.parse(readFileSync(path.join(plugin, 'package.json'), 'utf8'));
  for (const name of Object.keys(dependencies)) {
    if (existsSync(path.join(root, 'node_modules', name))) continue;
    const link = path.join(plugin, 'node_modules', name);
    mkdirSync(path.dirname(link), { recursive: true });
    symlinkSync(path.join(BEFORE, 'node_modules', name), link);
  }
  return plugin;
}

function layOutSite(site, photos, plugin) {
  const write = (name, content) => {
    mkdirSync(path.dirname(path.join(site, name)), { recursive: true });
    writeFileSync(path.join(site, name), content);
  };
  write('package.json', '{ "name": "photos", "private": true }\n');
  write('docusaurus.config.mjs', CONFIG);
  write('usage.cjs', USAGE);
  write('blog/authors.yml', 'saim:\n  name: Saim\n');
  mkdirSync(path.join(site, 'node_modules'));
  symlinkSync(plugin, path.join(site, 'node_modules/docusaurus-plugin-event-writeups'));
  for (let post = 0; post * 4 < PHOTOS; post++) {
    const all = Array.from(
      { length: Math.min(4, PHOTOS - post * 4) },
      (_, index) => post * 4 + index,
    );
    const day = new Date(Date.UTC(2020, 0, 1 + post)).toISOString().slice(0, 10);
    const pictures = all
      .map(
        (photo) =>
          `![The hall with its rows of chairs, picture ${photo} of the evening](./${photo}.jpg)\n`,
      )
      .join('\n');
    write(
      `blog/post-${post}/index.md`,
      `---\ndate: ${day}\nauthors: saim\n---\n\nText\n\n<!-- truncate -->\n\n${pictures}`,
    );
    for (const photo of all)
      linkSync(
        path.join(photos, `${photo}.jpg`),
        path.join(site, `blog/post-${post}/${photo}.jpg`),
      );
  }
}

async function build(kind) {
  const site = siteOf(kind);
  const started = performance.now();
  const child = spawn(
    process.execPath,
    [
      '--require',
      path.join(site, 'usage.cjs'),
      path.join(root, 'node_modules/@docusaurus/core/bin/docusaurus.mjs'),
      'build',
    ],
    {
      cwd: site,
      env: { ...process.env, NODE_ENV: undefined, KIND: kind },
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  const [status] = await once(child, 'exit');
  if (status !== 0) throw new Error(`The build ended with ${status}.`);
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(
    readFileSync(path.join(site, 'usage.json'), 'utf8'),
  );
  return {
    wall: (performance.now() - started) / 1000,
    cpu: (userCPUTime + systemCPUTime) / 1e6,
    memory: maxRSS / 1000,
  };
}

/** Only encoded images are kept, as on a build machine that keeps one folder. */
function forgetBundler(site) {
  for (const name of readdirSync(path.join(site, 'node_modules/.cache')))
    if (name !== 'event-writeups')
      rmSync(path.join(site, 'node_modules/.cache', name), { recursive: true });
}

function sizeOf(folder, pattern) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && pattern.test(entry.name))
    .reduce((sum, entry) => sum + statSync(path.join(entry.parentPath, entry.name)).size, 0);
}

function median(numbers) {
  return numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

function mega(bytes) {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

const CONFIG = `import { withEventWriteups } from 'docusaurus-plugin-event-writeups/config';

const config = {
  title: 'Photos',
  url: 'https://example.com',
  baseUrl: '/',
  onBrokenLinks: 'ignore',
  future: { v4: true, faster: true, experimental_vcs: false },
  markdown: { mdx1Compat: { comments: true } },
  presets: [['classic', { docs: false, pages: false, sitemap: false, theme: {}, blog: { feedOptions: { type: null } } }]],
};
const plugins = [['docusaurus-plugin-event-writeups', { rules: { 'image-weight': 'off' } }]];
const all = withEventWriteups(config);
const kinds = { stock: config, check: { ...config, plugins }, before: all, ours: all };
export default kinds[process.env.KIND];
`;

const USAGE = `const { isMainThread } = require('node:worker_threads');
if (isMainThread)
  process.on('exit', () =>
    require('node:fs').writeFileSync(__dirname + '/usage.json', JSON.stringify(process.resourceUsage())),
  );
`;

await bench();
