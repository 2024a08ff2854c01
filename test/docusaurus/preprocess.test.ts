import { createRequire } from 'node:module';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { preprocess } from '../../src/plugin/check/parsing/preprocess.ts';
import { often } from '../helpers/cases.ts';
import { siteOf } from '../helpers/site.ts';

type Preprocess = (parameters: {
  fileContent: string;
  filePath: string;
  markdownConfig: { mdx1Compat: { headingIds: boolean; admonitions: boolean } };
  admonitions: unknown;
}) => string;

const require = createRequire(import.meta.url);
const { default: real } = require('@docusaurus/mdx-loader/lib/preprocessor.js') as {
  default: Preprocess;
};

/** Pieces that Docusaurus treats specially in combination. */
const piece = fc.constantFrom(
  '```mdx-code-block',
  '````mdx-code-block',
  '``` mdx-code-block ',
  '```',
  '````',
  '```js',
  '# ',
  '#######',
  '## a {#b}',
  '{#',
  '\\{#',
  '\\\\{#',
  '}',
  ':::note',
  ':::my-own',
  '::::tip ',
  ':::notes',
  ':::',
  'A title',
  '[A title]',
  '> ',
  '>',
  ' ',
  '  ',
  '\t',
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  '\u2028',
  '$&',
  '🎉',
  'a',
);

const blogs = [
  true,
  false,
  { keywords: ['my-own'] },
  { keywords: ['my-own'], extendDefaults: false },
  { extendDefaults: false },
  { keywords: [] },
].map((admonitions) => {
  const [blog] = siteOf('/site', { presets: [['classic', { blog: { admonitions } }]] }).blogs;
  if (!blog) throw new Error('There’s no blog.');
  return { admonitions, blog };
});

test('a text is preprocessed as in Docusaurus', () => {
  const { markdown } = siteOf('/site');
  const documents = fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(
      documents,
      fc.constantFrom(...blogs),
      fc.boolean(),
      fc.boolean(),
      (text, { admonitions, blog }, headingIds, titles) => {
        const settings = { ...markdown, headingIds, admonitionTitles: titles };
        const ours = preprocess(text, '/site/blog/a.md', settings, blog.admonitionKeywords);
        const theirs = real({
          fileContent: text,
          filePath: '/site/blog/a.md',
          markdownConfig: { mdx1Compat: { headingIds, admonitions: titles } },
          admonitions,
        });
        expect(ours.text).toBe(theirs);
        // Positions never go backwards, and never leave the file.
        let last = 0;
        for (let offset = 0; offset <= ours.text.length; offset++) {
          const original = ours.toOriginal(offset);
          expect(original).toBeGreaterThanOrEqual(last);
          last = original;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      },
    ),
    often(2000),
  );
});
