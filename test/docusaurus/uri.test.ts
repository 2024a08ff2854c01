import { URISchema } from '@docusaurus/utils-validation';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isUri } from '../../src/plugin/check/text/isUri.ts';
import { often } from '../helpers/cases.ts';
import { quickly } from '../helpers/quickly.ts';

test('the check accepts a text as an address exactly when Docusaurus does', () => {
  const piece = fc.constantFrom(
    ...'ab1:/?#[]@!$&\'()*+,;=%.-_~ \\^`{}|"<>\n\té会🎉'.split(/(?:)/u),
    'http',
    'https://',
    'mailto:',
    'data:',
    '//',
    '///',
    '..',
    '%20',
    '%ZZ',
    'example.com',
    ':8080',
    '/img',
    'user@',
  );
  const texts = fc.oneof(
    fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join('')),
    fc.webUrl({ withFragments: true, withQueryParameters: true }),
    fc.webPath(),
    fc.string({ unit: 'binary', maxLength: 6 }),
  );
  fc.assert(
    fc.property(texts, (text) => {
      // A numeric address in brackets without a scheme: nobody writes one.
      fc.pre(!/^\/\/.*\[/s.test(text));
      expect(isUri(text)).toBe(URISchema.validate(text).error === undefined);
    }),
    often(2000),
  );
});

test('a very long text is handled quickly', () => {
  quickly(2, () => {
    for (const unit of ['a', '/', ':', '@', '%', '?', '#', 'a/', 'a@', 'é']) {
      isUri(unit.repeat(1_000_000));
      isUri(`/${unit.repeat(1_000_000)} `);
      isUri(`//${unit.repeat(1_000_000)} `);
    }
  });
});
