import { describe, expect, test } from 'vitest';
import { checkFiles } from '../helpers/site.ts';

describe('the check follows older Docusaurus versions', () => {
  test.each([
    ['^2.0.0', []],
    ['3.0.1', []],
    ['3.3.2', []],
    ['~3.4.0', ['tag-unknown']],
    ['^3.5.0', ['author-inline', 'tag-unknown', 'truncate-missing']],
    ['latest', ['author-inline', 'tag-unknown', 'truncate-missing']],
  ])('Docusaurus %s: tags.yml, inline authors and truncate markers', (version, rules) => {
    expect(
      rulesOf(version, {
        'blog/tags.yml': 'talks:\n  label: Talks\n',
        ...post('authors:\n  - name: Ines Duarte\ntags: [workshops]', 'The first day was long.'),
        'blog/second.md': '---\nauthors: ines\ntags: [talks]\n---\n\nThe second was longer.\n',
      }),
    ).toEqual(rules);
  });

  test.each([
    ['3.4.0', []],
    ['3.5.0', ['author-duplicate', 'authors-file']],
  ])('Docusaurus %s: a duplicate author, and social accounts', (version, rules) => {
    expect(
      rulesOf(version, {
        'blog/authors.yml': 'ines:\n  name: Ines Duarte\n  socials:\n    github: github.com/ines\n',
        ...post('authors: [ines, ines]', 'Text\n\n<!-- truncate -->\n\nMore'),
      }),
    ).toEqual(rules);
  });

  test.each([
    ['3.4.0', ['link-missing']],
    ['3.5.0', []],
  ])('Docusaurus %s: the page of an author', (version, rules) => {
    expect(
      rulesOf(version, {
        'blog/authors.yml': 'ines:\n  name: Ines Duarte\n  page: true\n',
        ...post('authors: ines', 'By [Ines](/blog/authors/ines).\n\n<!-- truncate -->\n\nMore'),
      }),
    ).toEqual(rules);
  });

  test.each([
    ['3.0.1', []],
    ['3.1.0', ['link-missing']],
  ])('Docusaurus %s: a missing heading', (version, rules) => {
    expect(
      rulesOf(version, post('authors: ines', '[Down](#rooms)\n\n<!-- truncate -->\n\n## Talks')),
    ).toEqual(rules);
  });

  test.each([
    ['3.9.2', []],
    ['3.10.0', ['post-unreadable']],
  ])('Docusaurus %s: future.v4 and HTML comments in MDX', (version, rules) => {
    const text = 'Text\n\n<!-- a remark -->\n\n{/* truncate */}\n\nMore';
    expect(rulesOf(version, post('authors: ines', text), { future: { v4: true } })).toEqual(rules);
  });

  test.each([
    ['3.8.1', ['image-missing']],
    ['3.9.0', []],
  ])('Docusaurus %s: a hook that replaces images', (version, rules) => {
    const markdown = { hooks: { onBrokenMarkdownImages: () => '/img/none.png' } };
    const text = '![The hall](./hall.png)\n\n<!-- truncate -->\n\nMore';
    expect(rulesOf(version, post('authors: ines', text), { markdown })).toEqual(rules);
  });

  test('Docusaurus 2 reads posts with MDX 1: syntax that it accepts is no finding, and images in it are checked', () => {
    const text =
      'We were <5 people, and {each brought a lamp.\n\n<Unknown /> <img src="/img/none.png" alt="The hall" />\n\n<!--truncate-->\n\nMore';
    const files = { ...manifest('^2.4.0'), ...AUTHORS, ...post('authors: ines', text) };
    const { diagnostics, hints } = checkFiles(files);
    expect(diagnostics.map(({ rule, line }) => `${rule}:${line}`)).toEqual(['image-missing:7']);
    expect(hints).toEqual([
      'This site runs Docusaurus 2. Docusaurus 3 couldn’t compile 1 post, which was checked as plain Markdown.',
    ]);
  });

  test('Docusaurus 2 has no hint if it would compile each post', () => {
    const files = { ...manifest('^2.4.0'), ...AUTHORS, ...post('authors: nobody', 'Text') };
    expect(checkFiles(files).hints).toEqual([]);
  });

  test('the installed version overrides the range in package.json', () => {
    const installed = { 'node_modules/@docusaurus/core/package.json': '{"version": "3.4.0"}' };
    expect(rulesOf('^3.5.0', { ...installed, ...post('authors: ines', 'No marker.') })).toEqual([]);
  });
});

function rulesOf(
  version: string,
  files: Record<string, string>,
  config: Record<string, unknown> = {},
): string[] {
  const { diagnostics } = checkFiles({ ...manifest(version), ...AUTHORS, ...files }, config);
  return [...new Set(diagnostics.map(({ rule }) => rule))].sort();
}

function manifest(version: string): Record<string, string> {
  const dependencies = { '@docusaurus/core': version };
  return { 'package.json': JSON.stringify({ name: 'my-site', dependencies }) };
}

function post(frontMatter: string, text: string): Record<string, string> {
  return { 'blog/2024-05-01-days.md': `---\n${frontMatter}\n---\n\n${text}\n` };
}

const AUTHORS = { 'blog/authors.yml': 'ines:\n  name: Ines Duarte\n' };
