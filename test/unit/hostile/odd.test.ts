import { describe, expect, test } from 'vitest';
import { encodeLike } from '../../../src/plugin/check/references/parseTarget.ts';
import { fronted, judge, post } from '../../helpers/hostile.ts';

describe('an unusual post only has the findings for its real problems', () => {
  const missing = ['image-missing blog/a.md:6'];
  test.each([
    ['10,000 stars', '*'.repeat(10_000), []],
    ['10,000 stars and letters', '*a '.repeat(10_000), []],
    ['10,000 stars and lines in turn', '*_'.repeat(10_000), []],
    [
      '5000 emphases inside each other, which overflow MDX’s stack',
      `${'*a '.repeat(5000)}${'b* '.repeat(5000)}`,
      ['post-unreadable blog/a.md:6'],
    ],
    ['200,000 stars and a slash', `${'*'.repeat(200_000)}/`, []],
    ['10,000 tildes', '~'.repeat(10_000), []],
    [
      '100,000 backticks of all lengths',
      Array.from({ length: 400 }, (_, index) => '`'.repeat(index)).join(' '),
      [],
    ],
    ['20,000 expressions in a row', '{1}'.repeat(20_000), []],
    ['20,000 entities in a row', '&amp;'.repeat(20_000), []],
    ['20,000 comments in a row', '<!-- a -->'.repeat(20_000), []],
    ['20,000 lines and letters', '_a'.repeat(20_000), []],
    ['10,000 elements, each in its paragraph', '<b>a</b>\n\n'.repeat(10_000), []],
    ['10,000 closing brackets', ']'.repeat(10_000), []],
    ['10,000 links that are none', '[a]('.repeat(900), []],
    ['10,000 ampersands', '&'.repeat(10_000), []],
    ['a comment that nobody closes', '<!-- a', ['post-unreadable blog/a.md:6']],
    ['10,000 admonitions', ':::note\n'.repeat(10_000), ['post-unreadable blog/a.md:206']],
    ['10,000 directives', ':a['.repeat(900), []],
    ['a table of 2,000 rows and 20 columns', table(2000, 20), []],
    ['a table of 2,000 columns', table(2, 2000), []],
    ['10,000 definitions of one label', '[a]: /b\n\n'.repeat(10_000), []],
    [
      '10,000 braces in code',
      `\`\`\`json\n${'{\n'.repeat(100)}${'{}\n'.repeat(10_000)}\`\`\`\n`,
      [],
    ],
    ['10,000 entities, each in its paragraph', 'a &amp; b\n\n'.repeat(10_000), []],
    ['a line of 1 MB', 'word '.repeat(200_000), []],
    ['100,000 empty lines', '\n'.repeat(100_000), []],
    ['NUL by an entity in an image', '![A hall](/img/a&#0;.png)', missing],
    ['NUL by an escape in an image', '![A hall](/img/a%00.png)', missing],
    ['NUL by an escape in a path from the post', '![A hall](./a%00.png)', missing],
    ['NUL by an escape in HTML', '<img src="/img/a%00.png" alt="A hall" />', missing],
    ['a path out of the site', '![A hall](../../../../../../../../etc/passwd)', []],
    [
      'a path out of the site in HTML',
      '<img src="../../../../../../../../etc/passwd" alt="A hall" />',
      missing,
    ],
    ['a path out of the static folder', '![A hall](/../../../../../../../../etc/passwd)', missing],
    ['a path out of the site by its alias', '![A hall](@site/../../../../../../etc/passwd)', []],
    [
      'an encoded path out of the site',
      '![A hall](%2e%2e/%2e%2e/%2e%2e/%2e%2e/%2e%2e/%2e%2e/etc/passwd)',
      [],
    ],
    [
      'a path out of the site with encoded slashes',
      '![A hall](..%2f..%2f..%2f..%2f..%2f..%2fetc%2fpasswd)',
      [],
    ],
    ['an absolute path', '![A hall](/etc/passwd)', missing],
    ['half a character', '![A hall](/img/%E0%A4%A.png)', ['image-malformed blog/a.md:6']],
    [
      'half a character in HTML',
      '<img src="/img/%E0%A4%A" alt="A hall" />',
      ['image-malformed blog/a.md:6'],
    ],
    ['half a character in a link', '[A hall](/img/%E0%A4%A)', ['link-missing blog/a.md:6']],
    ['a path of 100 kB', `![A hall](/img/${'x'.repeat(100_000)}.png)`, missing],
    ['a path of 50,000 folders', `![A hall](./${'a/'.repeat(50_000)}a.png)`, missing],
    ['a path of 30,000 steps up', `![A hall](${'../'.repeat(30_000)}a.png)`, []],
    [
      'a path of 100 kB in HTML',
      `<img src="/img/${'x'.repeat(100_000)}.png" alt="A hall" />`,
      missing,
    ],
    ['names of what all objects have', '![A](__proto__) ![B](constructor) ![C](toString)', missing],
    // Neither is defined, so both are printed.
    [
      'definitions by such names',
      '![a][__proto__] ![b][constructor]\n\n[x]: /y',
      ['image-malformed blog/a.md:6'],
    ],
    [
      'tags by such names',
      '<toString /> <constructor.prototype />',
      ['name-undefined blog/a.md:6'],
    ],
  ])('%s', (_, text, expected) => {
    expect(judge({ 'blog/a.md': post(text) })).toEqual(expected);
  });

  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('the author %s', (key) => {
    expect(judge({ 'blog/a.md': fronted(`authors: ${key}`) })).toEqual([
      'author-unknown blog/a.md:3',
    ]);
    expect(judge({ 'blog/a.md': fronted(`authors: [{ key: ${key} }]`) })).toEqual([
      'author-unknown blog/a.md:3',
    ]);
    expect(
      judge({
        'blog/a.md': fronted(`authors: ${key}`),
        'blog/authors.yml': `${key}:\n  name: Somebody\n`,
      }),
    ).toEqual([]);
    expect(
      judge({ 'blog/a.md': fronted(`authors: saim\ntags: [${key}]`), 'blog/tags.yml': 'a:\n' }),
    ).toEqual(['tag-unknown blog/a.md:4']);
  });

  test('a lone surrogate in a slug, and a relative link from there', () => {
    const text = '---\nauthors: saim\nslug: "\\ud800"\n---\n\n[A hall](hall)\n';
    expect(judge({ 'blog/a.md': text })).toEqual([
      'control-character blog/a.md:3',
      'link-missing blog/a.md:6',
    ]);
    expect(encodeLike('%20', 'a\ud800')).toBe('a%EF%BF%BD');
  });

  test.each([
    ['a link', '[A](<\\\\\\\\a:99999>)', ['link-missing blog/a.md:6']],
    ['a link in HTML', '<a href="\\\\[">A</a>', ['link-missing blog/a.md:6']],
    ['a picture', '<img src="\\\\a:99999" alt="A hall" />', ['image-missing blog/a.md:6']],
  ])('%s on an invalid host', (_, text, expected) => {
    expect(judge({ 'blog/a.md': post(text) })).toEqual(expected);
  });

  test('a front matter image on an invalid host', () => {
    const text = fronted('authors: saim\nimage: /http://[');
    expect(judge({ 'blog/a.md': text })).toContain('image-missing blog/a.md:4');
  });

  test('front matter keys that equal object properties', () => {
    const keys = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
    const frontMatter = keys.map((key) => `${key}: { authors: siam, slug: /x }`).join('\n');
    expect(judge({ 'blog/a.md': fronted(`authors: saim\n${frontMatter}`) })).toEqual([]);
  });
});

function table(rows: number, columns: number): string {
  const row = (cell: string) => `|${` ${cell} |`.repeat(columns)}\n`;
  return row('a') + row('--') + row('b').repeat(rows);
}
