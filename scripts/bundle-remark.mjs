// Makes one file of the parsers that Docusaurus runs: Node takes a fifth of a second of the processor to find and link
// their two hundred modules, more than the whole check of a blog. Their licences go with them.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Not a module of ES: loading those takes twice as long, and reads acorn once more. */
const NAME = 'remarkPackages.cjs';

/**
 * @param {string} source the folder of the plugin's sources
 * @param {string} target the folder of what is compiled
 */
export async function bundleRemark(source, target) {
  const { rolldown } = await import('rolldown');
  const bundle = await rolldown({
    input: path.join(source, 'check/parsing/remarkPackages.mjs'),
    platform: 'node',
    // The check itself parses JavaScript with it.
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
  // Bundled code of the command looks for it in its own folder.
  writeFileSync(
    path.join(target, 'command', NAME),
    `module.exports = require('../check/parsing/${NAME}');\n`,
  );
}

function licencesOf(files) {
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
