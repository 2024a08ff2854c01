// The rooms of the plugin besides the rules, and the ways to break their code.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isInText, KINDS } from './mutants.mjs';
import { UNNOTICED } from './unnoticed.mjs';

const source = path.resolve(import.meta.dirname, '../../src/plugin');

/** Folders by content; the rules are a separate room (mutants.mjs). */
export const ROOMS = {
  engine: ['check'],
  reporters: ['report'],
  commands: ['commands', 'new', 'files'],
  events: ['events', 'import'],
  images: ['images'],
  dev: ['dev'],
};

/** @param {string} name of a room */
export function mutantsOfRoom(name) {
  return ROOMS[name].flatMap((folder) => filesIn(path.join(source, folder)).flatMap(ofFile));
}

/**
 * A sample of a room's mutants, spread evenly.
 *
 * @param {number} sample the maximum number
 * @param {number} seed selects the sample
 */
export function sampleOf(all, sample, seed) {
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
  const reasons = UNNOTICED.filter((one) => one.file === name);
  // A reason without a line is for the whole file.
  const isUnnoticed = (mutant) =>
    reasons.some(
      ({ line, text }) =>
        line === undefined || (line === lines[mutant.line - 1].trim() && text === mutant.text),
    );
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

/** Types are removed before the code runs. */
function isInType(code, index) {
  const line = code.slice(code.lastIndexOf('\n', index) + 1, code.indexOf('\n', index));
  return /^(?:import|export (?:type|interface)|type|interface)\b|^\s+\| /.test(line);
}

/** One more, one less: the edges of counts and limits. */
const NUMBERS = [
  { what: 'ends one later', pattern: / < /g, text: ' <= ' },
  { what: 'ends one earlier', pattern: / <= /g, text: ' < ' },
  { what: 'begins one earlier', pattern: / > (?=[\w(])/g, text: ' >= ' },
  { what: 'begins one later', pattern: / >= /g, text: ' > ' },
  { what: 'takes away instead of adding', pattern: / \+ (?=\d)/g, text: ' - ' },
  { what: 'adds instead of taking away', pattern: / - (?=\d)/g, text: ' + ' },
];

/** A number from 0 to 1 that only depends on another number. */
function fraction(number) {
  const value = Math.sin(number * 12.9898) * 43758.5453;
  return value - Math.floor(value);
}
