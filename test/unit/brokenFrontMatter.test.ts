import { describe, expect, test } from 'vitest';
import { checkFiles } from '../helpers/site.ts';

/** A post's findings as `line rule`, if its front matter has these lines and its text this text. */
function found(frontMatter: string, text: string, others: Record<string, string> = {}): string[] {
  const { diagnostics } = checkFiles({
    'blog/authors.yml': 'saim:\n  name: Saim\n',
    'blog/a.md': `---\nauthors: saim\n${frontMatter}---\n\n${text}`,
    ...others,
  });
  return diagnostics
    .filter(({ severity }) => severity === 'error')
    .map(({ file, line, rule }) => `${file}:${line} ${rule}`);
}

describe('a post with front matter that can’t be read', () => {
  test.each([
    ['a quote that isn’t closed', "title: 'A\n"],
    [
      'a quote that closes later',
      "event:\n  name: 'A\n  startDate: 2026\n  location: The Pilots'\n",
    ],
    ['a wrong indentation', 'event:\n  name: A\n   startDate: 2026\n'],
    ['a duplicate key', 'title: A\ntitle: B\n'],
  ])('its images and links are checked in the same run: %s', (_, lines) => {
    const line = lines.split('\n').length + 4;
    expect(found(lines, '![The hall](./hall.jpg)\n\n[Slides](/slides.pdf)\n')).toEqual([
      expect.stringContaining('front-matter-syntax'),
      `blog/a.md:${line} image-missing`,
      `blog/a.md:${line + 2} link-missing`,
    ]);
  });

  test('no finding depends on its fields', () => {
    const text = '# A\n\n{frontMatter.event.name}\n\n## More\n\nText\n';
    expect(found("event: {name: B}\ntitle: 'A\n", text)).toEqual([
      'blog/a.md:4 front-matter-syntax',
    ]);
  });

  test('it keeps its address, so links to it aren’t findings', () => {
    const link = '---\nauthors: saim\n---\n\n[A](/blog/harbour) [A](./a.md)\n';
    expect(found("slug: harbour\ntitle: 'A\n", 'Text\n', { 'blog/b.md': link })).toEqual([
      'blog/a.md:4 front-matter-syntax',
    ]);
  });

  test('if it has two addresses, the first counts', () => {
    const link = '---\nauthors: saim\n---\n\n[A](/blog/harbour)\n';
    expect(found('slug: harbour\nslug: quay\n', 'Text\n', { 'blog/b.md': link })).toEqual([
      'blog/a.md:4 front-matter-syntax',
    ]);
  });

  test('a draft remains a draft', () => {
    expect(found("draft: true\ntitle: 'A\n", '[gone](/blog/gone)\n')).toEqual([
      'blog/a.md:4 front-matter-syntax',
    ]);
  });

  test('if the fields may decide how the text is parsed, it isn’t checked', () => {
    expect(found("title: 'A\nmdx:\n  format: md\n", '<https://example.com> {\n')).toEqual([
      'blog/a.md:3 front-matter-syntax',
    ]);
  });
});

describe('a value whose quote closes on another line', () => {
  test.each([
    ['text that is longer than a line', "description: 'One\n  name: and more'\n"],
    ['a list', "keywords: ['one',\n  'two']\n"],
    ['a block of text', "description: |\n  name: 'One\n  title: it's\n"],
    ['an empty line', "description: 'One\n\n  two'\n"],
  ])('is accepted: %s', (_, lines) => {
    expect(found(lines, 'Text\n')).toEqual([]);
  });
});
