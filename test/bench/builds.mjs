// `docusaurus build` of a generated blog with and without the plugin, and the plugin's own time in
// the build.
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const OWN_TIME = 'own-time.json';

/** Turns a folder with a generated blog into a site that Docusaurus can build. */
export function layOutBuilds(siteDir) {
  // All packages are found one folder up, so that the site has its own node_modules, and its own
  // cache in it.
  const packages = path.join(path.dirname(siteDir), 'node_modules');
  symlinkSync(path.join(root, 'node_modules'), packages);
  mkdirSync(path.join(siteDir, 'node_modules'));
  symlinkSync(root, path.join(siteDir, 'node_modules/docusaurus-plugin-event-writeups'));
  const write = (name, text) => writeFileSync(path.join(siteDir, name), text);
  write('without.config.mjs', config(''));
  write('with.config.mjs', config(`'./timed.cjs'`));
  write('timed.cjs', TIMED);
}

/** @returns the command; nothing is left of the previous build */
export function buildCommand(siteDir, kind) {
  for (const left of ['.docusaurus', 'build', 'node_modules/.cache', OWN_TIME])
    rmSync(path.join(siteDir, left), { recursive: true, force: true });
  const script = path.join(root, 'node_modules/@docusaurus/core/bin/docusaurus.mjs');
  return {
    file: process.execPath,
    words: [script, 'build', '--config', `${kind}.config.mjs`],
    cwd: siteDir,
  };
}

/** @returns {{ load: number, check: number, rest: number }} seconds in the previous build */
export function ownTime(siteDir) {
  return JSON.parse(readFileSync(path.join(siteDir, OWN_TIME), 'utf8'));
}

function config(plugin) {
  return `import base from './docusaurus.config.mjs';
export default { ...base, plugins: [${plugin}] };
`;
}

/** The plugin, loaded as Docusaurus loads it, with a clock around everything that it calls. */
const TIMED = `const { writeFileSync } = require('node:fs');
const path = require('node:path');

const spent = { load: 0, check: 0, rest: 0 };
const began = performance.now();
const own = require('docusaurus-plugin-event-writeups');
spent.load = (performance.now() - began) / 1000;

module.exports = async function timed(context, options) {
  const plugin = await clocked('rest', () => own.default(context, options));
  return {
    ...plugin,
    getThemePath: () => ${JSON.stringify(path.join(root, 'lib/theme'))},
    loadContent: () => clocked('check', () => plugin.loadContent()),
    allContentLoaded: (args) => clocked('rest', () => plugin.allContentLoaded(args)),
    postBuild: (build) => clocked('rest', () => plugin.postBuild(build)),
  };
};
module.exports.validateOptions = own.validateOptions;

async function clocked(part, run) {
  const began = performance.now();
  try {
    return await run();
  } finally {
    spent[part] += (performance.now() - began) / 1000;
    writeFileSync(path.join(__dirname, ${JSON.stringify(OWN_TIME)}), JSON.stringify(spent));
  }
}
`;
