// The rooms of the plugin beside the rules, the tests that know each, and the ways in which their code can be broken.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isInText, KINDS } from './mutants.mjs';
import { UNNOTICED } from './unnoticed.mjs';

const source = path.resolve(import.meta.dirname, '../../src/plugin');

/** Folders by what they hold, and the tests that are asked of each, as paths below test/unit. */
export const ROOMS = {
  engine: {
    folders: ['check'],
    tests: [
      'rules',
      'dataFile',
      'good',
      'frontMatter',
      'hints',
      'suppressions',
      'references',
      'forms',
    ]
      .concat([
        'source',
        'edits',
        'suggest',
        'baseline',
        'fingerprint',
        'checker',
        'files',
        'syntax',
        'values',
      ])
      .map((name) => `${name}.test.ts`)
      .concat('fix', 'changed', 'pictures', 'hostile/odd.test.ts', 'hostile/fileSystem.test.ts'),
  },
  reporters: {
    folders: ['report'],
    tests: ['report', 'advice.test.ts', 'printable.test.ts', 'color.test.ts'],
  },
  commands: {
    folders: ['commands', 'new', 'files'],
    tests: [
      'changed',
      'fix',
      'new',
      'import',
      'report',
      'hostile/written.test.ts',
      'hostile/readers.test.ts',
    ]
      .concat('explain.test.ts', 'configuredOptions.test.ts', 'baseline.test.ts', 'schema.test.ts')
      .concat('commandHelp.test.ts', 'links', 'followUp', 'review', 'init'),
  },
  events: {
    folders: ['events', 'import'],
    tests: ['events', 'import', 'hostile/addresses.test.ts'],
  },
  images: {
    folders: ['images'],
    tests: ['pictures', 'hostile/addresses.test.ts', 'hostile/written.test.ts'],
  },
  dev: { folders: ['dev'], tests: ['dev'] },
};

/**
 * The mutants of a room, or some of them, spread evenly over all: a whole room takes hours.
 *
 * @param {string} name of a room
 * @param {number} sample at most so many
 * @param {number} seed which of them; another number takes others
 */
export function mutantsOfRoom(name, sample, seed) {
  const all = ROOMS[name].folders.flatMap((folder) =>
    filesIn(path.join(source, folder)).flatMap(ofFile),
  );
  if (all.length <= sample) return all;
  const step = all.length / sample;
  return Array.from({ length: sample }, (_, index) => {
    const at = Math.floor((index + fraction(seed + index)) * step);
    return all[Math.min(at, all.length - 1)];
  });
}

function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /(?<!\.d)\.ts$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => !file.includes(`${path.sep}rules${path.sep}`))
    .sort();
}

function ofFile(file) {
  const code = readFileSync(file, 'utf8');
  const lines = code.split('\n');
  const name = path.relative(source, file).replaceAll(path.sep, '/');
  const isUnnoticed = (mutant) =>
    UNNOTICED.some((one) => {
      const isLine = one.file === name && one.line === lines[mutant.line - 1].trim();
      return isLine && one.text === mutant.text;
    });
  return [...KINDS, ...NUMBERS].flatMap(({ what, pattern, text }) =>
    [...code.matchAll(pattern)]
      .filter(({ index }) => !isInText(code, index) && !isInType(code, index))
      .map(({ 0: found, index }) => {
        const line = code.slice(0, index).split('\n').length;
        return { file, line, what, start: index, end: index + found.length, text };
      })
      .filter((mutant) => !isUnnoticed(mutant)),
  );
}

/** Types are taken away before anything runs. */
function isInType(code, index) {
  const line = code.slice(code.lastIndexOf('\n', index) + 1, code.indexOf('\n', index));
  return /^(?:import|export (?:type|interface)|type|interface)\b|^\s+\| /.test(line);
}

/** One more, one less: where counts and limits end. */
const NUMBERS = [
  { what: 'ends one later', pattern: / < /g, text: ' <= ' },
  { what: 'ends one earlier', pattern: / <= /g, text: ' < ' },
  { what: 'begins one earlier', pattern: / > (?=[\w(])/g, text: ' >= ' },
  { what: 'begins one later', pattern: / >= /g, text: ' > ' },
  { what: 'takes away instead of adding', pattern: / \+ (?=\d)/g, text: ' - ' },
  { what: 'adds instead of taking away', pattern: / - (?=\d)/g, text: ' + ' },
];

/** A number from 0 to 1 that only depends on another one. */
function fraction(number) {
  const value = Math.sin(number * 12.9898) * 43758.5453;
  return value - Math.floor(value);
}
