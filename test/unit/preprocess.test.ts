import { describe, expect, test } from 'vitest';
import { preprocess } from '../../src/plugin/check/parsing/preprocess.ts';
import type { MarkdownSettings } from '../../src/plugin/check/site/site.ts';
import { checkFiles, siteOf } from '../helpers/site.ts';

const { blogs, markdown } = siteOf('/site');
const [blog] = blogs;
if (!blog) throw new Error('The site of these tests has no blog.');

const run = (text: string, settings: Partial<MarkdownSettings> = {}, of = blog) =>
  preprocess(text, '/site/blog/a.md', { ...markdown, ...settings }, of.admonitionKeywords);

describe('the text that a parser sees', () => {
  test.each([
    ['an mdx-code-block opens', '```mdx-code-block\n<A/>\n```\nb', '<A/>\nb'],
    ['with four backticks', '````mdx-code-block\n```\na\n```\n````\n', '```\na\n```\n'],
    ['indented', 'a\n  ``` mdx-code-block\n  b\n  ```\n', 'a\n  b\n'],
    ['two of them', '```mdx-code-block\na\n```\n\n```mdx-code-block\nb\n```', 'a\n\nb'],
    ['with Windows line ends', '```mdx-code-block\r\na\r\n```\r\n', 'a\r\n'],
    ['other fences stay', '```js\na\n```\n', '```js\na\n```\n'],
    ['the id of a heading', '## Title {#id}', '## Title \\{#id}'],
    ['one that is escaped already', '## Title \\{#id}', '## Title \\{#id}'],
    ['two backslashes before a later one: one of them', '# {#a} \\\\{#b} c', '# \\{#a} \\{#b} c'],
    ['an id in the text stays', 'a {#id}', 'a {#id}'],
    ['seven signs are no heading', '####### a {#id}', '####### a {#id}'],
    ['the title of an admonition', ':::note The title', ':::note[The title]'],
    ['in a quote', '> :::tip The title', '> :::tip[The title]'],
    ['indented by tabs', '\t:::tip The title', '\t:::tip[The title]'],
    ['one that has its brackets stays', ':::note[The title]', ':::note[The title]'],
    ['without a title', ':::note\na\n:::', ':::note\na\n:::'],
    ['of an unknown name', ':::nota The title', ':::nota The title'],
  ])('%s', (_, before, after) => {
    expect(run(before).text).toBe(after);
  });

  test('is unchanged with the right settings', () => {
    const text = '## Title {#id}\n:::note The title';
    expect(run(text, { headingIds: false, admonitionTitles: false }).text).toBe(text);
    const without = { ...blog, admonitionKeywords: [] };
    for (const title of [':::note The title', '::: The title'])
      expect(run(title, {}, without).text).toBe(title);
  });

  test('includes the blog’s own admonitions, whatever their characters', () => {
    const own = { ...blog, admonitionKeywords: ['see.also'] };
    expect(run(':::see.also The title', {}, own).text).toBe(':::see.also[The title]');
    expect(run(':::seexalso The title', {}, own).text).toBe(':::seexalso The title');
  });

  test('is first changed by the site’s own preprocessor', () => {
    const preprocessor = ({ filePath, fileContent }: { filePath: string; fileContent: string }) =>
      `${filePath}\n${fileContent.replace('HEADING', '## Title {#id}')}`;
    expect(run('HEADING', { preprocessor }).text).toBe('/site/blog/a.md\n## Title \\{#id}');
  });
});

