import { describe, expect, test } from 'vitest';
import { readPost } from '../../src/plugin/check/posts/post.ts';
import { srcsetAddresses } from '../../src/plugin/check/references/srcset.ts';
import type { Blog } from '../../src/plugin/check/site/site.ts';
import { siteOf } from '../helpers/site.ts';

const { blogs, markdown } = siteOf('/site');
const [blog] = blogs;
if (!blog) throw new Error('The site of these tests has no blog.');

const blogOfPosts: Blog = blog;

/** The references of a post whose places are between ⟦ and ⟧: the actual and the expected ones. */
function read(marked: string, file = 'index.mdx') {
  const text = marked.replace(/[⟦⟧]/g, '');
  const format = file.endsWith('.md') ? 'md' : 'mdx';
  const post = readPost(`/site/blog/${file}`, file, { text }, { ...markdown, format }, blogOfPosts);
  expect(post.syntax).toBeUndefined();
  const places: string[] = [];
  let plain = 0;
  let start = 0;
  for (const character of marked) {
    if (character === '⟦') start = plain;
    else if (character === '⟧') places.push(`${start}-${plain}`);
    else plain += character.length;
  }
  return {
    found: post.references.map(({ range }) => `${range.start}-${range.end}`),
    wanted: places,
    targets: post.references.map(({ target }) => target),
    forms: post.references.map(({ form }) => form),
    definitions: post.references.map(
      ({ definition }) => definition && text.slice(definition.start, definition.end),
    ),
  };
}

describe('the address of a Markdown image', () => {
  test.each([
    ['alone', '![a](⟦x.png⟧)', 'x.png'],
    ['with a title', '![a](⟦x.png⟧ "a title")', 'x.png'],
    ['with a title in single quotes', '![a](⟦x.png⟧ \'a "title"\')', 'x.png'],
    ['with a title in parentheses', '![a](⟦x.png⟧ (a title))', 'x.png'],
    ['with a title over two lines', '![a](⟦x.png⟧\n"a\ntitle")', 'x.png'],
    ['between white space', '![a](  ⟦x.png⟧  )', 'x.png'],
    ['on a line of its own', '![a](\n⟦x.png⟧\n)', 'x.png'],
    ['on a line of its own in a quote', '> ![a](\n> ⟦x.png⟧)', 'x.png'],
    ['on a line of its own in a list', '- ![a](\n  ⟦x.png⟧)', 'x.png'],
    ['between angle brackets', '![a](<⟦my x.png⟧>)', 'my x.png'],
    ['with an escaped bracket between those', '![a](<⟦a\\>b.png⟧>)', 'a>b.png'],
    ['with parentheses in it', '![a](⟦x(1)(2).png⟧)', 'x(1)(2).png'],
    ['with nested parentheses', '![a](⟦a(b(c)d).png⟧ "t")', 'a(b(c)d).png'],
    ['with an escaped parenthesis', '![a](⟦x\\).png⟧)', 'x).png'],
    ['with an entity', '![a](⟦x&amp;y.png⟧)', 'x&y.png'],
    ['with a numbered entity', '![a](⟦x&#x20;y.png⟧)', 'x y.png'],
    ['with an escape', '![a](⟦x\\_y.png⟧)', 'x_y.png'],
    ['with percents', '![a](⟦my%20x.png⟧)', 'my%20x.png'],
    ['with a query and a hash', '![a](⟦x.png?v=1#f⟧)', 'x.png?v=1#f'],
    ['behind `](` in its alt', '![a\\](b.png) c](⟦x.png⟧)', 'x.png'],
    ['behind code with `](` in its alt', '![`](b.png)`](⟦x.png⟧)', 'x.png'],
    ['behind sixty short ones', `![${'a\\](b '.repeat(60)}](⟦x.png⟧)`, 'x.png'],
    ['behind an image of its own alt text', '![x.png](⟦x.png⟧)', 'x.png'],
    ['behind brackets in its alt', '![a [b] c](⟦x.png⟧)', 'x.png'],
    ['behind an emoji', '🎉 ![🎉](⟦🎉.png⟧)', '🎉.png'],
    ['behind tabs', 'a\t\t![a](⟦x.png⟧)', 'x.png'],
    ['behind Windows line ends', 'a\r\nb\r\n\r\n![a](⟦x.png⟧)', 'x.png'],
    ['in a table', '| a | b |\n|---|---|\n| c | ![d](⟦x.png⟧) |', 'x.png'],
    ['in a table, with an escaped bar', '| a |\n|---|\n| \\| ![d](⟦x.png⟧) |', 'x.png'],
    ['in a list in a quote in a list', '- > 1. ![a](⟦x.png⟧)', 'x.png'],
    ['in emphasis', '***![a](⟦x.png⟧)***', 'x.png'],
    ['in a heading', '## ![a](⟦x.png⟧) b', 'x.png'],
    ['in a footnote', '[^1]\n\n[^1]: ![a](⟦x.png⟧)', 'x.png'],
    ['in a directive', ':::note\n\n![a](⟦x.png⟧)\n\n:::', 'x.png'],
    ['in the title of a directive', ':::note ![a](⟦x.png⟧)\n\nb\n\n:::', 'x.png'],
    ['in JSX', '<div>\n\n![a](⟦x.png⟧)\n\n</div>', 'x.png'],
    ['in JSX on one line', '<b>![a](⟦x.png⟧)</b>', 'x.png'],
    ['in text struck out', '~~![a](⟦x.png⟧)~~', 'x.png'],
    ['empty', '![a](⟦⟧)', ''],
    ['empty between angle brackets', '![a](<⟦⟧>)', ''],
    ['empty before a title', '![a](⟦⟧"t")'.replace('"t"', '<> "t"').replace('⟦⟧<>', '<⟦⟧>'), ''],
  ])('%s', (_, marked, target) => {
    const { found, wanted, targets, forms } = read(marked);
    expect(targets).toEqual([target]);
    expect(forms).toEqual(['md']);
    expect(found).toEqual(wanted);
  });

  test.each([
    [50, '![%](⟦x.png⟧)'],
    [51, '⟦![%](x.png)⟧'],
  ])('behind %d brackets that each could have one, up to the end', (count, marked) => {
    const { found, wanted } = read(marked.replace('%', 'a\\](<b '.repeat(count)), 'index.md');
    expect(found).toEqual(wanted);
  });

  test('each one of several', () => {
    const { found, wanted, targets } = read('![a](⟦x.png⟧)![b](⟦x.png⟧) [![c](⟦y.png⟧)](⟦x.png⟧)');
    expect(targets).toEqual(['x.png', 'x.png', 'y.png', 'x.png']);
    expect(found).toEqual(wanted);
  });
});

