import { describe, expect, test } from 'vitest';
import { commentEdits, needsRemark } from '../../src/plugin/check/parsing/comments.ts';
import { applyEdits } from '../../src/plugin/check/text/edits.ts';
import { quickly } from '../helpers/quickly.ts';

/** Returns the text with its comments rewritten as MDX. */
function worded(text: string): string {
  return applyEdits(text, commentEdits(text)).text;
}

describe('HTML comments become MDX comments', () => {
  test.each([
    ['on a line of its own', '<!-- a -->', '{/**   */}'],
    ['inside a line', 'one <!-- a --> two', 'one {/**   */} two'],
    ['two in a line', '<!--a--><!--b-->', '{/** */}{/** */}'],
    ['over several lines', '<!-- a\nbc\n-->', '{/**  \n  \n*/}'],
    ['Windows line ends stay', '<!--\r\na\r\n-->', '{/**\r\n \r\n*/}'],
    ['tabs stay, which may hold a line in its list item', '<!--\ta\t-->', '{/**\t \t*/}'],
    ['an emoji is blanked as its two units', '<!--🎉-->', '{/**  */}'],
    ['the end of a JavaScript comment inside', '<!-- */ -->', '{/**    */}'],
    ['braces inside', '<!-- {a} -->', '{/**     */}'],
    ['in a quote', '> <!-- a -->', '> {/**   */}'],
    ['in a list', '- <!-- a -->', '- {/**   */}'],
    ['in a heading', '# Title <!-- a -->', '# Title {/**   */}'],
    ['with hyphens inside', '<!-- a -- b -->', '{/**        */}'],
    ['a third hyphen is content', '<!---->a-->', '{/**    */}'],
    ['truncate, as Docusaurus writes it', '<!--truncate-->', '{/**        */}'],
  ])('%s', (_, before, after) => {
    expect(worded(before)).toBe(after);
    expect(after).toHaveLength(before.length);
  });
});

describe('not a comment', () => {
  test.each([
    ['in a fence of backticks', '```\n<!-- a -->\n```\n'],
    ['in a fence of tildes', '~~~html\n<!-- a -->\n~~~\n'],
    ['a shorter fence does not close', '````\n```\n<!-- a -->\n````\n'],
    ['another character does not close', '~~~\n```\n<!-- a -->\n~~~\n'],
    ['a fence that never closes', '```\n<!-- a -->\n'],
    ['a fence of tildes below text', 'a\n~~~\n<!-- a -->\n~~~\n'],
    ['a fence in a quote', '> ```\n> <!-- a -->\n> ```\n'],
    ['a fence in a list', '- ```\n  <!-- a -->\n  ```\n'],
    ['a fence in a numbered list', '12. ~~~\n    <!-- a -->\n    ~~~\n'],
    ['a fence indented by a tab', '\t```\n\t<!-- a -->\n\t```\n'],
    ['an indented fence with an info text', '  ```js title="a"\n  <!-- a -->\n  ```\n'],
    ['Windows line ends', '```\r\n<!-- a -->\r\n```\r\n'],
    ['inline code', 'a `<!-- a -->` b'],
    ['inline code with two backticks', 'a ``<!-- ` -->`` b'],
    ['inline code over two lines', 'a `<!-- a\n-->` b'],
    ['an escaped opening', '\\<!-- a -->'],
    ['one that never closes', '<!-- a'],
    ['what HTML calls an empty comment', '<!--> a'],
    ['and its other form', '<!---> a'],
    ['both of them before the end of a comment', 'a <!--> b --> <!---> c -->'],
    ['no comment at all', '< !-- a -->'],
  ])('%s', (_, text) => {
    expect(worded(text)).toBe(text);
  });
});

describe('comments again', () => {
  test.each([
    ['after a fence', '```\n<!-- a -->\n```\n<!-- b -->', '```\n<!-- a -->\n```\n{/**   */}'],
    ['a backtick that nothing closes', 'a ` <!-- b -->', 'a ` {/**   */}'],
    ['a backtick of the paragraph before', 'a `\n\n<!-- b -->` c', 'a `\n\n{/**   */}` c'],
    ['after an escaped backtick', '\\`<!-- b -->`', '\\`{/**   */}`'],
    ['a fence needs three', '``\n<!-- b -->\n``\n'.replace('``\n', '\n'), '\n{/**   */}\n``\n'],
    [
      'backticks with a backtick in their info text open no fence',
      '``` a`b\n<!-- b -->',
      '``` a`b\n{/**   */}',
    ],
    ['after one that holds backticks', '<!-- ` --> <!-- ` -->', '{/**   */} {/**   */}'],
  ])('%s', (_, before, after) => {
    expect(worded(before)).toBe(after);
  });
});

test('a paragraph with very many code spans is handled quickly', () => {
  const text = `<!-- a -->\n\n${'`a` b '.repeat(200_000)}`;
  const words = quickly(2, () => worded(text));
  expect(words).toHaveLength(text.length);
});

test.each([
  ['<!-- a -->', false],
  ['`<!-- a -->`', false],
  ['> <!-- a', true],
  ['<!-- a', true],
  ['<!-- a --><!-- b', true],
  ['a <!-- b --><!-- c', true],
  ['> <!----><!--\n# A', true],
  ['a <!-- b --><!-- c\n# d -->', true],
  ['<!-- a -->\n\n<!-- a', true],
  ['<!-- a -->\n\n<!-- a\n\n-->', false],
])('whether only remark can tell what the comments in %j hide: %s', (text, expected) => {
  expect(needsRemark(text, commentEdits(text), 'mdx')).toBe(expected);
});
