import { expect, test } from 'vitest';
import { severalNames } from '../../src/plugin/check/text/severalNames.ts';

test.each([
  ['Ana Lima and Tomasz Król', ['Ana Lima', 'Tomasz Król']],
  ['Ana Lima & Tomasz Król', ['Ana Lima', 'Tomasz Król']],
  ['Ana Lima, Tomasz Król', ['Ana Lima', 'Tomasz Król']],
  ['Ana Lima, Joke de Vries, and J. R. Hartley', ['Ana Lima', 'Joke de Vries', 'J. R. Hartley']],
  ['saim and Ana Lima', ['saim', 'Ana Lima']],
  ['Ana Lima and Maria da Silva Santos', ['Ana Lima', 'Maria da Silva Santos']],
])('%s are several people', (text, parts) => {
  expect(severalNames(text, (part) => part === 'saim')).toEqual(parts);
});

test.each([
  'Ana Lima',
  'Smith, Jr.',
  'Ana Lima, Jr.',
  'Marks & Spencer',
  'Ana and Tom',
  'Simon & Schuster Books',
  'Ana Lima, Acme Labs',
  'Ana Lima, Head of Research',
  'Ana Lima and the Harbour Band',
  'The Harbour and The Crane',
  'ana lima and tomasz król',
  'Ana Lima and Maria Josefa da Silva Santos',
  'Ana and Tomasz Król',
])('%s may be one name', (text) => {
  expect(severalNames(text, () => false)).toBeUndefined();
});

test('names of up to 200 characters are several people, and more are a text', () => {
  const names = (length: number) => [`A${'n'.repeat(length - 20)} Lima`, 'Tomasz Król'];
  expect(names(200).join(' & ')).toHaveLength(200);
  expect(severalNames(names(200).join(' & '), () => false)).toEqual(names(200));
  expect(severalNames(names(201).join(' & '), () => false)).toBeUndefined();
});