describe('the address of a link', () => {
  test.each([
    ['alone', '[a](⟦b.pdf⟧)', 'b.pdf'],
    [
      'with parentheses',
      '[a](⟦https://en.wikipedia.org/wiki/A_(b)⟧)',
      'https://en.wikipedia.org/wiki/A_(b)',
    ],
    ['with brackets in its text', '[a [b] `](c)`](⟦d⟧)', 'd'],
    ['without text', '[](⟦a⟧)', 'a'],
    [
      'between angle brackets',
      '<⟦https://example.com⟧>'.replace('<⟦', '[a](<⟦').replace('⟧>', '⟧>)'),
      'https://example.com',
    ],
    ['a bare one', 'see ⟦https://example.com⟧ there', 'https://example.com'],
  ])('%s', (_, marked, target) => {
    const { found, wanted, targets } = read(marked);
    expect(targets).toEqual([target]);
    expect(found).toEqual(wanted);
  });

  test('a CommonMark autolink', () => {
    const { found, wanted, targets } = read('see <⟦https://example.com⟧>', 'index.md');
    expect(targets).toEqual(['https://example.com']);
    expect(found).toEqual(wanted);
  });
});

describe('reference-style images', () => {
  test.each([
    ['full', '⟦![a][b]⟧\n\n[b]: x.png', 'x.png'],
    ['collapsed', '⟦![b][]⟧\n\n[b]: x.png "a title"', 'x.png'],
    ['shortcut', '⟦![b]⟧\n\n[b]: <my x.png>', 'my x.png'],
    ['with another case and white space in the label', '⟦![a][B\n c]⟧\n\n[b C]: x.png', 'x.png'],
    ['defined over lines', '⟦![b]⟧\n\n[b]:\n  x.png\n  "t"', 'x.png'],
    ['defined in a quote', '⟦![b]⟧\n\n> [b]:\n> x.png', 'x.png'],
    ['defined before', '[b]: x.png\n\n⟦![b]⟧', 'x.png'],
    ['defined twice: the first counts', '⟦![b]⟧\n\n[b]: x.png\n[b]: y.png', 'x.png'],
    ['with `]:` in the label', '⟦![a][b\\]: c]⟧\n\n[b\\]: c]: x.png', 'x.png'],
  ])('%s', (_, marked, target) => {
    const { found, wanted, targets, forms, definitions } = read(marked);
    expect(targets).toEqual([target]);
    expect(forms).toEqual(['md-ref']);
    expect(found).toEqual(wanted);
    expect(definitions).toEqual([target]);
  });
});

