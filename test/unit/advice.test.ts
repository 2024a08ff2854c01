import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/plugin/check/diagnostic.ts';
import { findBy } from '../helpers/findBy.ts';

describe('front-matter-unknown-key', () => {
  test('is fixed if only one key is meant and accepts the value', () => {
    const post = '---\nauthors: saim\ntgas: [a]\nimages: [a.png]\nauhtor: Saim\n---\n\nText\n';
    const fixes = findBy('front-matter-unknown-key', { 'blog/a.md': post }).map(({ fix }) =>
      fix?.edits.map(({ text }) => text),
    );
    // Hugo has `images`; `author` beside `authors` would stop the build.
    expect(fixes).toEqual([['tags'], undefined]);
  });
});

describe('author-unused', () => {
  test('considers every blog that shares the file', () => {
    const blog = (name: string) => ({
      id: name,
      path: name,
      routeBasePath: name,
      authorsMapPath: '../authors.yml',
    });
    const files = {
      'authors.yml': 'saim:\n  name: Saim\nada:\n  name: Ada\ngrace:\n  name: Grace\n',
      'one/a.md': '---\nauthors: saim\n---\n\nText\n',
      'two/a.md': '---\nauthors: ada\n---\n\nText\n',
    };
    const plugins = [
      ['content-blog', blog('one')],
      ['content-blog', blog('two')],
    ];
    const found = findBy('author-unused', files, { presets: [], plugins });
    expect(found.map(({ file, line }) => `${file}:${line}`)).toEqual(['authors.yml:5']);
  });
});

describe('tag-spelling', () => {
  const fr = 'i18n/fr/docusaurus-plugin-content-blog';
  const i18n = { defaultLocale: 'en', locales: ['en', 'fr'] };
  const spellings = (files: Record<string, string>) =>
    findBy('tag-spelling', files, { i18n }).map(({ file, message, help }) =>
      [file, message, help].join(' | '),
    );
  const tagged = (tag: string) => `---\nauthors: saim\ntags: [${tag}]\n---\n\nText\n`;

  test('compares the posts of one locale, and counts each post once', () => {
    const files = {
      'blog/a.md': tagged('kubecon'),
      'blog/b.md': tagged('kubecon'),
      [`${fr}/a.md`]: tagged('KubeCon'),
      [`${fr}/b.md`]: tagged('KubeCon'),
    };
    expect(spellings(files)).toEqual([]);
    expect(spellings({ ...files, 'blog/b.md': tagged('kubecon, Kube Con') })).toEqual([
      'blog/b.md | The tag "Kube Con" is spelled "kubecon" in 2 posts. | Delete it: the post already has "kubecon".',
    ]);
  });

  test('compares translations with posts that are not translated', () => {
    const files = {
      'blog/a.md': tagged('kubecon'),
      'blog/b.md': tagged('kubecon'),
      'blog/c.md': tagged('KubeCon'),
      // In French, KubeCon is more common.
      [`${fr}/a.md`]: tagged('KubeCon'),
      [`${fr}/b.md`]: tagged('kubecon'),
    };
    expect(spellings(files)).toEqual([
      'blog/c.md | The tag "KubeCon" is spelled "kubecon" in 2 posts. | Write "kubecon".',
      `${fr}/a.md | The tag "KubeCon" is spelled "kubecon" in 1 post. | Write "kubecon".`,
    ]);
  });

  test('prefers neither of two equally common spellings', () => {
    const files = {
      'blog/a.md': '---\nauthors: saim\ntags: [go]\n---\n\nText\n',
      'blog/b.md': '---\nauthors: saim\ntags: [Go]\n---\n\nText\n',
    };
    const found = findBy('tag-spelling', files);
    expect(found.map(({ file, help }) => `${file} ${help}`)).toEqual([
      'blog/b.md Write one of the two in all of them.',
    ]);
  });

  test('leaves other spellings of tags in tags.yml to tag-unknown', () => {
    const files = {
      'blog/a.md': '---\nauthors: saim\ntags: [Meet Up]\n---\n\nText\n',
      'blog/tags.yml': 'meetup:\n  label: Meetup\n',
    };
    expect(findBy('tag-spelling', files)).toEqual([]);
    expect(findBy('tag-unknown', files)).toHaveLength(1);
  });
});

