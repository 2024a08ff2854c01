// The ways in which a rule can be broken, as edits of its source.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const folder = path.resolve(import.meta.dirname, '../../src/plugin/check/rules');

/** @returns {import('./mutants.d.mts').Mutant[]} */
export function findMutants() {
  return readdirSync(folder)
    .filter((name) => name !== 'index.ts')
    .flatMap((name) => {
      const file = path.join(folder, name);
      const source = readFileSync(file, 'utf8');
      const rule = /^ {2}id: '([a-z-]+)'/m.exec(source)?.[1] ?? name;
      return mutantsOf(source).map((mutant, index) => {
        const line = source.slice(0, mutant.start).split('\n').length;
        return { key: `${rule} ${index}`, rule, file, line, ...mutant };
      });
    });
}

/** Of the code below the examples: they are what the tests compare it with. */
function mutantsOf(source) {
  const begin = source.search(/^ {2}check(?:Post)?\(/m);
  const code = source.slice(begin);
  const silent = { what: 'finds nothing', ...silenced(source, begin) };
  const others = KINDS.flatMap(({ what, pattern, text }) =>
    [...code.matchAll(pattern)]
      .filter(({ index }) => !isInText(code, index))
      .map((match) => {
        const start = begin + match.index;
        return { what, start, end: start + match[0].length, text };
      }),
  );
  return [silent, ...others];
}

/** `report` is taken for a function that does nothing. */
function silenced(source, begin) {
  const start = source.indexOf('report) {', begin);
  return {
    start,
    end: start + 'report) {'.length,
    text: '_report) {\n    const report = () => {};',
  };
}

/** Within a string, a template, a regular expression or a comment of its line. */
function isInText(code, index) {
  const before = code.slice(code.lastIndexOf('\n', index) + 1, index);
  if (/^\s*(?:\/\/|\*|\/\*)/.test(before)) return true;
  const quotes = before.match(/['`]|(?<=[(=,:?]\s*)\/(?!\/)/g) ?? [];
  return quotes.length % 2 === 1;
}

const KINDS = [
  {
    what: 'passes over a condition for leaving out',
    pattern: /if \((?=.*\) (?:continue|return|return undefined);)/g,
    text: 'if (false && ',
  },
  {
    what: 'leaves out always',
    pattern: /if \((?=.*\) (?:continue|return|return undefined);)/g,
    text: 'if (true || ',
  },
  { what: 'takes the opposite', pattern: / === /g, text: ' !== ' },
  { what: 'takes the opposite', pattern: / !== /g, text: ' === ' },
  { what: 'asks for one where both are wanted', pattern: / && /g, text: ' || ' },
  { what: 'asks for both where one is enough', pattern: / \|\| /g, text: ' && ' },
];
