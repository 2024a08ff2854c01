import { describe, expect, test } from 'vitest';
import { bomb, fronted, judge, post } from '../../helpers/hostile.ts';

describe('a post that cannot be published has a finding at its place', () => {
  const binary = Buffer.from(Array.from({ length: 70_000 }, (_, index) => (index * 7919) % 256));
  test.each<[string, string | Buffer, string[]]>([
    ['a binary file', binary, ['post-unreadable blog/a.md:1']],
    ['20 MB', post('word '.repeat(4_000_000)), ['post-unreadable blog/a.md:1']],
    ['20 MB on one line of brackets', '['.repeat(20_000_000), ['post-unreadable blog/a.md:1']],
    ['UTF-16', Buffer.from(post('Text'), 'utf16le'), ['post-unreadable blog/a.md:1']],
    ['Latin-1', Buffer.from(post('Zo\u00eb'), 'latin1'), ['post-unreadable blog/a.md:1']],
    [
      'front matter without an end',
      '---\nauthors: saim\n\nText\n',
      ['front-matter-syntax blog/a.md:1'],
    ],
    ['front matter without an end or a line', '---', ['front-matter-syntax blog/a.md:1']],
    ['front matter of 1 MB', fronted(`authors: saim\nnote: "${'x'.repeat(1e6)}"`), []],
    ['front matter of 1 MB of blanks', fronted(`authors: saim\n${' '.repeat(1e6)}`), []],
    [
      'front matter of 200,000 keys',
      fronted(Array.from({ length: 200_000 }, (_, index) => `k${index}: 1`).join('\n')),
      [],
    ],
    [
      'front matter of 10,000 brackets',
      fronted(`authors: ${'['.repeat(10_000)}`),
      ['front-matter-syntax blog/a.md:3'],
    ],
    [
      'front matter of 10,000 braces',
      fronted(`authors: ${'{a: '.repeat(10_000)}`),
      ['front-matter-syntax blog/a.md:3'],
    ],
    [
      'front matter of 10,000 lists',
      fronted(`authors:\n  ${'- '.repeat(10_000)}a`),
      ['front-matter-syntax blog/a.md:4'],
    ],
    ['JSON of 5,000 brackets', `---json\n{"a": ${'['.repeat(5000)}${']'.repeat(5000)}}\n---\n`, []],
    ['an alias to itself', fronted('authors: &a [*a]'), ['front-matter-syntax blog/a.md:3']],
    ['a bomb of aliases', fronted(`authors: saim\n${bomb}`), ['front-matter-syntax blog/a.md:8']],
    [
      'a bomb of aliases for authors',
      fronted(`${bomb}\nauthors: *i`),
      ['front-matter-syntax blog/a.md:7'],
    ],
    [
      'a bomb of aliases for tags, title and image',
      fronted(`authors: saim\n${bomb}\ntags: *i\ntitle: *i\nimage: *i`),
      ['front-matter-syntax blog/a.md:8'],
    ],
    [
      'aliases of talks, recordings and chapters',
      fronted(
        `authors: saim\nevent:\n  name: M\n  startDate: 2026\n  talks: [&t {name: T, recording: [&r {url: 'https://a.example', hasPart: [&c {name: C, startOffset: 1:00}${', *c'.repeat(99)}]}${', *r'.repeat(99)}]}${', *t'.repeat(99)}]`,
      ),
      ['front-matter-syntax blog/a.md:4'],
    ],
    ['10,000 quotes', post(`${'>'.repeat(10_000)} a`), ['post-unreadable blog/a.md:6']],
    ['10,000 lists', post(`${'- '.repeat(10_000)} a`), ['post-unreadable blog/a.md:6']],
    ['10,000 opening brackets', post('['.repeat(10_000)), ['post-unreadable blog/a.md:6']],
    ['10,000 opening images', post('!['.repeat(10_000)), ['post-unreadable blog/a.md:6']],
    ['10,000 opening braces', post('{'.repeat(10_000)), ['post-unreadable blog/a.md:6']],
    // Docusaurus's parsers stop there too, after a quarter of a minute.
    [
      '10,000 elements in each other',
      post(`${'<b>'.repeat(10_000)}a${'</b>'.repeat(10_000)}`),
      ['post-unreadable blog/a.md:6'],
    ],
    [
      '10,000 elements on lines of their own',
      post(`${'<div>\n'.repeat(10_000)}\na\n\n${'</div>\n'.repeat(10_000)}`),
      ['post-unreadable blog/a.md:3006'],
    ],
    [
      '10,000 elements that nobody closes',
      post('<b>'.repeat(10_000)),
      ['post-unreadable blog/a.md:6'],
    ],
    [
      '1,000 attributes in each other',
      post(`${'<a b={'.repeat(1000)}1${'}/>'.repeat(1000)}`),
      ['post-unreadable blog/a.md:6'],
    ],
    [
      '150 braces in each other',
      post(`${'{'.repeat(150)}1${'}'.repeat(150)}`),
      ['post-unreadable blog/a.md:6'],
    ],
    [
      '10,000 elements in an expression that nobody closes',
      post(`{${'<b>'.repeat(10_000)}}`),
      ['post-unreadable blog/a.md:6'],
    ],
    [
      '10,000 classes that extend each other',
      post(`{${'class extends '.repeat(10_000)}a}`),
      ['post-unreadable blog/a.md:6'],
    ],
    [
      '2,000 elements in each other that nobody closes',
      post('<div>\n\n'.repeat(2000)),
      // The last one is the first that isn't closed.
      ['post-unreadable blog/a.md:4004'],
    ],
    [
      '60,000 elements in each other that nobody closes',
      post('<div>\n\n'.repeat(60_000)),
      ['post-unreadable blog/a.md:40006'],
    ],
    [
      '10,000 beginnings of definitions',
      post('[a]: '.repeat(10_000)),
      ['post-unreadable blog/a.md:6'],
    ],
    // Docusaurus's parser overflows its stack there too.
    ['a sum of 20,000', post(`{${'1+'.repeat(20_000)}1}`), ['post-unreadable blog/a.md:6']],
    ['20,000 negations', post(`{${'!'.repeat(20_000)}1}`), ['post-unreadable blog/a.md:6']],
  ])('%s', (_, content, expected) => {
    expect(judge({ 'blog/a.md': content })).toEqual(expected);
  });
});
