import { describe, expect, test } from 'vitest';
import { post, repaired } from '../../helpers/repair.ts';

describe('no fix changes the author of a post', () => {
  test.each([
    ['a letter more', 'anne', 'anna'],
    ['another letter', 'marko', 'marco'],
    ['two letters swapped, which makes another name', 'maria', 'maira'],
    ['two letters swapped, which makes a name of none', 'tunde', 'tnude'],
    ['another initial', 'lisa-k', 'lisa-m'],
    ['another number', 'team-2024', 'team-2025'],
    ['the beginning of a key', 'ann-marie', 'ann'],
    ['letters of another script that look alike', 'аnna', 'anna'],
  ])('%s: %s is not %s', (_, known, written) => {
    const authors = { 'blog/authors.yml': `${known}:\n  name: Somebody Else\n` };
    expect(repaired({ ...authors, 'blog/a.md': post(`authors: [${written}]`) })).toEqual({});
  });

  test('two keys that only differ in case, and a third spelling', () => {
    const authors = { 'blog/authors.yml': 'lee:\n  name: A\nLEE:\n  name: B\n' };
    expect(repaired({ ...authors, 'blog/a.md': post('authors: Lee') })).toEqual({});
  });

  test('two keys that only differ in an accent', () => {
    const authors = { 'blog/authors.yml': 'jose:\n  name: A\njosé:\n  name: B\n' };
    expect(repaired({ ...authors, 'blog/a.md': post('authors: JOSE') })).toEqual({});
  });

  test('a name that two authors have', () => {
    const authors = { 'blog/authors.yml': 'sam:\n  name: Sam Lee\nslee:\n  name: Sam Lee\n' };
    expect(repaired({ ...authors, 'blog/a.md': post('authors: Sam Lee') })).toEqual({});
  });

  test('a key that is also the name of another author', () => {
    const authors = { 'blog/authors.yml': 'kim:\n  name: Kim Berg\nkberg:\n  name: Kim\n' };
    expect(repaired({ ...authors, 'blog/a.md': post('authors: Kim') })).toEqual({});
  });

  test('a first name in lower case may be a key that is still to be added', () => {
    const authors = { 'blog/authors.yml': 'lisa-k:\n  name: Lisa\n' };
    expect(repaired({ ...authors, 'blog/a.md': post('authors: lisa') })).toEqual({});
    expect(repaired({ ...authors, 'blog/a.md': post('authors: Lisa') })).toEqual({
      'blog/a.md': post('authors: lisa-k'),
    });
  });

  test('somebody who is already in the post is not added twice', () => {
    const authors = { 'blog/authors.yml': 'saim:\n  name: Saim Safdar\n' };
    expect(repaired({ ...authors, 'blog/a.md': post('authors: [saim, Saim]') })).toEqual({});
    expect(repaired({ ...authors, 'blog/a.md': post('authors: [Saim, Saim Safdar]') })).toEqual({
      'blog/a.md': post('authors: [saim, Saim Safdar]'),
    });
  });

  test('a speaker with a similar key, or with the first name of an author', () => {
    const authors = { 'blog/authors.yml': 'anne:\n  name: Anne\n' };
    const talks = (performer: string) =>
      post(
        `authors: anne\nevent: {name: E, startDate: 2026-01-01, talks: [{name: T, performer: [${performer}]}]}`,
      );
    expect(repaired({ ...authors, 'blog/a.md': talks('anna, Anne') })).toEqual({});
    expect(repaired({ ...authors, 'blog/a.md': talks('ANNE') })).toEqual({});
    expect(repaired({ ...authors, 'blog/a.md': talks('{key: ANNE}') })).toEqual({
      'blog/a.md': talks('{key: anne}'),
    });
  });
});

