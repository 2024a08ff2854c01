// Bundles packages of many small files into one file each: finding and linking the files takes Node longer than
// running them. The bundles include the packages' licences.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Not an ES module: loading that takes twice as long, and would load acorn a second time. */
const REMARK = 'remarkPackages.cjs';

/** The packages that only the command gets as one file, with what it uses of each. */
const FOR_THE_COMMAND = {
  'image-size': ['imageSize'],
  parse5: ['defaultTreeAdapter', 'parseFragment', 'Parser', 'Tokenizer', 'TokenizerMode'],
  satteri: ['markdownToMdast', 'mdxToMdast'],
  yaml: [
    ...['isAlias', 'isMap', 'isNode', 'isPair', 'isScalar', 'isSeq'],
    ...['Lexer', 'parseAllDocuments', 'parseDocument', 'visit'],
  ],
};

/**
 * Bundles the parsers that Docusaurus uses.
 *
 * @param {string} source the folder with the plugin's sources
 * @param {string} target the folder with the compiled files
 */
export async function bundleRemark(source, target) {
  const modules = await bundle(path.join(target, 'check/parsing', REMARK), {
    input: path.join(source, 'check/parsing/remarkPackages.mjs'),
    // The check itself uses it to parse JavaScript.
    external: ['acorn', 'acorn-jsx'],
  });
  writeFileSync(
    path.join(target, 'check/parsing/remarkPackages.licences.txt'),
    licencesOf(modules),
  );
  // The bundled code of the command looks for it in its own folder.
  writeFileSync(
    path.join(target, 'command', REMARK),
    `module.exports = require('../check/parsing/${REMARK}');\n`,
  );
}

/**
 * Bundles the packages that only the command gets as one file. They remain dependencies: the plugin in a build loads
 * them as usual.
 *
 * @param {string} folder of the command's code
 * @returns {Promise<string[]>} the bundled files
 */
export async function bundleForTheCommand(folder) {
  const modules = [];
  for (const [name, used] of Object.entries(FOR_THE_COMMAND)) {
    const file = path.join(folder, `${name}.cjs`);
    const plugins = [only(name, used), NATIVE];
    // With their ES modules, which contain only what's used. yaml's are those for browsers.
    const options = { input: name, plugins, platform: 'neutral', external: /^node:/ };
    modules.push(...(await bundle(file, options)));
  }
  return modules;
}

/** For a bundle of the command's code: loads these packages from their bundles. */
export const loadBundled = {
  name: 'load-bundled',
  transform(code) {
    const names = Object.keys(FOR_THE_COMMAND).join('|');
    return code.replace(
      new RegExp(`(\\brequire|createRequire\\(import\\.meta\\.url\\))\\('(${names})'\\)`, 'g'),
      "$1('./$2.cjs')",
    );
  },
};

/** @returns {Promise<string[]>} the bundled files */
async function bundle(file, options) {
  const { rolldown } = await import('rolldown');
  // The packages are this project's, wherever the command runs.
  const made = await rolldown({ cwd: import.meta.dirname, platform: 'node', ...options });
  const { output } = await made.write({ file, format: 'cjs', comments: false });
  await made.close();
  return output.flatMap(({ moduleIds }) => moduleIds ?? []);
}

/** The entry of a package's bundle. */
function only(name, used) {
  return {
    name: 'only',
    resolveId: (id, importer) => (importer ? undefined : `\0${id}`),
    load: (id) =>
      id === `\0${name}` ? `export { ${used.join(', ')} } from '${name}';` : undefined,
  };
}

/** satteri's own code that loads its binary, because that's in a package of satteri's. */
const NATIVE = {
  name: 'native',
  resolveId: (id) => (id === '#binding' ? '\0binding' : undefined),
  load: (id) =>
    id === '\0binding'
      ? "const { join } = require('node:path');\nmodule.exports = require(join(require.resolve('satteri'), '../../index.js'));"
      : undefined,
};

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