describe('the attribute of an element', () => {
  test.each([
    ['alone', '<img src="⟦x.png⟧" />', 'x.png'],
    ['in single quotes', "<img src='⟦x.png⟧' />", 'x.png'],
    ['with white space around the sign', '<img src = "⟦x.png⟧" />', 'x.png'],
    ['on a line of its own', '<img\n  alt="src"\n  src="⟦x.png⟧"\n/>', 'x.png'],
    ['with Windows line ends', '<img\r\n  alt="a"\r\n  src="⟦x.png⟧"\r\n/>', 'x.png'],
    ['behind one whose name ends alike', '<img data-src="y.png" src="⟦x.png⟧" />', 'x.png'],
    ['behind one whose value names it', '<img alt="a src=&quot;b&quot;" src="⟦x.png⟧" />', 'x.png'],
    ['behind one without a value', '<img hidden src="⟦x.png⟧" />', 'x.png'],
    ['behind one with an expression', '<img style={{width: "50%"}} src="⟦x.png⟧" />', 'x.png'],
    [
      'behind braces in strings',
      '<img title={"}"} alt={`$'.concat('{"`}"}`} src="⟦x.png⟧" />'),
      'x.png',
    ],
    ['behind comments in an expression', '<img alt={/* } */ "a" // }\n} src="⟦x.png⟧" />', 'x.png'],
    ['behind a spread', '<img {...{a: {b: 1}}} src="⟦x.png⟧" />', 'x.png'],
    ['behind a greater-than in a value', '<img alt="a > b" src="⟦x.png⟧" />', 'x.png'],
    ['in a quote', '> <img\n>   alt="a"\n>   src="⟦x.png⟧"\n> />', 'x.png'],
    ['in a list', '- <img\n    alt="a"\n    src="⟦x.png⟧"\n  />', 'x.png'],
    ['in a list in a quote', '> - <img\n>     src="⟦x.png⟧" />', 'x.png'],
    ['inside a line', 'a <img src="⟦x.png⟧" /> b', 'x.png'],
    ['in a table', '| a |\n|---|\n| <img src="⟦x.png⟧" /> |', 'x.png'],
    ['in other elements', '<div><p>a <img src="⟦x.png⟧" /></p></div>', 'x.png'],
    ['behind an emoji', '🎉 <img alt="🎉" src="⟦x.png⟧" />', 'x.png'],
    ['with an entity', '<img src="⟦x&amp;y.png⟧" />', 'x&y.png'],
    ['in an expression, as a text', "<img src={'⟦x.png⟧'} />", 'x.png'],
    ['in an expression, as a template', '<img src={`⟦x.png⟧`} />', 'x.png'],
    ['empty', '<img src="⟦⟧" />', ''],
  ])('%s', (_, marked, target) => {
    const { found, wanted, targets } = read(marked);
    expect(targets).toEqual([target]);
    expect(found).toEqual(wanted);
  });

  test.each([
    ['in CommonMark', '<img src="⟦x.png⟧">', 'x.png'],
    ['without quotes', '<img src=⟦x.png⟧ alt=a>', 'x.png'],
    ['in capitals', '<IMG SRC="⟦x.png⟧">', 'x.png'],
    ['over lines', '<img\n  alt="a"\n  src="⟦x.png⟧">', 'x.png'],
    ['in a quote over lines', '> <img\n>   alt="a"\n>   src="⟦x.png⟧">', 'x.png'],
    ['in a list over lines', '- <p>\n  <img\n    src="⟦x.png⟧"></p>', 'x.png'],
    ['inside a line', 'a <img src="⟦x.png⟧"> b', 'x.png'],
    ['beside a comment', '<!-- <img src="y.png"> --> <img src="⟦x.png⟧">', 'x.png'],
    ['with an entity', '<img src="⟦x&amp;y.png⟧">', 'x&y.png'],
    ['given twice: the first counts', '<img src="⟦x.png⟧" src="y.png">', 'x.png'],
  ])('%s', (_, marked, target) => {
    const { found, wanted, targets } = read(marked, 'index.md');
    expect(targets).toEqual([target]);
    expect(found).toEqual(wanted);
  });
});

