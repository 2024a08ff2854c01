import { describe, expect, test } from 'vitest';
import {
  type FrontMatter,
  readFrontMatter,
} from '../../src/plugin/check/frontMatter/frontMatter.ts';
import { createYamlMap } from '../../src/plugin/check/frontMatter/yaml.ts';
import { createSource, positionAt } from '../../src/plugin/check/text/source.ts';
import { quickly } from '../helpers/quickly.ts';

/** Treats the range between ⟦ and ⟧ as the expected place. */
function read(marked: string): { frontMatter: FrontMatter; found: string; wanted: string } {
  const text = marked.replace(/[⟦⟧]/g, '');
  const source = createSource('a.md', text);
  const frontMatter = readFrontMatter(source);
  const { range } = frontMatter.problem ?? {};
  const start = marked.indexOf('⟦');
  return {
    frontMatter,
    found: range ? `${range.start}-${range.end}` : '',
    wanted: start === -1 ? '' : `${start}-${marked.indexOf('⟧') - 1}`,
  };
}

const data = (text: string) => read(text).frontMatter.data;

describe('values are the ones that Docusaurus sees', () => {
  test.each([
    ['12:30 is text', '---\nat: 12:30\n---\n', { at: '12:30' }],
    ['yes and no are text', '---\na: yes\nb: no\n---\n', { a: 'yes', b: 'no' }],
    ['a day is a date', '---\na: 2026-11-22\n---\n', { a: new Date('2026-11-22') }],
    ['an octal number is a number', '---\na: 0o17\nb: 017\n---\n', { a: 15, b: 17 }],
    ['an empty value', '---\na:\n---\n', { a: null }],
    ['aliases and anchors', '---\na: &x [1]\nb: *x\n---\n', { a: [1], b: [1] }],
    ['merged maps', '---\n<<: {a: 1}\n---\n', { a: 1 }],
    ['a map in a map', '---\na:\n  b: c\n---\n', { a: { b: 'c' } }],
    ['only comments', '---\n# a: b\n---\n', {}],
    ['an empty block', '---\n---\n', {}],
    ['no block', 'a: b\n', {}],
    ['four hyphens are none', '----\na: b\n---\n', {}],
    ['Windows line ends', '---\r\na: b\r\n---\r\n', { a: 'b' }],
    ['a byte order mark', '\uFEFF---\na: b\n---\n', { a: 'b' }],
    ['spaces behind the hyphens', '--- \na: b\n--- \n', { a: 'b' }],
    ['named as YAML', '---yaml\na: b\n---\n', { a: 'b' }],
    ['named in capitals', '--- YML\na: b\n---\n', { a: 'b' }],
    ['JSON, which is data', '---json\n{"a": "b"}\n---\n', { a: 'b' }],
    ['no line end after the block', '---\na: b\n---', { a: 'b' }],
    ['brackets in a value', '---\na: "[[["\n---\n', { a: '[[[' }],
  ])('%s', (_, text, expected) => {
    const { frontMatter } = read(text);
    expect(frontMatter.problem).toBeUndefined();
    expect(frontMatter.data).toEqual(expected);
  });

  test('the names of object properties are ordinary keys', () => {
    const found = data('---\n__proto__: {authors: saim}\nconstructor: a\n---\n');
    expect(Object.keys(found)).toEqual(['__proto__', 'constructor']);
    expect(found.authors).toBeUndefined();
    expect(Object.getPrototypeOf(found)).toBe(Object.prototype);
  });
});

describe('the text of the post starts', () => {
  test.each([
    ['after the block', '---\na: b\n---\nText', 'Text'],
    ['after Windows line ends', '---\r\na: b\r\n---\r\nText', 'Text'],
    ['with what stands behind the hyphens', '---\na: b\n--- Text', ' Text'],
    ['at the start without a block', 'Text', 'Text'],
    ['at the end when the block is all', '---\na: b\n---', ''],
  ])('%s', (_, text, body) => {
    expect(text.slice(read(text).frontMatter.bodyStart)).toBe(body);
  });
});

