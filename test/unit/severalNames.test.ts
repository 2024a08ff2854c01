import { expect, test } from 'vitest';
import { severalNames } from '../../src/plugin/check/text/severalNames.ts';

test.each([
  ['Ana Lima and Tomasz Król', ['Ana Lima', 'Tomasz Król']],
  ['Ana Lima & Tomasz Król', ['Ana Lima', 'Tomasz Król']],
  ['Ana Lima, Tomasz Król', ['Ana Lima', 'Tomasz Król']],
  ['Ana Lima, Joke de Vries, and J. R. Hartley', ['Ana Lima', 'Joke de Vries', 'J. R. Hartley']],
  ['saim and Ana Lima', ['saim', 'Ana Lima']],
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
])('%s may be one name', (text) => {
  expect(severalNames(text, () => false)).toBeUndefined();
});
