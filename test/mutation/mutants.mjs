// The ways in which a rule can be broken, as edits of its source.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const folder = path.resolve(import.meta.dirname, '../../src/plugin/check/rules');

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

/** Only code below the examples, because tests compare the code with the examples. */
function mutantsOf(source) {
  const begin = source.search(/^ {2}check(?:Post)?\(/m);
  const code = source.slice(begin);
  const silent = { what: 'finds nothing', ...silenced(source, begin) };
  const others = KINDS.flatMap(({ what, pattern, text }) =>
    [...code.matchAll(pattern)]
      .filter(({ index }) => !isInText(code, index) && !isWithoutEffect(code, index))
      .map((match) => {
        const start = begin + match.index;
        return { what, start, end: start + match[0].length, text };
      }),
  );
  return [silent, ...others];
}

/** Replaces `report` with a function that does nothing. */
function silenced(source, begin) {
  const start = source.indexOf('report) {', begin);
  return {
    start,
    end: start + 'report) {'.length,
    text: '_report) {\n    const report = () => {};',
  };
}

/** Whether an index is in a string, a template, a regular expression or a comment on its line. */
export function isInText(code, index) {
  const before = code.slice(code.lastIndexOf('\n', index) + 1, index);
  if (/^\s*(?:\/\/|\*|\/\*)/.test(before)) return true;
  const quotes = before.match(/['`]|(?<=[(=,:?]\s*)\/(?!\/)/g) ?? [];
  return quotes.length % 2 === 1;
}

/** Lines that no test can notice, as listed below. */
function isWithoutEffect(code, index) {
  const begin = code.lastIndexOf('\n', index) + 1;
  const line = code.slice(begin, code.indexOf('\n', index)).trim();
  return WITHOUT_EFFECT.some(({ lines }) => lines.includes(line));
}

const WITHOUT_EFFECT = [
  {
    why: 'What is found stands somewhere: that there is a range only the compiler does not know.',
    lines: [
      'if (replacement === undefined || !range) return undefined;',
      'if (!range) continue;',
      'if (source && range) {',
      'if (!list || !range || !/^\\[[\\p{L}\\d][\\p{L}\\d_ -]*(?:, [\\p{L}\\d][\\p{L}\\d_ -]*)*\\]$/u.test(list))',
    ],
  },
  {
    why: 'The same of other values: fields that are moments are read, groups have a first, what is cut has a marker, a picture a format.',
    lines: [
      'if (!moment || isReal(moment)) return undefined;',
      'if (!most) continue;',
      'if (!first) continue;',
      'if (!first || !post) continue;',
      'if (!judged || !name) continue;',
      'if (!other) continue;',
      'if (name === undefined || character === undefined) return undefined;',
      'if (!format) return undefined;',
      'if (!marker || !cut) return;',
      "if (verdict.status !== 'found' || !verdict.path || !pictureIn(verdict.path).hasLocation)",
    ],
  },
  {
    why: 'The same of a module that is missing: it has no file, and nobody knows what it exports.',
    lines: ["if (verdict.kind !== 'found') continue;"],
  },
  {
    why: 'JSON and styles, the only other modules that posts import by name, have no component that anybody would render.',
    lines: ['if (!/\\.(?:[jt]sx?|mjs)$/.test(verdict.file)) return undefined;'],
  },
  {
    why: 'The whole blog is judged after its posts: it reports the same place, and its word counts.',
    lines: ["if (unreadable.reason === 'outside-folder') return;"],
  },
  {
    why: 'It only saves time.',
    lines: [
      'if (!IN_FILES.test(verdict.path)) continue;',
      'if (!characters.test(file)) return undefined;',
      'if (plain && date instanceof Date && isDay(plain)) return;',
      'if (keys.length === 0) return;',
      "if (!post.source.text.includes('\\\\')) return;",
      'const isField = FIELDS.includes(key) && !isRecord(tag);',
    ],
  },
];

export const KINDS = [
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