describe('a block that cannot be read, and the place', () => {
  test.each([
    ['a colon in a value', 'syntax', '---\ntitle: ⟦a: b⟧\n---\n'],
    ['the same behind a byte order mark', 'syntax', '\uFEFF---\ntitle: ⟦a: b⟧\n---\n'],
    ['the same with Windows line ends', 'syntax', '---\r\na: b\r\ntitle: ⟦a: b⟧\r\n---\r\n'],
    ['a value that begins with @', 'syntax', '---\ntitle: ⟦@a⟧\n---\n'],
    ['a tab for indentation', 'syntax', '---\n⟦\ttitle: a⟧\n---\n'],
    ['a quote inside quotes', 'syntax', "---\ntitle: 'it'⟦s'⟧\n---\n"],
    ['a list that is not closed', 'syntax', '---\ntags: [⟦a⟧\n---\n'],
    ['a text that is not closed', 'syntax', '---\ntitle: "⟦a⟧\n---\n'],
    ['an alias of nothing', 'syntax', '---\ntitle: *⟦a⟧\n---\n'],
    ['NUL', 'syntax', '---\ntitle: a\n⟦\0⟧\n---\n'],
    ['a key twice', 'duplicate-key', '---\ntitle: a\n⟦title⟧: b\n---\n'],
    ['a key twice, once in quotes', 'duplicate-key', '---\n"title": a\n⟦title⟧: b\n---\n'],
    ['a key twice, deeper', 'duplicate-key', '---\na: {b: 1, ⟦b⟧: 2}\n---\n'],
    ['a list in place of fields', 'not-a-map', '---\n⟦- a⟧\n---\n'],
    ['words in place of fields', 'not-a-map', '---\n⟦a⟧\n---\n'],
    ['no closing line', 'unclosed', '⟦---⟧\ntitle: a\n\nText\n'],
    ['a closing line that is indented', 'unclosed', '⟦---⟧\ntitle: a\n ---\n'],
    ['a rule at the top of a post', 'unclosed', '⟦---⟧\n\nText\n'],
    ['a blank line above', 'misplaced', '\n⟦---⟧\ntitle: a\n---\n'],
    ['a space before', 'misplaced', ' ⟦---⟧\ntitle: a\n---\n'],
    ['a program', 'script', '---⟦js⟧\n{}\n---\n'],
    ['a program, by its whole name', 'script', '---⟦ JavaScript ⟧\n{}\n---\n'],
    ['another language', 'language', '---⟦toml⟧\na = 1\n---\n'],
    ['JSON that is none', 'syntax', '---json\n⟦{⟧a}\n---\n'],
    [
      'a merge that was not decided',
      'conflict',
      '---\na: b\n⟦<<<<<<< HEAD⟧\nc: d\n=======\nc: e\n>>>>>>> x\n---\n',
    ],
    [
      'one with Windows line ends',
      'conflict',
      '---\r\n⟦<<<<<<< HEAD⟧\r\nc: d\r\n=======\r\n>>>>>>> x\r\n---\r\n',
    ],
  ])('%s', (_, kind, marked) => {
    const { frontMatter, found, wanted } = read(marked.replace('\uFEFF', ''));
    expect(frontMatter.problem?.kind).toBe(kind);
    expect(found).toBe(wanted);
    expect(frontMatter.data).toEqual({});
  });

  test('a byte order mark moves nothing', () => {
    const source = createSource('a.md', '\uFEFF---\ntitle: a: b\n---\n');
    const { problem } = readFrontMatter(source);
    expect(positionAt(source, problem?.range.start ?? 0)).toEqual({ line: 2, column: 8 });
  });

  test('a lone carriage return does not close the block', () => {
    expect(read('---\rtitle: a\r---\r').frontMatter.problem?.kind).toBe('language');
  });

  test('very deep nesting is a problem, but does not end the process', () => {
    for (const value of [
      '['.repeat(50_000),
      '['.repeat(9000) + ']'.repeat(9000),
      '{a: '.repeat(9000) + '}'.repeat(9000),
      '\n  '.padEnd(50_000, '- '),
    ]) {
      const { frontMatter } = quickly(2, () => read(`---\na: ${value}\ntitle: [\n---\n`));
      expect(frontMatter.problem?.kind).toBe('syntax');
      expect(frontMatter.map.content(['title'])).toBeUndefined();
    }
  });

  test('a block as large as a book is read quickly, whatever its content', () => {
    const blank = `${' '.repeat(100_000)}${'\n'.repeat(100_000)}`;
    const { frontMatter } = quickly(2, () => read(`---\n${blank}a: b\n---\n`));
    expect(frontMatter).toMatchObject({ problem: undefined, data: { a: 'b' } });
    const words = Array.from({ length: 20_000 }, (_, index) => `w${index}`);
    const list = `---\nkeywords: [${words.join(', ')}]\n---\n`;
    const long = quickly(2, () => read(list)).frontMatter;
    expect(long.problem).toBeUndefined();
    expect(long.data.keywords).toEqual(words);
    const spaced = `---json\n${' \n'.repeat(100_000)}{"a": 1}\n---\n`;
    const json = quickly(2, () => read(spaced)).frontMatter;
    expect(json).toMatchObject({ problem: undefined, data: { a: 1 } });
  });
});

