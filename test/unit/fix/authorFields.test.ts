import { expect, test } from 'vitest';
import { checkFiles } from '../../helpers/site.ts';

test.each([
  ['iamge_url: /img/saim.png', 'image_url'],
  ['titel: Engineer', 'title'],
  // The author already has that field, the value isn't an address, or the name of another generator
  // is uncertain.
  ['titel: Engineer\n  title: Speaker', undefined],
  ['iamge_url: 7', undefined],
  ['avatar: /img/saim.png', undefined],
])('a typo in an author field is fixed if it’s certain: %s', (fields, written) => {
  const { diagnostics } = checkFiles({
    'blog/a.md': '---\nauthors: saim\n---\n\nText\n',
    'blog/authors.yml': `saim:\n  name: Saim\n  ${fields}\n`,
    'static/img/saim.png': '',
  });
  const found = diagnostics.find(({ rule }) => rule === 'author-field-unknown');
  expect(found).toBeDefined();
  expect(found?.fix?.edits.map(({ text }) => text)).toEqual(written && [written]);
});
