// Bundles the parsers that Docusaurus uses into one file: finding and linking their two hundred
// modules takes Node a fifth of a second of CPU time, more than the whole check of a blog. The
// bundle includes their licences.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Not an ES module: loading that takes twice as long, and would load acorn a second time. */
const NAME = 'remarkPackages.cjs';

/**
 * @param {string} source the folder with the plugin's sources
 * @param {string} target the folder with the compiled files
 */
export async function bundleRemark(source, target) {
  const { rolldown } = await import('rolldown');
  const bundle = await rolldown({
    input: path.join(source, 'check/parsing/remarkPackages.mjs'),
    platform: 'node',
    // The check itself uses it to parse JavaScript.
    external: ['acorn', 'acorn-jsx'],
  });
  const { output } = await bundle.write({
    file: path.join(target, 'check/parsing', NAME),
    format: 'cjs',
    comments: false,
  });
  await bundle.close();
  writeFileSync(
    path.join(target, 'check/parsing/remarkPackages.licences.txt'),
    licencesOf(output.flatMap(({ moduleIds }) => moduleIds ?? [])),
  );
  // The bundled code of the command looks for it in its own folder.
  writeFileSync(
    path.join(target, 'command', NAME),
    `module.exports = require('../check/parsing/${NAME}');\n`,
  );
}

/**
 * @param {string[]} files of modules; those outside node_modules don't count
 * @returns {string} the licences of their packages
 */
export function licencesOf(files) {
  const folders = new Set(
    files.flatMap((file) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file) ?? []),
  );
  return [...folders]
    .sort()
    .map((folder) => {
      const { name, version, license } = JSON.parse(
        readFileSync(path.join(folder, 'package.json'), 'utf8'),
      );
      const file = readdirSync(folder).find((entry) => /^licen[cs]e(?:\.|$)/i.test(entry));
      const text =
        file && existsSync(path.join(folder, file))
          ? readFileSync(path.join(folder, file), 'utf8').trim()
          : '';
      return `${name} ${version}: ${license}\n\n${text}\n`;
    })
    .join(`\n${'-'.repeat(80)}\n\n`);
}
