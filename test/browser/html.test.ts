import { readFileSync } from 'node:fs';
import path from 'node:path';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { parse, serialize } from 'parse5';
import { expect, inject, test } from 'vitest';
import { pagesOf } from '../helpers/crawl.ts';

/** The HTML standard, with its requirements for accessibility. Each exception has its reason. */
const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:standard', 'html-validate:a11y'],
    elements: [
      'html5',
      {
        // Docusaurus writes each line of code as a div (theme-classic/src/theme/CodeBlock/Line).
        code: { permittedContent: ['@phrasing', 'div'] },
        // Old posts give sizes as percentages of the column, which browsers accept and the standard
        // forbids.
        img: { attributes: { width: { enum: ['/\\d+%?/'] }, height: { enum: ['/\\d+%?/'] } } },
      },
    ],
    rules: {
      // ARIA allows names for lists since a version newer than this rule.
      'aria-label-misuse': ['error', { allowAnyNamable: true }],
      // Docusaurus's skip link is a div with a role
      // (theme-common/src/utils/skipToContentUtils.tsx).
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
    // The build leaves out end tags that the standard makes optional, but the validator requires
    // all of them. So the standard's own parser checks the text, and the validator gets the tree
    // that every browser creates from it.
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