describe('the limits', () => {
  test('aliases may repeat 20,000 values, and no more', () => {
    const repeat = (count: number) =>
      read(`---\na: &a [${'1, '.repeat(count - 1)}]\nb: *a\n---\n`).frontMatter.problem?.kind;
    expect([repeat(20_000), repeat(20_001)]).toEqual([undefined, 'endless']);
  });

  test.each([
    ['lists', '[', ']'],
    ['maps', '{a: ', '}'],
  ])('positions are known in 100 levels of %s, and no deeper', (_, open, close) => {
    const place = (levels: number) =>
      createYamlMap(`a: b\nc: ${open.repeat(levels)}${close.repeat(levels)}\n`).value(['a']);
    expect([place(100), place(101)]).toEqual([{ start: 3, end: 4 }, undefined]);
    expect(createYamlMap(`a: b\nc: [${`${open}${close}, `.repeat(200)}]\n`).value(['a'])).toEqual(
      place(1),
    );
  });

  test('values are compared with the lines below a quote 100 times, and no more', () => {
    const kindOf = (lines: number) =>
      read(
        `---\nevent:\n  about: |\n${"    a: 'x\n".repeat(lines)}  name: "A\n  startDate: 2026\n  location: Hall 24"\n---\n`,
      ).frontMatter.problem?.kind;
    expect([kindOf(100), kindOf(101)]).toEqual(['open-quote', undefined]);
  });

  test('keys are only compared in less than 100,000 characters', () => {
    const codeOf = (length: number) =>
      createYamlMap('a: 1\na: 2\n#'.padEnd(length, 'x')).firstError()?.code;
    expect([codeOf(99_999), codeOf(100_000)]).toEqual(['DUPLICATE_KEY', undefined]);
  });

  test('the place of an error is only looked for in 500,000 characters', () => {
    const rangeOf = (length: number) =>
      createYamlMap('a: ]\n#'.padEnd(length, 'x')).firstError()?.range;
    expect([rangeOf(500_000), rangeOf(500_001)]).toEqual([{ start: 3, end: 4 }, undefined]);
  });
});

test('a path that the values don’t have has no place', () => {
  const map = createYamlMap('a: b\nc: [d]\n');
  for (const path of [['a', 0], ['a', 0, 0], ['c', 'length'], ['c', 'length', 0], ['c', 1], ['d']])
    expect(map.value(path), path.join()).toBeUndefined();
  expect(map.value(['c', 0])).toEqual({ start: 9, end: 10 });
});

