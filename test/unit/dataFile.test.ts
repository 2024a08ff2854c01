import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { type DataFile, readDataFile } from '../../src/plugin/check/frontMatter/dataFile.ts';
import { describeDataFileProblem } from '../../src/plugin/check/frontMatter/dataFileMessages.ts';
import { createFileIndex } from '../../src/plugin/check/site/fileIndex.ts';
import { quickly } from '../helpers/quickly.ts';
import { writeFiles } from '../helpers/site.ts';

/** Reads blog/authors.yml of a site; ⟦ and ⟧ mark the expected place of its problem. */
function read(marked: string | Buffer): { file: DataFile; found: string; wanted: string } {
  const isText = typeof marked === 'string';
  const dir = writeFiles({
    'blog/authors.yml': isText ? marked.replace(/[⟦⟧]/g, '') : marked,
  });
  const file = readDataFile('authors.yml', [path.join(dir, 'blog')], dir, createFileIndex([dir]));
  if (!file) throw new Error('The file is not found.');
  const { start, end } = file.problem?.range ?? { start: 0, end: 0 };
  const from = isText ? marked.indexOf('⟦') : -1;
  return {
    file,
    found: `${start}-${end}`,
    wanted: from === -1 || !isText ? '0-0' : `${from}-${marked.indexOf('⟧') - 1}`,
  };
}

test('the translated file replaces the default one; they are not merged', () => {
  const dir = writeFiles({
    'i18n/fr/authors.yml': 'fr: {name: A}',
    'blog/authors.yml': 'en: {name: B}',
    'blog/tags.yml': 'only: {}',
  });
  const dirs = [path.join(dir, 'i18n/fr'), path.join(dir, 'blog')];
  const files = createFileIndex([dir]);
  expect(readDataFile('authors.yml', dirs, dir, files)?.source.file).toBe('i18n/fr/authors.yml');
  expect(readDataFile('authors.yml', dirs, dir, files)?.data).toEqual({ fr: { name: 'A' } });
  expect(readDataFile('tags.yml', dirs, dir, files)?.source.file).toBe('blog/tags.yml');
  expect(readDataFile('none.yml', dirs, dir, files)).toBeUndefined();
});

describe('a file that can be read', () => {
  test.each([
    ['YAML', 'saim:\n  name: Saim\n', { saim: { name: 'Saim' } }],
    ['JSON', '{"saim": {"name": "Saim"}}', { saim: { name: 'Saim' } }],
    ['with a byte order mark', '\uFEFFsaim: {name: Saim}\n', { saim: { name: 'Saim' } }],
    ['with Windows line ends', 'saim:\r\n  name: Saim\r\n', { saim: { name: 'Saim' } }],
    ['with anchors', 'a: &a {name: A}\nb: *a\n', { a: { name: 'A' }, b: { name: 'A' } }],
    ['empty', '', undefined],
    ['only comments', '# saim\n', null],
    ['signs that no merge made', 'a:\n  name: =======\n', { a: { name: '=======' } }],
  ])('%s', (_, text, expected) => {
    const { file } = read(text);
    expect(file.problem).toBeUndefined();
    expect(file.data).toEqual(expected);
  });

  test('the names of object properties are ordinary keys', () => {
    const { file } = read('__proto__: {name: A}\nconstructor: {name: B}\ntoString: {name: C}\n');
    expect(Object.keys(file.data as object)).toEqual(['__proto__', 'constructor', 'toString']);
    expect({}).not.toHaveProperty('name');
  });
});

describe('a file that cannot be read, and the place', () => {
  test.each([
    ['a key twice', 'duplicate-key', 'a: {}\n⟦a⟧: {}\n'],
    ['indentation', 'syntax', 'a:\n  name: A\n⟦ title: B⟧\n'],
    ['a colon', 'syntax', 'a:\n  name: ⟦A: B⟧\n'],
    ['a conflict', 'conflict', 'a: {}\n⟦<<<<<<< HEAD⟧\nb: {}\n=======\nc: {}\n>>>>>>> x\n'],
    [
      'a conflict with what was before',
      'conflict',
      '⟦<<<<<<< HEAD⟧\nb: {}\n||||||| y\n=======\n>>>>>>> x\n',
    ],
    [
      'a conflict with Windows line ends',
      'conflict',
      'a: {}\r\n⟦<<<<<<< HEAD⟧\r\nb: {}\r\n=======\r\n>>>>>>> x\r\n',
    ],
  ])('%s', (_, kind, marked) => {
    const { file, found, wanted } = read(marked);
    expect(file.problem?.kind).toBe(kind);
    expect(file.data).toBeUndefined();
    expect(found).toBe(wanted);
  });

  test('bytes that are not text', () => {
    expect(read(Buffer.from([0xff, 0xfe, 0x61, 0x00])).file.problem?.kind).toBe('unreadable');
    expect(read(Buffer.from([0x61, 0xe9, 0x3a])).file.problem?.kind).toBe('unreadable');
  });

  test('very deep nesting', () => {
    for (const text of [`a: ${'['.repeat(30_000)}`, `a: ${'['.repeat(5000)}${']'.repeat(5000)}`]) {
      const { file } = quickly(2, () => read(text));
      expect(file.problem?.kind).toBe('syntax');
      expect(file.map.content(['a'])).toBeUndefined();
    }
  });

  test('tens of thousands of keys with one duplicate', () => {
    const keys = Array.from({ length: 40_000 }, (_, index) => `author${index}: {name: A}`);
    const { file } = quickly(2, () => read([...keys, 'author0: {name: B}'].join('\n')));
    expect(file.problem?.kind).toBe('duplicate-key');
  });

  test('a link that leads out of the site', () => {
    const outside = writeFiles({ 'authors.yml': 'secret: {name: A}' });
    const dir = writeFiles({ 'blog/a.md': '' });
    symlinkSync(path.join(outside, 'authors.yml'), path.join(dir, 'blog/authors.yml'));
    const file = readDataFile('authors.yml', [path.join(dir, 'blog')], dir, createFileIndex([dir]));
    expect(file?.problem?.kind).toBe('unreadable');
    expect(file?.source.text).toBe('');
    const beyond = readDataFile('authors.yml', [outside], dir, createFileIndex([dir]));
    expect(beyond).toBeUndefined();
  });
});

