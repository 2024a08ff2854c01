import { createRequire } from 'node:module';
import { createContext, runInContext } from 'node:vm';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { serializedText } from '../../src/plugin/check/frontMatter/serializedText.ts';
import { often } from '../helpers/cases.ts';

const require = createRequire(
  createRequire(import.meta.url).resolve('@docusaurus/mdx-loader/package.json'),
);
const stringify = require('stringify-object') as (value: unknown) => string;

const CONTEXT = createContext({ ran: '!' });

/**
 * Returns the text in a post's module, as Docusaurus's loader writes it; `undefined` if it isn't
 * text.
 */
function inModule(text: string): unknown {
  try {
    return runInContext(`'use strict';\n[${stringify(text)}\n].join('')`, CONTEXT);
  } catch {
    return undefined;
  }
}

test('a text counts as kept exactly if the module contains the same text', () => {
  const pieces = [
    '\\',
    '\\',
    "'",
    '"',
    '\n',
    '\r',
    'n',
    'u',
    'x',
    '{',
    '}',
    '0',
    '8',
    'a',
    ' ',
    'é',
  ];
  const text = fc.string({ unit: fc.constantFrom(...pieces), maxLength: 8 });
  fc.assert(
    fc.property(text, (one) => {
      expect(serializedText(one) === 'kept', JSON.stringify(one)).toBe(inModule(one) === one);
    }),
    often(3000),
  );
});

test('code that runs is distinguished from code that ends the build', () => {
  const attack = "\\\\'+ran//";
  expect(serializedText(attack)).toBe('run');
  expect(inModule(attack)).toBe('\\!');
  expect(serializedText('C:\\users')).toBe('broken');
  expect(serializedText('C:\\Temp\\')).toBe('broken');
  expect(serializedText('C:\\new')).toBe('changed');
});
