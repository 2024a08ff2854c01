import { expect, test } from 'vitest';
import type { Diagnostic } from '../../src/plugin/check/diagnostic.ts';
import { checkFiles } from '../helpers/site.ts';

const files = {
  'blog/authors.yml': 'saim:\n  name: Saim\n',
  'blog/a.md': '---\nauthors: nobody\n---\n\n[Later](/blog/later) ![A hall](./gone.png)\n',
};

/** Returns the rules with an error. */
function errors(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.filter(({ severity }) => severity === 'error').map(({ rule }) => rule);
}

test('if a site parses front matter with its own code, only what that cannot change is checked, and a hint says so', () => {
  const { diagnostics, hints } = checkFiles(files, {
    markdown: { parseFrontMatter: (params: unknown) => params },
  });
  expect(errors(diagnostics)).toEqual(['image-missing']);
  expect(hints).toEqual([
    'The config’s markdown.parseFrontMatter can change the front matter of posts: fields, authors and tags not checked.',
  ]);
});

test('a site without such code is checked completely', () => {
  const { diagnostics, hints } = checkFiles(files, {});
  expect(errors(diagnostics)).toEqual(['author-unknown', 'link-missing', 'image-missing']);
  expect(hints).toEqual([]);
});
