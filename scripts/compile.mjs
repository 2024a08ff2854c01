// Compiles src/plugin to lib/ if lib/ is older than its sources. It prints nothing to standard
// output, where a report may follow.
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { bundleForTheCommand, bundleRemark, licencesOf, loadBundled } from './bundle-packages.mjs';

const root = path.resolve(import.meta.dirname, '..');
const source = path.join(root, 'src/plugin');
const target = path.join(root, 'lib');
const stamp = path.join(target, '.compiled');
/**
 * Files that are published unchanged: styles, translations, the report's schema, and the fonts of
 * the social cards with their licence.
 */
const ASSETS =
  /\.css$|\.schema\.json$|^theme.translations.*\.json$|^events.map.land\.json$|^events.socialCard.fonts.*\.(?:otf|txt)$/;

if (process.argv.includes('--force') || isStale()) await compile();
linkCommand();

function isStale() {
  if (!existsSync(stamp)) return true;
  const compiled = statSync(stamp).mtimeMs;
  return readdirSync(source, { recursive: true, withFileTypes: true }).some(
    (entry) => statSync(path.join(entry.parentPath, entry.name)).mtimeMs > compiled,
  );
}

/**
 * npx finds a package's own command under the package's name only through such a link, and the check's helps give
 * that name, because it works everywhere else.
 */
function linkCommand() {
  if (process.platform === 'win32') return;
  chmodSync(path.join(target, 'cli.js'), 0o755);
  try {
    symlinkSync('../../lib/cli.js', path.join(root, 'node_modules/.bin/event-writeups'));
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
}

/** First into a separate folder: if the sources don't compile, the last good lib/ stays. */
async function compile() {
  const fresh = `${target}.${process.pid}`;
  const compiler = path.join(root, 'node_modules/typescript/bin/tsc');
  // The theme runs in browsers and everything else in Node, so each is compiled separately. The scripts of the theme
  // have no comments: bundlers count them when they decide which code gets a file of its own. Its declarations keep them.
  const theme = path.join(source, 'theme');
  for (const project of [
    [source],
    [theme, '--removeComments', '--declaration', 'false'],
    [theme, '--emitDeclarationOnly'],
  ]) {
    const options = [compiler, '-p', ...project, '--outDir', fresh, '--noEmitOnError'];
    const { status } = spawnSync(process.execPath, options, { stdio: ['ignore', 2, 2] });
    if (status === 0) continue;
    rmSync(fresh, { recursive: true, force: true });
    process.exit(status ?? 1);
  }
  for (const file of readdirSync(source, { recursive: true }))
    if (ASSETS.test(file)) cpSync(path.join(source, file), path.join(fresh, file));
  await bundleCommand(fresh);
  await bundleRemark(source, fresh);
  cpSync(path.join(source, 'package.json'), path.join(fresh, 'package.json'));
  writeFileSync(path.join(fresh, '.compiled'), '');
  rmSync(target, { recursive: true, force: true });
  renameSync(fresh, target);
}

/**
 * Bundles the command into a few files: finding and linking two hundred takes Node a tenth of a
 * second, in each of two threads. Only this project's code is bundled; dependencies remain
 * packages, with their licences and updates. Modules that other packages import remain one file per
 * source.
 */
async function bundleCommand(fresh) {
  const { rolldown } = await import('rolldown');
  const input = {
    cli: path.join(fresh, 'cli.js'),
    // A thread starts with this file; the code that starts one looks for it in its own folder.
    analysisThread: path.join(fresh, 'check/analysis/analysisThread.js'),
  };
  const bundle = await rolldown({
    input,
    platform: 'node',
    // lodash is a hundred small files, and Node needs longer to find them than for all the rest.
    external: (id) => !/^(?:[./]|lodash\/)/.test(id),
    plugins: [loadBundled],
  });
  const options = {
    dir: fresh,
    entryFileNames: ({ name }) => (name === 'cli' ? 'cli.js' : 'command/[name].js'),
    chunkFileNames: 'command/[name].js',
  };
  // The modules that other commands share would get thirty files, and a check reads all of them.
  const { output: chunks } = await bundle.generate(options);
  const inThread = modulesOf('command/analysisThread.js', chunks);
  const inCheck = modulesOf('cli.js', chunks);
  const { output } = await bundle.write({
    ...options,
    codeSplitting: {
      groups: [
        {
          name: 'analysis',
          test: (id) => id !== input.analysisThread && inThread.has(id),
          priority: 1,
        },
        { name: 'check', test: (id) => id !== input.cli && inCheck.has(id) },
      ],
    },
  });
  await bundle.close();
  const modules = output.flatMap((chunk) => ('moduleIds' in chunk ? chunk.moduleIds : []));
  const packages = await bundleForTheCommand(path.join(fresh, 'command'));
  writeFileSync(path.join(fresh, 'command/licences.txt'), licencesOf([...modules, ...packages]));
}

/** The modules that an entry loads before it runs. */
function modulesOf(entry, chunks) {
  const left = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const modules = new Set();
  const add = (name) => {
    const { imports = [], moduleIds = [] } = left.get(name) ?? {};
    left.delete(name);
    for (const id of moduleIds) modules.add(id);
    imports.forEach(add);
  };
  add(entry);
  return modules;
}
