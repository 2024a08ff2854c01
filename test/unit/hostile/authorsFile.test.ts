import { describe, expect, test } from 'vitest';
import { expectHarmless } from '../../helpers/harmless.ts';
import { authors, bomb, foundIn, fronted, judge } from '../../helpers/hostile.ts';
import { checkFiles } from '../../helpers/site.ts';

describe('an invalid authors file', () => {
  test.each<[string, string | Buffer, string[]]>([
    [
      'with conflict markers',
      `<<<<<<< HEAD\n${authors}=======\nsaim:\n  name: S\n>>>>>>> b\n`,
      ['authors-file blog/authors.yml:1'],
    ],
    ['binary', Buffer.from([0, 1, 2, 255, 254, 0]), ['authors-file blog/authors.yml:1']],
    ['empty', '', ['author-unknown blog/a.md:3']],
    ['a list', '- saim\n', ['author-unknown blog/a.md:3', 'authors-file blog/authors.yml:1']],
    ['a word', 'saim', ['author-unknown blog/a.md:3', 'authors-file blog/authors.yml:1']],
    ['two documents', `${authors}---\n${authors}`, ['authors-file blog/authors.yml:3']],
    ['20 MB', `${authors}# ${'x'.repeat(2e7)}`, ['authors-file blog/authors.yml:1']],
    ['a bomb of aliases', `${authors}${bomb}\n`, ['authors-file blog/authors.yml:7']],
    [
      'a bomb of aliases in a field',
      `${bomb}\n${authors}  title: *i\n  socials: *i\n`,
      ['authors-file blog/authors.yml:5'],
    ],
    [
      'itself as a field',
      `saim: &a\n  name: Saim\n  socials: *a\n`,
      ['authors-file blog/authors.yml:1'],
    ],
    ['of 10,000 brackets', '['.repeat(10_000), ['authors-file blog/authors.yml:1']],
    ['of 10,000 lists', '- '.repeat(10_000), ['authors-file blog/authors.yml:1']],
    [
      'of 20,000 authors',
      Array.from({ length: 20_000 }, (_, index) => `saim${index}:\n  name: S\n`).join(''),
      ['author-unknown blog/a.md:3'],
    ],
    [
      'a tag that makes a function',
      `saim: !!js/function 'function(){}'\n`,
      ['authors-file blog/authors.yml:1'],
    ],
  ])('%s', (_, content, expected) => {
    const found = judge({ 'blog/a.md': fronted('authors: saim'), 'blog/authors.yml': content });
    expect(found).toEqual(expected);
  });

  test('a folder', () => {
    const files = { 'blog/a.md': fronted('authors: saim'), 'blog/authors.yml/keep.txt': '' };
    const report = checkFiles(files);
    expectHarmless(report);
    expect(foundIn(report)).toEqual(['author-unknown blog/a.md:3']);
  });
});