describe('the site’s own preprocessor fails', () => {
  const front = (name: string) => `---\nauthors: siam\ntitle: ${name}\n---\n\n`;
  const files = {
    'blog/authors.yml': 'saim:\n  name: Saim\n',
    'blog/a.md': `${front('A')}FAIL\n\n<!-- truncate -->\n`,
    'blog/b.md': `${front('B')}Text\n\n<!-- truncate -->\n`,
  };
  const found = (fail: () => unknown) => {
    const preprocessor = ({ fileContent }: { fileContent: string }) =>
      fileContent.includes('FAIL') ? fail() : fileContent;
    const { diagnostics } = checkFiles(files, { markdown: { preprocessor } });
    return diagnostics.map(({ rule, file, message }) => `${rule} ${file} ${message}`);
  };
  const others = ['a', 'b'].map(
    (name) => `author-unknown blog/${name}.md No author has the key "siam".`,
  );
  const message = 'The config’s preprocessor fails on this post';

  test.each([
    ['an error', () => throwIt(new Error('No such part.\n  at x')), 'No such part'],
    ['no error', () => throwIt('a word'), 'a word'],
    ['an empty error', () => throwIt(new Error()), 'it threw an error without a message'],
    ['no text', () => undefined, 'it returned no text'],
  ])('with %s: the post has a finding, and all others are still checked', (_, fail, reason) => {
    expect(found(fail).sort()).toEqual([
      ...others,
      `post-unreadable blog/a.md ${message}: ${reason}.`,
    ]);
  });

  test('only on the text before the truncate marker', () => {
    const preprocessor = ({ fileContent }: { fileContent: string }) =>
      fileContent.includes('</div>') ? fileContent : throwIt(new Error('No end'));
    const { diagnostics } = checkFiles(
      {
        ...files,
        'blog/a.mdx': `${front('A')}<div>\n\n{/* truncate */}\n\n</div>\n`,
        'blog/a.md': `${front('A')}<div></div>\n`,
        'blog/b.md': `${front('B')}<div></div>\n`,
      },
      { markdown: { preprocessor } },
    );
    const rules = diagnostics.filter(({ file }) => file === 'blog/a.mdx').map(({ rule }) => rule);
    expect(rules).toContain('truncate-in-jsx');
  });
});

function throwIt(what: unknown): never {
  throw what;
}

describe('a position in it maps to the file', () => {
  test.each([
    ['after an mdx-code-block', 'a\n```mdx-code-block\nb\n```\n![x](y)'],
    ['inside one', '```mdx-code-block\n\n![x](y)\n\n```\n'],
    ['after one inside another', '````mdx-code-block\n```mdx-code-block\na\n```\n````\n![x](y)'],
    ['after headings with ids', '# a {#a}\n## b {#b}\n![x](y)'],
    ['on the line of a heading', '# a ![x](y) {#a}'],
    ['behind the id', '# a {#a} ![x](y)'],
    ['after titles of admonitions', ':::note A title\n:::\n:::tip  Another\n:::\n![x](y)'],
    ['in the title of one', ':::note A ![x](y) title'],
    [
      'with Windows line ends',
      '```mdx-code-block\r\na\r\n```\r\n# a {#a}\r\n:::note b\r\n:::\r\n![x](y)',
    ],
    ['after all of them', '# a {#a}\n:::note b\n:::\n```mdx-code-block\nc\n```\n🎉 ![x](y)'],
  ])('%s', (_, text) => {
    const edited = run(text);
    const start = edited.text.indexOf('![x](y)');
    expect(start).toBeGreaterThanOrEqual(0);
    expect(edited.toOriginal(start)).toBe(text.indexOf('![x](y)'));
    expect(edited.toOriginal(start + 7)).toBe(text.indexOf('![x](y)') + 7);
  });

  test('after the site’s own preprocessor, if that kept the text', () => {
    const preprocessor = ({ fileContent }: { fileContent: string }) =>
      fileContent.replace('DATE', '22 November 2026');
    const text = '![a](b)\n\nDATE\n\n![x](y)';
    const edited = run(text, { preprocessor });
    expect(edited.toOriginal(edited.text.indexOf('![a]'))).toBe(0);
    expect(edited.toOriginal(edited.text.indexOf('![x]'))).toBe(text.indexOf('![x]'));
    expect(edited.toOriginal(edited.text.indexOf('November'))).toBe(text.indexOf('DATE'));
  });

  test('and if it repeats a letter, to the end of those that were there', () => {
    const edited = run('aa', { preprocessor: () => 'aaa' });
    expect([0, 1, 2, 3].map(edited.toOriginal)).toEqual([0, 1, 2, 2]);
  });

  test('and if it removes everything, to the start', () => {
    const edited = run('a', { preprocessor: () => '![x](y)' });
    expect(edited.text).toBe('![x](y)');
    expect(edited.toOriginal(0)).toBe(0);
  });
});