test('a text without quotes belongs to the field whose value it is in, if there’s one', () => {
  const fieldsIn = (text: string) =>
    createYamlMap(text)
      .plainTexts()
      .map(({ field, text: value }) => `${field}: ${value}`);
  expect(fieldsIn('a: [b, {c: d}]\n"e": f\n')).toEqual(['a: b', 'c: d', 'e: f']);
  expect(fieldsIn('[a]: b\n')).toEqual([': a', ': b']);
  expect(fieldsIn('- a\n')).toEqual([': a']);
});

describe('a program is never run', () => {
  const programs = [
    '{ title: globalThis.frontMatterRan = true }',
    'globalThis.frontMatterRan = true',
    'module.exports = (globalThis.frontMatterRan = true, {})',
  ];
  const languages = ['js', 'JS', 'javascript', ' js ', 'coffee', 'cson', 'json', 'yaml', ''];

  test.each(languages)('---%s', (language) => {
    for (const program of programs) {
      readFrontMatter(createSource('a.md', `---${language}\n${program}\n---\n`));
      readFrontMatter(createSource('a.md', `---${language}\n${program}`));
      expect(Reflect.get(globalThis, 'frontMatterRan')).toBeUndefined();
    }
  });

  test('in a YAML tag', () => {
    const text = '---\na: !!js/function "function () { globalThis.frontMatterRan = true }"\n---\n';
    expect(read(text).frontMatter.problem?.kind).toBe('syntax');
    expect(Reflect.get(globalThis, 'frontMatterRan')).toBeUndefined();
  });
});

describe('positions of values', () => {
  const source = createSource(
    'a.md',
    [
      '---',
      'title: "🎉 a"',
      'authors: [saim, "ada"]',
      'tags:',
      '\t'.trim(),
      '  - &one first',
      '  - *one',
      "  - 'it''s'",
      'image: ./a.png # here',
      'empty:',
      'text: |',
      '  one',
      '  two',
      '"quoted key": 1',
      '1: number',
      'deep: {a: [b]}',
      'again: &again {x: y}',
      'alias: *again',
      '---',
      '',
    ].join('\n'),
  );
  const { map } = readFrontMatter(source);
  const text = (range: { start: number; end: number } | undefined) =>
    range && source.text.slice(range.start, range.end);

  test.each([
    [['title'], '"🎉 a"', '🎉 a'],
    [['authors', 0], 'saim', 'saim'],
    [['authors', 1], '"ada"', 'ada'],
    [['tags', 0], 'first', 'first'],
    [['tags', 1], '*one', '*one'],
    [['tags', 2], "'it''s'", "it''s"],
    [['image'], './a.png', './a.png'],
    [['text'], '|\n  one\n  two', '|\n  one\n  two'],
    [['quoted key'], '1', '1'],
    [['1'], 'number', 'number'],
    [['deep', 'a', 0], 'b', 'b'],
    [['alias', 'x'], 'y', 'y'],
  ])('%j', (path, value, content) => {
    expect(text(map.value(path))).toBe(value);
    expect(text(map.content(path))).toBe(content);
    expect(map.raw(path)).toBe(value);
  });

  test('an empty value has the position of its key', () => {
    expect(text(map.value(['empty']))).toBe('empty');
    expect(text(map.key(['empty']))).toBe('empty');
  });

  test('a missing value has no position', () => {
    for (const path of [
      ['none'],
      ['title', 'a'],
      ['authors', 9],
      ['authors', 'x'],
      ['deep', 'b', 0],
    ]) {
      expect(map.value(path), path.join('.')).toBeUndefined();
    }
  });

  test('the content of a quoted key excludes its quotes', () => {
    expect(text(map.key(['quoted key']))).toBe('"quoted key"');
    expect(text(map.key(['authors']))).toBe('authors');
  });
});
