// Packs the plugin for publishing, and installs the tarball in fresh stock sites outside the
// repository: by default one with the newest Docusaurus on this Node and one with pnpm; with
// `--matrix` all versions in package.json; with `--docusaurus canary` (or `3.4.0`) only that
// version. It prints a line for each step, and finally how many passed. `KEEP=1` keeps the sites.
import { existsSync, mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createSteps, run } from './steps.mjs';
import { trySite } from './trySite.mjs';
import { isAtLeast, labelOf, matrix, namedDocusaurus, newestDocusaurus } from './versions.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const work = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'event-writeups-package-')));
const { step, counts } = createSteps();
try {
  await main();
} finally {
  if (process.env.KEEP) console.log(`The sites are in ${work}.`);
  else rmSync(work, { recursive: true, force: true });
}
console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed > 0 ? 1 : 0;

async function main() {
  const tarball = await pack();
  if (!tarball) return;
  for (const [index, versions] of wanted().entries()) {
    const dir = path.join(work, `site-${index}`);
    await tryVersions(dir, tarball, versions);
    if (!process.env.KEEP)
      for (const name of [dir, `${dir}-cache`]) rmSync(name, { recursive: true, force: true });
  }
}

/** One row of the matrix. If it breaks off, it fails with its reason, and the next rows still run. */
async function tryVersions(dir, tarball, versions) {
  const label = labelOf(versions);
  let tools = [];
  const hasTools = await step(`${label}: finds its Node and what installs`, async () => {
    tools = await install(versions);
  });
  if (!hasTools) return;
  await trySite(dir, tarball, versions, { step, tools }).catch((error) =>
    step(`${label}: goes on to the end`, () => {
      throw error;
    }),
  );
}

function wanted() {
  if (process.argv.includes('--matrix')) return matrix();
  const place = process.argv.indexOf('--docusaurus');
  if (place !== -1) return these(process.argv[place + 1]);
  const site = { docusaurus: newestDocusaurus(), react: 19, node: process.version };
  return [site, { ...site, manager: 'pnpm' }];
}

/** The sites of the matrix with this version, or a new one. */
function these(name) {
  const docusaurus = namedDocusaurus(name);
  const found = matrix().filter((site) => site.docusaurus === docusaurus);
  if (found.length > 0) return found;
  return [{ docusaurus, react: isAtLeast(docusaurus, '3.7') ? 19 : 18, node: process.version }];
}

/** Two tools check the tarball for common packaging mistakes. */
async function pack() {
  const { env } = process;
  await step('npm packs', () =>
    run('npm', ['pack', '--pack-destination', work], { cwd: root, env }),
  );
  const name = readdirSync(work).find((file) => file.endsWith('.tgz'));
  if (!name) return undefined;
  const tarball = path.join(work, name);
  const program = (file) => path.join(root, 'node_modules/.bin', file);
  await step('publint finds nothing', () =>
    run(program('publint'), [tarball, '--strict', '--level', 'warning'], { cwd: work, env }),
  );
  await step('are the types wrong? No', () =>
    run(program('attw'), [tarball, '--profile', 'esm-only'], { cwd: work, env }),
  );
  return tarball;
}

/**
 * Returns the program folders for these versions: of Node if it's another one, and of pnpm or Yarn
 * if needed.
 */
async function install({ node, manager }) {
  const wanted = [];
  if (node !== process.version) wanted.push(`node-${process.platform}-${process.arch}@${node}`);
  // The last that runs on Node 20.
  if (manager === 'pnpm') wanted.push('pnpm@10');
  if (manager === 'yarn') wanted.push('yarn@1');
  if (manager === 'yarn 4') wanted.push('@yarnpkg/cli-dist@4');
  if (wanted.length === 0) return [];
  const dir = path.join(work, `tools-${wanted.join('-').replace(/[^\w.]/g, '-')}`);
  if (!existsSync(dir)) {
    const words = ['install', '--prefix', dir, '--no-audit', '--no-fund', ...wanted];
    await run('npm', words, { cwd: work, env: process.env });
  }
  const modules = path.join(dir, 'node_modules');
  const folder = readdirSync(modules).find((name) => name.startsWith('node-'));
  return [path.join(modules, '.bin'), ...(folder ? [path.join(modules, folder, 'bin')] : [])];
}
