import fc from 'fast-check';
import yaml from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { entryToAdd } from '../../../src/plugin/new/addEntry.ts';
import { often } from '../../helpers/cases.ts';

const ada = { key: 'ada', fields: { name: 'Ada', page: true } };

describe('an entry is written in the style of the file', () => {
  test.each([
    ['nothing', '', 'ada:\n  name: Ada\n  page: true\n'],
    ['a byte order mark alone', '\ufeff', 'ada:\n  name: Ada\n  page: true\n'],
    ['a comment without end', '# Who writes', '\nada:\n  name: Ada\n  page: true\n'],
    [
      'entries without a blank line',
      'a:\n  name: A\nb:\n  name: B\n',
      'ada:\n  name: Ada\n  page: true\n',
    ],
    [
      'entries with blank lines',
      'a:\n  name: A\n\nb:\n  name: B\n',
      '\nada:\n  name: Ada\n  page: true\n',
    ],
    [
      'a blank line at the end',
      'a:\n  name: A\n\nb:\n  name: B\n\n',
      'ada:\n  name: Ada\n  page: true\n',
    ],
    [
      'no end of the last line',
      'a:\n  name: A\n\nb:\n  name: B',
      '\n\nada:\n  name: Ada\n  page: true\n',
    ],
    [
      'lines as on Windows',
      'a:\r\n  name: A\r\n\r\nb:\r\n  name: B',
      '\r\n\r\nada:\r\n  name: Ada\r\n  page: true\r\n',
    ],
    [
      'a blank line inside an entry',
      'a:\n  name: A\n\n  title: T\n',
      'ada:\n  name: Ada\n  page: true\n',
    ],
  ])('%s', (_, text, added) => {
    expect(entryToAdd(text, ada)).toBe(added);
  });
});

test.each([
  ['has the key', 'ada:\n  name: Another\n'],
  ['is written in one line', '{a: {name: A}}\n'],
  ['is JSON', '{\n  "a": {"name": "A"}\n}\n'],
  ['is a list', '- a\n'],
  ['is text', 'a\n'],
  ['ends in an open quote', 'a:\n  name: "A\n'],
  ['ends with a document marker', 'a:\n  name: A\n---\n'],
  ['is indented as a whole', '  a:\n    name: A\n'],
  ['ends in text to which the blank line would belong', 'b:\n\na:\n  description: |+\n    Text\n'],
])('a file that %s is not changed', (_, text) => {
  expect(entryToAdd(text, ada)).toBeUndefined();
});

test('every name can be read back, and the rest stays the same', () => {
  const name = fc
    .string({ unit: 'grapheme', minLength: 1 })
    .filter((text) => !/\p{Cc}|\p{Cs}/u.test(text));
  const other = fc.dictionary(name, fc.record({ name }), { noNullPrototype: true });
  fc.assert(
    fc.property(other, name, name, fc.boolean(), (entries, key, value, windows) => {
      fc.pre(!Object.hasOwn(entries, key));
      const written = Object.keys(entries).length === 0 ? '' : yaml.dump(entries);
      const text = windows ? written.replaceAll('\n', '\r\n') : written;
      const added = entryToAdd(text, { key, fields: { name: value } });
      expect(added).toBeDefined();
      expect(yaml.load(text + added)).toEqual(
        Object.fromEntries([...Object.entries(entries), [key, { name: value }]]),
      );
    }),
    often(100),
  );
});