describe('the explanation of a mistake in the YAML of an authors file', () => {
  test.each([
    [
      'a tab',
      'ana:\n⟦\t⟧name: Ana\n',
      'this line is indented with a tab',
      'Start the line with 2 spaces instead: it belongs to ana.',
    ],
    [
      'an @',
      'ana:\n  name: ⟦@ana⟧\n',
      'a value can’t begin with @ unless it’s in quotes',
      'Put quotes around the value: "@ana".',
    ],
    [
      'a backtick',
      'ana:\n  name: ⟦`"ana"`⟧\n',
      'a value can’t begin with ` unless it’s in quotes',
      'Put quotes around the value: \'`"ana"`\'.',
    ],
    [
      'stars',
      'ana:\n  name: ⟦*ana*⟧\n',
      'a value can’t begin with * unless it’s in quotes',
      'Put quotes around the value: "*ana*".',
    ],
    [
      'a colon',
      'ana:\n  name: ⟦Ana: the one⟧\n',
      'a value with a colon and a space needs quotes',
      'Put quotes around the value: "Ana: the one".',
    ],
    [
      'no space',
      'ana:\n  name: Ana\n  ⟦title:Dev⟧\n',
      'there is no space after "title:"',
      'Write title: Dev.',
    ],
    [
      'one space',
      'ana:\n  name: Ana\n ⟦bo:⟧\n  name: Bo\n',
      'this line is indented by 1 space, and the one above it by 2 spaces',
      'Start the line with 2 spaces if it belongs with the line above, or with none if something new starts here.',
    ],
    [
      'three spaces',
      'ana:\n  name: Ana\n   ⟦title: T⟧\n',
      'this line is indented by 3 spaces, and the one above it by 2 spaces',
      'Start the line with 2 spaces, like name and the other fields of ana.',
    ],
    [
      'a file whose keys are all indented',
      '  ana:\n    name: Ana\n ⟦bo:⟧\n    name: Bo\n',
      'this line is indented by 1 space, and the one above it by 4 spaces',
      'Start the line with 4 spaces if it belongs with the line above, or with 2 spaces if it belongs to the file.',
    ],
    [
      'a tab in accounts',
      'ana:\n  name: Ana\n  socials:\n⟦\t⟧github: ana\n',
      'this line is indented with a tab',
      'Start the line with 4 spaces instead: it belongs to socials.',
    ],
    [
      'a tab in a field that has no accounts',
      'ana:\n  name: Ana\n  page:\n⟦\t⟧github: ana\n',
      'this line is indented with a tab',
      'Start the line with 2 spaces if it belongs with the line above, or with none if something new starts here.',
    ],
    [
      'an author whose key is the name of a field',
      'ana:\n  name: Ana\nemail:\n⟦bo:Bo⟧\n',
      'there is no space after "bo:"',
      'Write bo: Bo.',
    ],
    [
      'an account at the start of a line',
      'ana:\n  name: Ana\n  socials:\nlinkedin: ana\n    ⟦github: ana⟧\n',
      'this line is indented by 4 spaces, and the one above it by 0 spaces',
      'Delete the spaces before it.',
    ],
    [
      'a bracket in a file whose keys are all indented',
      ' ana: ⟦[⟧\n',
      '[ is not closed',
      'Close it: [].',
    ],
    [
      'a brace on the last line, which has no end',
      'ana: ⟦{name: Ana⟧',
      '{ is not closed',
      'Close it: {name: Ana}.',
    ],
    [
      'a full-width colon',
      'ana⟦：⟧\n  name: Ana\n',
      'this colon is a full-width one (U+FF1A)',
      'Write a plain colon and a space.',
    ],
    [
      'a no-break space',
      'ana:\n  name: Ana\n  url:⟦\u00a0⟧https://example.org\n',
      'this line has a character that looks like a space (U+00A0)',
      'Replace it with a plain space.',
    ],
  ])('%s', (_, marked, cause, help) => {
    const { file, wanted } = read(marked);
    if (!file.problem) throw new Error('Nothing is wrong with it.');
    const { range, ...words } = describeDataFileProblem(file.problem, file.source.text);
    expect(words).toEqual({ message: `This file isn’t valid YAML: ${cause}.`, help });
    expect(`${range.start}-${range.end}`).toBe(wanted);
  });
});
