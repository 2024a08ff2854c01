import { expect, test } from 'vitest';
import type { RuleLevel } from '../../src/plugin/check/rule.ts';
import { checkFiles } from '../helpers/site.ts';

test.each([
  ['error', 'error', ['error image-missing']],
  ['warning', 'error', ['error image-alt', 'warning image-missing']],
  ['error', 'info', ['error image-missing']],
] as [RuleLevel, RuleLevel, string[]][])(
  'a missing image (%s) without alt text (%s) is one finding, unless the text is worse',
  (missing, alt, found) => {
    const files = {
      'blog/authors.yml': 'kim:\n  name: Kim\n',
      'blog/a.md': '---\nauthors: kim\n---\n\nText\n\n<!-- truncate -->\n\n![](./gone.png)\n',
    };
    const levels = { 'image-missing': missing, 'image-alt': alt };
    const { diagnostics } = checkFiles(files, {}, { levels });
    expect(diagnostics.map(({ severity, rule }) => `${severity} ${rule}`)).toEqual(found);
  },
);
