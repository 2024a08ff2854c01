import { describe, expect, test } from 'vitest';
import { blog, post, repaired } from '../../helpers/repair.ts';

describe('safe fixes are written, and every other byte stays the same', () => {
  const cases: [title: string, before: string, after: string][] = [
    ['an author', post('authors: Saim'), post('authors: saim')],
    ['an author in single quotes', post("authors: 'SAIM'"), post("authors: 'saim'")],
    ['an author in double quotes', post('authors: "Saim"'), post('authors: "saim"')],
    ['authors in a list', post('authors: [Saim, Grace]'), post('authors: [saim, grace]')],
    [
      'authors in a list with quotes, spaces and a comment',
      post('authors: [ "Saim" ,\t\'GRACE\' ] # both'),
      post('authors: [ "saim" ,\t\'grace\' ] # both'),
    ],
    [
      'authors in a list over lines',
      post('authors:\n  - Saim # he\n\n  -   "GRACE"'),
      post('authors:\n  - saim # he\n\n  -   "grace"'),
    ],
    ['a list that is not indented', post('authors:\n- Saim'), post('authors:\n- saim')],
    ['other separators', post('authors: ada_lovelace'), post('authors: ada-lovelace')],
    ['the name in place of the key', post('authors: Saim Safdar'), post('authors: saim')],
    [
      'the key of an author that is spelled out',
      post('authors:\n  - key: Saim\n    title: Host'),
      post('authors:\n  - key: saim\n    title: Host'),
    ],
    ['accents', post('authors: [Zoe, Łukasz]'), post('authors: [zoë, lukasz]')],
    ['a full stop', post('authors: ada.lovelace'), post('authors: ada-lovelace')],
    ['the name in another case', post('authors: saim safdar'), post('authors: saim')],
    ['the first name alone, as it is written', post('authors: Ada'), post('authors: ada-lovelace')],
    [
      'the label of a tag',
      post('authors: saim\ntags: [KubeCon]'),
      post('authors: saim\ntags: [kubecon-2024]'),
    ],
    [
      'a label in another case',
      post('authors: saim\ntags: [node JS]'),
      post('authors: saim\ntags: [node]'),
    ],
    ['two keys in other cases', post('authors: Saim, GRACE'), post('authors: [saim, grace]')],
    ['two keys in one text', post('authors: saim, grace'), post('authors: [saim, grace]')],
    ['two keys in quotes', post('authors: "saim, grace"'), post('authors: [saim, grace]')],
    ['a tag', post('authors: saim\ntags: [Meet-Up]'), post('authors: saim\ntags: [meetup]')],
    [
      'tags in one text',
      post('authors: saim\ntags: meetup, kubecon-2024'),
      post('authors: saim\ntags: [meetup, kubecon-2024]'),
    ],
    [
      'tags in one text, one of them in another case: two turns',
      post('authors: saim\ntags: Meetup, kubecon-2024'),
      post('authors: saim\ntags: [meetup, kubecon-2024]'),
    ],
    ['the name of a field', post('authors: saim\ntitel: x'), post('authors: saim\ntitle: x')],
    [
      'the name of a field, and then its value',
      post('authors: saim\ntgas: [Meetup]'),
      post('authors: saim\ntags: [meetup]'),
    ],
    [
      'the case of a path',
      post('authors: saim', '![The hall](/img/Hall.PNG "In May") and\ttext'),
      post('authors: saim', '![The hall](/img/hall.png "In May") and\ttext'),
    ],
    [
      'the case of a path in raw HTML, its query and hash',
      post('authors: saim', "<img src='/img/HALL.png?v=1#top' alt='The hall' />"),
      post('authors: saim', "<img src='/img/hall.png?v=1#top' alt='The hall' />"),
    ],
    [
      'the case of a path in a definition',
      post('authors: saim', '[slides][s] and [again][S]\n\n[s]: /Slides.pdf'),
      post('authors: saim', '[slides][s] and [again][S]\n\n[s]: /slides.pdf'),
    ],
    [
      'the case of the front matter’s image',
      post('authors: saim\nimage: "/img/Hall.png"'),
      post('authors: saim\nimage: "/img/hall.png"'),
    ],
    [
      'the static folder’s name',
      post('authors: saim', '![The hall](/static/img/hall.png)'),
      post('authors: saim', '![The hall](/img/hall.png)'),
    ],
    [
      'a space in a path',
      post('authors: saim', '![The hall](/img/a b.png)'),
      post('authors: saim', '![The hall](/img/a%20b.png)'),
    ],
    [
      'one picture named in a paragraph twice',
      post('authors: saim', '![The hall](/img/Hall.png) ![The hall](/img/Hall.png)'),
      post('authors: saim', '![The hall](/img/hall.png) ![The hall](/img/hall.png)'),
    ],
    [
      'wide characters before it',
      post('title: 会场 🎉\nauthors: [Saim]', '👩‍🚀 é ![会场](/img/Hall.png)'),
      post('title: 会场 🎉\nauthors: [saim]', '👩‍🚀 é ![会场](/img/hall.png)'),
    ],
  ];
  test.each(cases)('%s', (_, before, after) => {
    expect(fixed(before)).toBe(after);
    const toCrlf = (text: string) => text.replace(/\n/g, '\r\n');
    expect(fixed(toCrlf(before)), 'with CRLF').toBe(toCrlf(after));
    expect(fixed(`\uFEFF${before}`), 'with a byte order mark').toBe(`\uFEFF${after}`);
    expect(fixed(before.trimEnd()), 'without a last line end').toBe(after.trimEnd());
  });

  test('the image of an author, in authors.yml', () => {
    const authors = (picture: string) =>
      `# Writers\r\nsaim:\r\n  name: Saim\r\n  image_url: '${picture}' # round\r\n`;
    const files = {
      ...blog,
      'blog/a.md': post('authors: saim'),
      'blog/authors.yml': authors('/img/Hall.png'),
    };
    expect(repaired(files)).toEqual({ 'blog/authors.yml': authors('/img/hall.png') });
  });
});

/** Returns a post after its fix. */
function fixed(text: string): string | undefined {
  return repaired({ ...blog, 'blog/post.md': text })['blog/post.md'] ?? text;
}
