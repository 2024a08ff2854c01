import { describe, expect, test } from 'vitest';
import { closingBrace } from '../../src/plugin/check/parsing/braces.ts';
import { freeNames } from '../../src/plugin/check/parsing/freeNames.ts';
import {
  nodesIn,
  parseExpression,
  parseModule,
} from '../../src/plugin/check/parsing/javascript.ts';

/** The free names of an expression: `<A>` is a component, `<a.>` its object, and `a?` may not be used. */
function namesIn(code: string, how: 'content' | 'call' | 'load' = 'content'): string {
  const range = { start: 0, end: code.length };
  const statement = how === 'content' ? undefined : nodesIn(parseModule(code, range)?.node.body)[0];
  const node = statement ?? parseExpression(code, range, code)?.node;
  if (!node) throw new Error(`No code: ${code}`);
  return freeNames(node, how)
    .map(({ name, kind, isCertain }) => {
      const shown = { variable: name, component: `<${name}>`, object: `<${name}.>` }[kind];
      return isCertain ? shown : `${shown}?`;
    })
    .join(' ');
}

describe('the names that an expression uses', () => {
  test.each([
    ['a + b.c', 'a b'],
    ['a.b[c]', 'a c'],
    ['a?.[b]', 'a b?'],
    ['a?.(b)', 'a b?'],
    ['a(b, ...c)', 'a b c'],
    ['new a(b)', 'a b'],
    ['a ? b : c', 'a b? c?'],
    ['a && b', 'a b?'],
    ['a = b', 'a b'],
    ['a += b', 'a b'],
    ['a ||= b', 'a b?'],
    ['a.b = c', 'a c'],
    ['typeof a', ''],
    ['typeof a.b', 'a'],
    ['-a', 'a'],
    ['`$'.concat('{a}`'), 'a'],
    ['{a: b, [c]: d, e}', 'b c d e'],
    ['({[a]: b, ...c} = d)', 'a b c d'],
    ['([a, , b = c] = d)', 'a b c? d'],
    ['<A b={c} {...d}>{e}</A>', '<A> c d e'],
    ['<a.B.C />', '<a.>'],
    ['<this.A />', ''],
    ['<a:b />', ''],
    ['<p />', ''],
    ['a && <A />', 'a <A>'],
  ])('%s: %s', (code, names) => {
    expect(namesIn(code.startsWith('{') ? `(${code})` : code)).toBe(names);
  });
});

describe('the names that a function uses', () => {
  test.each([
    ['() => a', 'a?'],
    ['() => <A />', '<A>'],
    ['(() => a)()', 'a'],
    ['(function f(a, {b, ...c}, [d, e = g]) { return [f, a, b, c, d, e, h] })()', 'g? h'],
    ['(async () => a)()', 'a?'],
    ['(function* () { a })()', 'a?'],
    ['(() => { (() => { const a = 1 })(); return a })()', 'a'],
    ['(() => { function a() {} class B {} let c; return [a, B, c] })()', ''],
    ['(() => { try { a } catch (b) { b } })()', 'a?'],
    ['(() => { (function a() {})(); return a })()', 'a'],
    ['[1].map((a) => a + b)', 'b'],
    ['[1].map(a)', 'a'],
    ['[1].map()', ''],
    ['[1].find(() => a)', 'a?'],
    ['[1][map](() => a)', 'map a?'],
    ['[].map(() => a)', 'a?'],
    ['[1, ...a].map(() => b)', 'a b?'],
    ['a.map(() => b)', 'a b?'],
    ['[1].map(1, () => a)', 'a?'],
  ])('%s: %s', (code, names) => {
    expect(namesIn(code)).toBe(names);
  });
});

describe('the names that statements use', () => {
  test.each([
    ['if (a) b; else c', 'a b? c?'],
    ['for (a = 0; b; c) d', 'a b c? d?'],
    ['for (a of b) c', 'a? b c?'],
    ['for (const a of b) a', 'b'],
    ['for (const {a = b} of c) a', 'b? c'],
    ['while (a) b', 'a b?'],
    ['switch (a) { case 1: b }', 'a b?'],
    ['a; if (b) return; c', 'a b c?'],
    ['a; (() => { return })(); c', 'a c'],
    ['x: a', 'a'],
    ['class A extends b { static c = d; e = f; [g]() { h } }', 'b d f? g h?'],
  ])('%s: %s', (code, names) => {
    expect(namesIn(`(() => { ${code} })()`)).toBe(names);
  });

  test.each([
    ['export const a = b, {c, ...d} = e', 'b e'],
    ['export const A = () => <B />', '<B>?'],
    ['export default <A />', '<A>'],
    ["import a from 'b'", ''],
    ["export * from 'a'", ''],
  ])('%s: %s, once the post is loaded', (code, names) => {
    expect(namesIn(code, 'load')).toBe(names);
  });

  test('a called function looks its components up at once', () => {
    const code = 'function A() { return b && <C d={() => <E />} /> }';
    expect(namesIn(code, 'call')).toBe('b <C> <E>');
  });
});

describe('the brace that closes another one', () => {
  test.each([
    '{a}',
    '{{a: {}}}',
    '{"}"}',
    "{'}'}",
    '{"\\"}"}',
    '{`}`}',
    '{`\\`}`}',
    '{`$'.concat('{"`"}}`}'),
    '{`$'.concat('{{a: `}`}}`}'),
    '{`$'.concat('{`}`}`}'),
    '{`"$'.concat('{a}"`}'),
    '{/* } */}',
    '{/**/}',
    '{a // }\n}',
    // A lone quote, as in text, ends with its line.
    "{'\n}",
  ])('is the last one of %s', (code) => {
    expect(closingBrace(`${code} {}`, 0)).toBe(code.length - 1);
    expect(closingBrace(`} "${code}`, 3)).toBe(code.length + 2);
  });

  test.each(['{', '{{}', '{"}', '{`}', '{`$'.concat('{}'), '{/* }', '{// }', '{"\\'])(
    'of %s is missing',
    (code) => expect(closingBrace(code, 0)).toBe(code.length),
  );
});