describe('no fix changes a subject', () => {
  const authors = { 'blog/authors.yml': 'saim:\n  name: Saim\n' };
  const tagged = (tags: string) => post(`authors: saim\ntags: ${tags}`);
  test.each([
    ['react', 'preact'],
    ['nextjs', 'nestjs'],
    ['http', 'https'],
    ['monday', 'sunday'],
    ['c', 'c++'],
    ['net', '.NET'],
    ['v12-3', 'v1-23'],
    ['trail', 'trial'],
    ['prefect', 'perfect'],
    ['release', 'releases'],
    ['かき', 'がき'],
    ['наш', 'найш'],
  ])('%s is not %s', (known, written) => {
    const tags = { 'blog/tags.yml': `${known}:\n  label: A subject\n` };
    const files = { ...authors, ...tags, 'blog/a.md': tagged(`["${written}"]`) };
    expect(repaired(files)).toEqual({});
  });

  test('the key of one tag, which is the label of another', () => {
    const tags = { 'blog/tags.yml': 'go:\n  label: The game\ngolang:\n  label: Go\n' };
    expect(repaired({ ...authors, ...tags, 'blog/a.md': tagged('[Go]') })).toEqual({});
  });

  test('words without commas may be one tag or several', () => {
    expect(repaired({ ...authors, 'blog/a.md': tagged('docker swarm') })).toEqual({});
    expect(repaired({ ...authors, 'blog/a.md': tagged('docker, swarm mode') })).toEqual({
      'blog/a.md': tagged('[docker, swarm mode]'),
    });
  });
});

describe('no fix hides or shows a post', () => {
  const authors = { 'blog/authors.yml': 'saim:\n  name: Saim\n' };
  test.each([
    'published: true',
    'published: false',
    'publish: false',
    'listed: true',
    'hidden: true',
    'private: true',
    'status: draft',
    'visibility: private',
    'Draft: true',
    'DRAFT: false',
    'darft: true',
    'drafts: true',
    'unlisted_: true',
    'Unlisted: true',
    'unlited: false',
    'isDraft: true',
    'publishDate: 2030-01-01',
    'expiryDate: 2020-01-01',
  ])('%s', (line) => {
    expect(repaired({ ...authors, 'blog/a.md': post(`authors: saim\n${line}`) })).toEqual({});
  });
});

describe('no fix treats a key of another generator, or of a theme, as a typo', () => {
  const authors = { 'blog/authors.yml': 'saim:\n  name: Saim\n' };
  test.each([
    'images: /a.png',
    'data: 2026-01-01',
    'dates: 2026-01-01',
    'events: {name: E}',
    'coauthors: [ada]',
    'update: {date: 2026-01-01}',
    'canonical_url: https://example.com/a',
    'tile: x',
    'keyword: [a]',
  ])('%s', (line) => {
    expect(repaired({ ...authors, 'blog/a.md': post(`authors: saim\n${line}`) })).toEqual({});
  });

  test('or writes the old author field beside the new one', () => {
    expect(repaired({ ...authors, 'blog/a.md': post('authors: saim\nautor: Ada') })).toEqual({});
    expect(repaired({ ...authors, 'blog/a.md': post('author: Ada\nautohrs: saim') })).toEqual({});
  });
});

describe('no fix changes a value that another field uses too', () => {
  const authors = { 'blog/authors.yml': 'ada:\n  name: Ada\n' };

  test.each([
    ['authors: [&n Ada]\ntitle: *n'],
    ['authors: &n Ada\ntitle: *n\ndescription: *n'],
    ['authors: &list [Ada]\nkeywords: *list'],
    ['own: &list [*other, Ada]\nauthors: *list'],
  ])('%j stays', (frontMatter) => {
    expect(repaired({ ...authors, 'blog/a.md': post(frontMatter) })).toEqual({});
  });

  test('the other values of the post are corrected', () => {
    expect(
      repaired({ ...authors, 'blog/a.md': post('title: &t A\ndescription: *t\nauthors: [Ada]') }),
    ).toEqual({ 'blog/a.md': post('title: &t A\ndescription: *t\nauthors: [ada]') });
    expect(repaired({ ...authors, 'blog/a.md': post('authors: [&unused Ada]') })).toEqual({
      'blog/a.md': post('authors: [&unused ada]'),
    });
  });
});
