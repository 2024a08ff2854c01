import { expect, test } from 'vitest';
import { isEmptyAlt } from '../../src/plugin/check/references/emptyAlt.ts';
import { escapePercent } from '../../src/plugin/check/references/parseTarget.ts';

test.each([
  ['50%.png', '50%25.png'],
  ['a%20b%.png', 'a%20b%25.png'],
  // No character is encoded as FF alone.
  ['%FF%20.png', '%25FF%2520.png'],
  ['a%20b.png', 'a%20b.png'],
])('%s is escaped as %s', (target, escaped) => {
  expect(escapePercent(target)).toBe(escaped);
});

test.each(['image', 'An image 2', 'la imagen', 'The screenshot…', `image${'.'.repeat(55)}`])(
  'the alt text %j describes nothing',
  (alt) => expect(isEmptyAlt(alt)).toBe(true),
);

test.each(['The harbour', 'An image of the harbour', `image${'.'.repeat(56)}`])(
  'the alt text %j is a description',
  (alt) => expect(isEmptyAlt(alt)).toBe(false),
);
