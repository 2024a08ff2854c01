import { describe, expect, test } from 'vitest';
import { alignLines } from '../../src/plugin/check/parsing/mapOffsets.ts';
import { measureNesting } from '../../src/plugin/check/parsing/nesting.ts';

const tooDeep = (text: string, format: 'mdx' | 'md' = 'mdx') =>
  measureNesting(text, format).tooDeep?.what;

describe('a post may have', () => {
  test.each([
    [200, 'braces inside each other', '{', '}', 'more than 200 braces are open at once'],
    [1000, 'brackets inside each other', '[', ']', 'more than 1000 brackets are open at once'],
    [1000, 'parentheses inside each other', '(', ')', 'more than 1000 brackets are open at once'],
    [500, 'classes that extend each other', 'extends ', '{}', 'more than 500 classes'],
    [3000, 'elements inside each other', '<a>', '</a>', 'more than 3000 elements are open at once'],
    [3000, 'fragments inside each other', '<>', '</>', 'more than 3000 elements are open at once'],
    [200, 'admonitions inside each other', ':::note\n', ':::\n', 'more than 200 admonitions'],
    [200, 'quotes inside each other', '>', '\n', 'more than 200 quotes and lists'],
  ])('%i %s', (most, _, open, close, what) => {
    expect(tooDeep(open.repeat(most))).toBeUndefined();
    expect(tooDeep(open.repeat(most + 1))).toContain(what);
    // Those that are closed don't count, and nothing is open after too many ends.
    expect(tooDeep(`${open}${close}`.repeat(most + 1))).toBeUndefined();
    expect(tooDeep(`${close.repeat(9)}${open.repeat(most + 1)}`)).toContain(what);
  });

  test('braces that close nothing, which leave no room for more brackets', () => {
    expect(tooDeep(`${'}'.repeat(9)}${'('.repeat(1001)}`)).toContain('more than 1000 brackets');
  });

  test('any number of elements that end themselves, and in CommonMark of open ones', () => {
    expect(tooDeep('<a/>'.repeat(3001))).toBeUndefined();
    expect(tooDeep('<a>'.repeat(3001), 'md')).toBeUndefined();
  });

  test('5000 definitions in a paragraph, and 20,000 in code', () => {
    expect(tooDeep(']:'.repeat(5000))).toBeUndefined();
    expect(tooDeep(']:'.repeat(5001))).toContain('more than 5000 definitions');
    expect(tooDeep(`${']:'.repeat(5000)}\n\n${']:'.repeat(5000)}`)).toBeUndefined();
    expect(tooDeep(`a\n\`\`\`\n${']:'.repeat(20_000)}\n\`\`\`\n`)).toBeUndefined();
    expect(tooDeep(`a\n\`\`\`\n${']:'.repeat(20_001)}\n\`\`\`\n`)).toContain('more than 5000');
    expect(tooDeep(`a\n\`\`\`\n\`\`\`\n${']:'.repeat(5001)}`)).toContain('more than 5000');
  });

  test('5000 closing brackets in a paragraph that only remark reads, and 20,000 in code', () => {
    const entities = '&gt;'.repeat(5001);
    expect(tooDeep(`${']'.repeat(5000)}${entities}`)).toBeUndefined();
    expect(tooDeep(`${']'.repeat(5001)}${entities}`)).toContain('more than 5000 closing brackets');
    expect(tooDeep(']'.repeat(20_000))).toBeUndefined();
    expect(tooDeep(`a\n\`\`\`\n${']: '.repeat(20_000)}\n\`\`\`\n`)).toBeUndefined();
  });

  test('20,000 colons, found at the first that is too much, although only later ones are in one paragraph', () => {
    const text = ':\n\n'.repeat(20_001) + ':'.repeat(5001);
    expect(measureNesting(text, 'mdx').tooDeep?.offset).toBe(3 * 20_000);
  });

  test('3161 comments without an end in a paragraph of CommonMark, and any number in MDX', () => {
    const what = 'too many comments without an end';
    expect(tooDeep('<!--'.repeat(3161), 'md')).toBeUndefined();
    expect(tooDeep('<!--'.repeat(3162), 'md')).toContain(what);
    expect(tooDeep('<!--'.repeat(3162), 'mdx')).toBeUndefined();
    expect(tooDeep('<!-- -->'.repeat(3162), 'md')).toBeUndefined();
    expect(tooDeep('<!--\n\n'.repeat(3162), 'md')).toBeUndefined();
  });

  test('20,000 marks, apart from those of comments', () => {
    expect(tooDeep('@'.repeat(20_000))).toBeUndefined();
    expect(tooDeep('@'.repeat(20_001))).toContain('more than 20000 headings');
    const comments = '{/* */}\n\n'.repeat(20_001);
    expect(tooDeep(comments, 'mdx')).toBeUndefined();
    expect(tooDeep(comments, 'md')).toContain('more than 20000 headings');
    expect(tooDeep('a */}\n'.repeat(20_001))).toContain('more than 20000 headings');
  });

  test('20,000 colons, if many are in one paragraph', () => {
    expect(tooDeep('a:'.repeat(20_000))).toBeUndefined();
    expect(tooDeep('a:'.repeat(20_001))).toContain('more than 20000 elements, expressions, colons');
    expect(tooDeep('a:\n\n'.repeat(20_001))).toBeUndefined();
  });
});

test.each([
  ['5000 colons in a paragraph', 'ab: '.repeat(5000), false],
  ['5001 colons in a paragraph', 'ab: '.repeat(5001), true],
  ['5001 colons in two paragraphs', `${'ab: '.repeat(5000)}\n\nab:`, false],
  ['3000 elements', '<abc/>\n\n'.repeat(3000), false],
  ['3001 elements', '<abc/>\n\n'.repeat(3001), true],
])('whether satteri is too slow for %s', (_, text, isRepetitive) => {
  expect(measureNesting(text, 'mdx').isRepetitive).toBe(isRepetitive);
});

test.each([
  ['{{', 2],
  ['{<a><a><a>', 3],
  ['<a><a>{', 1],
  ['{<a>}{<a>', 1],
  ['{<a></a><a>', 1],
  ['{</a><a><a>', 2],
  ['}{{', 2],
])('the braces and elements in braces of %s', (text, braces) => {
  expect(measureNesting(text, 'mdx').braces).toBe(braces);
});

test('each place in the lines of a quote is found in the text', () => {
  const piece = '<b\ntitle="x"\n\n/>';
  const text = `a\n\n> ${piece.replaceAll('\n', '\n>  ')}\n\nb`;
  const at = alignLines(piece, text, { start: 5, end: text.length - 3 });
  for (const [index, character] of [...piece].entries())
    if (character !== '\n') expect(text.slice(at(index)).startsWith(character)).toBe(true);
  expect(text.slice(at(0), at(2))).toBe('<b');
  expect(text.slice(at(3), at(12))).toBe('title="x"');
  expect(text.slice(at(14), at(piece.length))).toBe('/>');
});
