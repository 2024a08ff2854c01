import type { Nodes, Root } from 'mdast';
import { describe, expect, test } from 'vitest';
import { type Dialect, parseMarkdown } from '../../src/plugin/check/parsing/parseMarkdown.ts';
import { walkTree } from '../../src/plugin/check/parsing/walkTree.ts';
import { quickly } from '../helpers/quickly.ts';

const mdx: Dialect = { format: 'mdx', comments: true, plugins: [] };

/** Returns the images of a text as `url@offset`, or the reason why it doesn't parse. */
function images(text: string, dialect: Dialect = mdx): string[] | string {
  const { root, problem } = parseMarkdown(text, dialect);
  return problem ? problem.reason : urls(root);
}

function urls(root: Root): string[] {
  const found: string[] = [];
  walkTree(root, (node: Nodes) => {
    if (node.type === 'image') found.push(`${node.url}@${node.position?.start.offset}`);
  });
  return found;
}

describe('text that satteri refuses and Docusaurus accepts is accepted', () => {
  test.each([
    ['a fence that its list item ends', '- ```\n  a\n\ntext <!-- a --> ![x](y)', ['y@27']],
    ['a comment in the text of an attribute', '<a title="<!--">![x](y)</a> -->', ['y@16']],
    [
      'more braces than satteri is trusted with',
      `${'<a b={'.repeat(14)}1${'}/>'.repeat(14)}\n\n![x](y)`,
      ['y@129'],
    ],
  ])('%s', (_, text, expected) => {
    expect(images(text)).toEqual(expected);
  });

  test('mathematics, if a plugin of the blog reads it', () => {
    const text = '$$\n{a\n$$\n\n![x](y)';
    expect(images(text)).toMatch(/expression/);
    const plugins = [readsMathematics, [readsMathematics, { any: 'option' }], 'no plugin', null];
    expect(images(text, { ...mdx, plugins })).toEqual(['y@10']);
  });
});

describe('text that Docusaurus refuses is refused, with its message', () => {
  test.each([
    ['a tag that is not closed', 'a\n\n<div>\n\nb', 'Expected a closing tag for `<div>`', 3],
    ['a brace that is not closed', 'a {b', 'Unexpected end of file in expression', 1],
    ['an HTML comment where those are off', 'a\n\n<!-- b -->', 'Unexpected character `!`', 3],
    ['an HTML comment that is none', '<!--> a -->', 'Unexpected character `!`', 1],
    ['an import that ends with a backslash', 'a\n\nimport b from "\\', 'Could not parse import', 3],
  ])('%s', (_, text, reason, line) => {
    const { problem } = parseMarkdown(text, { ...mdx, comments: !text.includes('<!-- b') });
    expect(problem?.reason).toContain(reason);
    expect(problem?.place.line).toBe(line);
  });

  test('a text that is too large for a second opinion has satteri’s message', () => {
    const { problem } = parseMarkdown(`${'word '.repeat(40_000)}\n\n<div>`, mdx);
    expect(problem?.reason).toContain('Expected a closing tag for `<div>`');
    expect(problem?.place).toEqual({ line: 3, column: 1 });
  });
});

describe('text that no parser survives is not parsed', () => {
  test.each([
    ['braces', 'a\n\n{'.padEnd(5000, '{'), 'braces', { line: 3, column: 201 }],
    ['brackets', `{${'['.repeat(20_000)}`, 'brackets', { line: 1, column: 1001 }],
    ['parentheses', `a\n\n{${'('.repeat(20_000)}`, 'brackets', { line: 3, column: 1001 }],
    ['quotes', `a\n\n${'>'.repeat(20_000)} b`, 'quotes and lists', { line: 3, column: 1 }],
    ['lists', `${'- '.repeat(20_000)}b`, 'quotes and lists', { line: 1, column: 1 }],
    ['numbered lists', `${'1. '.repeat(20_000)}b`, 'quotes and lists', { line: 1, column: 1 }],
    ['both in turn', `${'> - '.repeat(20_000)}b`, 'quotes and lists', { line: 1, column: 1 }],
  ])('%s', (_, text, reason, place) => {
    for (const format of ['mdx', 'md'] as const) {
      const { problem } = parseMarkdown(text, { ...mdx, format });
      expect(problem?.reason).toContain(reason);
      expect(problem?.place).toEqual(place);
    }
  });

  test('normal nesting is parsed', () => {
    const quotes = `${'> '.repeat(50)}![x](y)`;
    expect(images(quotes)).toEqual(['y@100']);
    const braces = `${'{'.repeat(100)}\n\n![x](y)`.replace(/\{/g, '\\{');
    expect(images(braces)).toHaveLength(1);
    expect(images(`${'('.repeat(900)}![x](y)`)).toEqual(['y@900']);
  });

  test('attributes that are never closed are handled quickly', () => {
    const found = quickly(2, () => images('<a b={'.repeat(30)));
    expect(found).toMatch(/closing brace/);
  });
});

describe('CommonMark posts', () => {
  const md: Dialect = { ...mdx, format: 'md' };

  test('may contain text that MDX refuses', () => {
    expect(images('<5 {a <!-- b -->\n\n![x](y)', md)).toEqual(['y@18']);
  });

  test('have indented code', () => {
    expect(images('a\n\n    ![x](y)', md)).toEqual([]);
    expect(images('a\n\n    ![x](y)')).toEqual(['y@7']);
  });
});

/** A small version of remark-math's syntax: a block between lines of `$$` is text. */
function readsMathematics(this: { data(): Record<string, unknown[] | undefined> }): void {
  const data = this.data();
  data.micromarkExtensions ??= [];
  data.micromarkExtensions.push({ flow: { 36: { name: 'math', tokenize, concrete: true } } });
}

type State = (code: number | null) => State | undefined;
interface Effects {
  enter(type: string): void;
  exit(type: string): void;
  consume(code: number | null): void;
}

function tokenize(effects: Effects, ok: State, nok: State): State {
  let dollars = 0;
  const inside: State = (code) => {
    if (code === null) return nok(code);
    if (code < 0) {
      effects.enter('lineEnding');
      effects.consume(code);
      effects.exit('lineEnding');
      return content;
    }
    return content(code);
  };
  const content: State = (code) => {
    if (code !== null && code < 0) return inside(code);
    effects.enter('mathText');
    return text(code);
  };
  const text: State = (code) => {
    if (code === 36) dollars++;
    if (code === null || code < 0) {
      effects.exit('mathText');
      if (dollars < 4) return inside(code);
      effects.exit('math');
      return ok(code);
    }
    effects.consume(code);
    return text;
  };
  return (code) => {
    dollars = 0;
    effects.enter('math');
    return content(code);
  };
}