describe('date-mismatch', () => {
  test.each([
    ['a day that does not exist', 'blog/2026-03-01-a.md', '2026-02-30'],
    ['a month with one digit', 'blog/2026-5-1-a.md', '2026-05-01'],
    ['a date as text', 'blog/2026-05-01-a.md', '"2026-05-01 18:00"'],
    ['what Docusaurus cannot read', 'blog/2026-05-01-a.md', 'soon'],
  ])('ignores %s', (_, file, date) => {
    const post = `---\nauthors: saim\ndate: ${date}\n---\n\nText\n`;
    expect(findBy('date-mismatch', { [file]: post })).toEqual([]);
  });
});

describe('heading-order', () => {
  test('counts HTML headings, in MDX and in CommonMark', () => {
    const files = {
      'blog/a.mdx':
        '---\nauthors: saim\n---\n\n<h2>One</h2>\n\n> <h6>Quoted</h6>\n\n### Two\n\n<h5>Three</h5>\n',
      'blog/b.md':
        '---\nauthors: saim\nmdx:\n  format: md\n---\n\n<h2>One</h2>\n\n<!-- <h5> -->\n\n### Two\n\n<h5>Three</h5>\n',
    };
    const found = findBy('heading-order', files);
    expect(
      found.map(({ file, line, column, endColumn }) => [file, line, column, endColumn]),
    ).toEqual([
      ['blog/a.mdx', 11, 1, 4],
      ['blog/b.md', 13, 1, 4],
    ]);
  });

  test('reports a level 1 heading that follows a lower one', () => {
    const post = '---\nauthors: saim\n---\n\n# Title\n\n## One\n\n# Two\n\n### Three\n';
    expect(findBy('heading-order', { 'blog/a.md': post }).map(({ message }) => message)).toEqual([
      'This is a second heading of level 1: the page’s title is the first.',
      'This heading has level 3, directly after one of level 1.',
    ]);
  });
});

describe('the level of', () => {
  const post = '---\nauthors:\n  name: Ada\n---\n\nText\n';
  test.each([
    ['ignore', []],
    ['log', ['info']],
    ['warn', ['warning']],
    ['throw', ['error']],
  ])('truncate-missing and author-inline follows the blog option: %s', (severity, expected) => {
    const blog = { onUntruncatedBlogPosts: severity, onInlineAuthors: severity };
    for (const rule of ['truncate-missing', 'author-inline']) {
      const found = findBy(rule, { 'blog/a.md': post }, { presets: [['classic', { blog }]] });
      expect(found.map(({ severity }) => severity)).toEqual(expected);
    }
  });

  test('truncate-in-jsx is a warning in an unlisted post, which Docusaurus builds', () => {
    const body = '<div>\n\nText\n\n{/* truncate */}\n\n</div>\n';
    const files = {
      'blog/a.mdx': `---\nauthors: saim\n---\n\n${body}`,
      'blog/b.mdx': `---\nauthors: saim\nunlisted: true\n---\n\n${body}`,
    };
    expect(findBy('truncate-in-jsx', files).map(({ severity }) => severity)).toEqual([
      'error',
      'warning',
    ]);
  });
});

describe('truncate-missing', () => {
  test('finds a marker with a regular expression that keeps its position', () => {
    const post = '---\nauthors: saim\n---\n\nText\n\n<!-- more -->\n\nMore\n';
    const blog = { truncateMarker: /<!-- more -->/g };
    const files = { 'blog/a.md': post, 'blog/b.md': post };
    expect(findBy('truncate-missing', files, { presets: [['classic', { blog }]] })).toEqual([]);
  });

  test('suggests a marker that the blog accepts', () => {
    const files = { 'blog/a.md': '---\nauthors: saim\n---\n\nText\n' };
    const helpWith = (config: Record<string, unknown>) =>
      findBy('truncate-missing', files, config)[0]?.help;
    const blog = { truncateMarker: /<!-- more -->/ };
    expect(helpWith({ future: { v4: true } })).toContain('{/* truncate */}');
    expect(helpWith({ future: { v4: true }, markdown: { format: 'detect' } })).toContain(
      '<!-- truncate -->',
    );
    expect(helpWith({ presets: [['classic', { blog }]] })).toContain('the blog’s own');
  });

  test.each([
    ['after the front matter', '---\nauthors: saim\n---\n---\n\nText\n', '3:1-3:4'],
    ['at the begin of a post without one', 'Text\n', '1:1-1:1'],
  ])('marks the place %s', (_, post, place) => {
    const [found] = findBy('truncate-missing', { 'blog/a.md': post });
    expect(found && placeOf(found)).toBe(place);
  });
});

function placeOf({ line, column, endLine, endColumn }: Diagnostic): string {
  return `${line}:${column}-${endLine}:${endColumn}`;
}
