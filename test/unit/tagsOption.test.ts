import { expect, test } from 'vitest';
import { checkFiles } from '../helpers/site.ts';

test.each([
  ['unset', undefined, ['tags-file']],
  ['a file', 'own.yml', ['tag-unknown']],
  ['false', false, []],
  ['null', null, []],
])('with the blog’s option tags %s, that file is read', (_, tags, expected) => {
  const files = {
    'blog/authors.yml': 'saim:\n  name: Saim Safdar\n',
    'blog/tags.yml': 'talk: [\n',
    'blog/own.yml': 'talk:\n  label: Talk\n',
    'blog/a.md': '---\nauthors: saim\ntags: [other]\n---\n\nText\n\n<!-- truncate -->\n\nMore\n',
  };
  const blog = tags === undefined ? {} : { tags };
  const { diagnostics } = checkFiles(files, { presets: [['classic', { blog }]] });
  expect(diagnostics.map(({ rule }) => rule)).toEqual(expected);
});
