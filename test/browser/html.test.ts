import { readFileSync } from 'node:fs';
import path from 'node:path';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { parse, serialize } from 'parse5';
import { expect, inject, test } from 'vitest';
import { pagesOf } from '../helpers/crawl.ts';

/** The standard, and what it asks for the sake of those who do not see a page. Where we ask for less, it says why. */
const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:standard', 'html-validate:a11y'],
    elements: [
      'html5',
      {
        // Docusaurus writes each line of code as a division (theme-classic/src/theme/CodeBlock/Line).
        code: { permittedContent: ['@phrasing', 'div'] },
        // Old posts give sizes as shares of the column, which browsers obey and the standard forbids.
        img: { attributes: { width: { enum: ['/\\d+%?/'] }, height: { enum: ['/\\d+%?/'] } } },
      },
    ],
    rules: {
      // Lists may have names, by the standard of ARIA that came after this rule.
      'aria-label-misuse': ['error', { allowAnyNamable: true }],
      // Docusaurus's way past the menu is a division with a role (theme-common/src/utils/skipToContentUtils.tsx).
      'prefer-native-element': ['error', { exclude: ['region'] }],
    },
  }),
);

test('every page is valid HTML', async () => {
  const dir = inject('blogDir');
  const errors: string[] = [];
  for (const page of pagesOf(dir)) {
    const file = page.endsWith('.html') ? page : path.join(page, 'index.html');
    const html = readFileSync(path.join(dir, file), 'utf8');
    // The build leaves out the end tags that the standard lets it leave out, and the validator wants them all. So the text
    // is judged by the standard's own parser, and the validator is given the tree that every browser makes of it.
    const document = parse(html, {
      sourceCodeLocationInfo: true,
      onParseError: ({ code, startLine, startCol }) =>
        errors.push(`${file}:${startLine}:${startCol} ${code}`),
    });
    const { results } = await validator.validateString(serialize(document), file);
    for (const { messages } of results)
      for (const { ruleId, message, selector } of messages)
        errors.push(`${file} ${ruleId}: ${message} (${selector})`);
  }
  expect(errors).toEqual([]);
});