describe('nothing is found in', () => {
  test.each([
    ['a code fence', '```\n![a](x.png) <img src="x.png" />\n```'],
    ['inline code', '`![a](x.png)`'],
    ['an MDX comment', '{/* ![a](x.png) <img src="x.png" /> */}'],
    ['an HTML comment', '<!-- ![a](x.png)\n<img src="x.png" /> -->'],
    ['an escape', '\\![a]\\(x.png)'],
    ['a text in an expression', '{`![a](x.png)`}'],
    ['an attribute that names nothing', '<div title="x.png" />'],
    ['a label that is not defined', '![a][b]'],
  ])('%s', (_, text) => {
    expect(read(text).targets).toEqual([]);
  });

  test('indented code in CommonMark', () => {
    expect(read('a\n\n    ![a](x.png)', 'index.md').targets).toEqual([]);
  });
});

describe('srcset', () => {
  const addresses = (value: string) =>
    srcsetAddresses(value).map(({ start, end }) => value.slice(start, end));

  test.each([
    ['one address', 'a.png', ['a.png']],
    ['with a density', 'a.png 2x', ['a.png']],
    ['two of them', 'a.png 1x, b.png 2x', ['a.png', 'b.png']],
    ['with widths', 'a.png 480w,b.png 800w', ['a.png', 'b.png']],
    ['without descriptors', 'a.png, b.png', ['a.png', 'b.png']],
    ['a comma without space belongs to the address', 'a,b.png 1x', ['a,b.png']],
    ['two without space are one address', 'a.png,b.png', ['a.png,b.png']],
    ['lines and tabs', '\n\ta.png 1x,\n\tb.png 2x\n', ['a.png', 'b.png']],
    ['commas at the ends', ', ,a.png,, b.png,', ['a.png', 'b.png']],
    [
      'data with a comma',
      'data:image/png;base64,AAAA 1x, b.png 2x',
      ['data:image/png;base64,AAAA', 'b.png'],
    ],
    ['parentheses in a descriptor', 'a.png f(1,2), b.png', ['a.png', 'b.png']],
    ['nothing', '', []],
    ['only commas', ' ,, ', []],
  ])('%s', (_, value, expected) => {
    expect(addresses(value)).toEqual(expected);
  });

  test.each([
    ['of an element', '<img srcSet="⟦/a.png⟧ 1x,\n  ⟦/b.png⟧ 2x" src="⟦/c.png⟧" />', 'index.mdx'],
    [
      'in a quote',
      '> <img\n>   srcSet="⟦/a.png⟧ 1x,\n>     ⟦/b.png⟧ 2x" src="⟦/c.png⟧" />',
      'index.mdx',
    ],
    [
      'in a list',
      '- <img\n    srcSet="⟦/a.png⟧ 1x,\n      ⟦/b.png⟧ 2x"\n    src="⟦/c.png⟧" />',
      'index.mdx',
    ],
    ['in CommonMark', '<img srcset="⟦/a.png⟧ 1x,\n  ⟦/b.png⟧ 2x" src="⟦/c.png⟧">', 'index.md'],
    [
      'in a quote of CommonMark',
      '> <img srcset="⟦/a.png⟧ 1x,\n>   ⟦/b.png⟧ 2x" src="⟦/c.png⟧">',
      'index.md',
    ],
    ['in an expression', '{<img srcSet="⟦/a.png⟧ 1x, ⟦/b.png⟧ 2x" src="⟦/c.png⟧" />}', 'index.mdx'],
  ])('each address %s', (_, marked, file) => {
    const { found, wanted, targets } = read(marked, file);
    expect(targets).toEqual(['/a.png', '/b.png', '/c.png']);
    expect(found).toEqual(wanted);
  });
});

describe('a call in an expression', () => {
  test.each([
    ['useBaseUrl', "{useBaseUrl('⟦/img/x.png⟧')}", ['/img/x.png'], ['call-usebaseurl']],
    ['require', "{require('⟦./x.png⟧').default}", ['./x.png'], ['call-require']],
    [
      'require, in a spread',
      "<img {...{src: require('⟦./x.png⟧').default}} />",
      ['./x.png'],
      ['call-require'],
    ],
    [
      'useBaseUrl, on a later line of a quote than the same text',
      "> {caption('/img/x.png',\n>   useBaseUrl('⟦/img/x.png⟧'))}",
      ['/img/x.png'],
      ['call-usebaseurl'],
    ],
    ['another function', "{caption('/img/x.png')}", [], []],
    ['another function of an element', "{caption(<b>a</b>, '/img/x.png')}", [], []],
  ])('of %s', (_, marked, expected, expectedForms) => {
    const { found, wanted, targets, forms } = read(marked);
    expect(targets).toEqual(expected);
    expect(forms).toEqual(expectedForms);
    expect(found).toEqual(wanted);
  });
});
