import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../../src/plugin/check/diagnostic.ts';
import { planFixes } from '../../../src/plugin/check/fix.ts';
import type { TextEdit } from '../../../src/plugin/check/text/edits.ts';
import { createSource } from '../../../src/plugin/check/text/source.ts';

describe('overlapping edits', () => {
  const text = '---\ntitle: abcdef\n---\n';
  const at = text.indexOf('abcdef');
  const edit = (start: number, end: number, replacement: string): TextEdit => ({
    range: { start: at + start, end: at + end },
    text: replacement,
  });
  const plan = (...fixes: TextEdit[][]) =>
    planFixes(
      fixes.map((edits) => diagnostic({ title: 'Write it', edits })),
      new Map([['blog/a.md', createSource('blog/a.md', text)]]),
    ).map(({ after }) => after.slice(at, -'\n---\n'.length));

  test('work in any order', () => {
    expect(plan([edit(4, 5, 'E')], [edit(0, 1, 'A')])).toEqual(['AbcdEf']);
  });

  test('the first one wins, and the other waits', () => {
    expect(plan([edit(0, 3, 'X')], [edit(2, 4, 'Y')])).toEqual(['Xdef']);
    expect(plan([edit(2, 4, 'Y')], [edit(0, 3, 'X')])).toEqual(['abYef']);
    expect(plan([edit(0, 2, 'X')], [edit(2, 4, 'Y')]), 'touching').toEqual(['Xcdef']);
    expect(plan([edit(1, 1, 'X')], [edit(1, 1, 'Y')]), 'insertions').toEqual(['aXbcdef']);
  });

  test('the same edit twice counts once', () => {
    expect(plan([edit(0, 3, 'X')], [edit(0, 3, 'X')])).toEqual(['Xdef']);
    const last = edit(5, 6, 'Z');
    expect(plan([edit(0, 3, 'X')], [edit(0, 3, 'X'), last])).toEqual(['XdeZ']);
    expect(plan([edit(0, 3, 'X')], [edit(0, 2, 'X'), last]), 'another end').toEqual(['Xdef']);
    expect(plan([edit(0, 3, 'X')], [edit(1, 3, 'X'), last]), 'another start').toEqual(['Xdef']);
  });

  test('a fix is applied completely, or not at all', () => {
    expect(plan([edit(0, 1, 'X')], [edit(0, 1, 'Y'), edit(5, 6, 'Z')])).toEqual(['Xbcdef']);
  });

  test('a result that is not YAML, or has other keys, is discarded', () => {
    expect(plan([edit(0, 6, 'a: b')])).toEqual([]);
    expect(plan([edit(0, 6, '"')])).toEqual([]);
    expect(plan([edit(0, 6, 'x\nslug: y')])).toEqual([]);
    expect(plan([edit(0, 6, '\n---\n')])).toEqual([]);
  });

  test('a data file that can no longer be read, or has other keys, is discarded', () => {
    const yaml = 'saim:\n  name: Saim\n';
    const source = createSource('blog/authors.yml', yaml);
    const name = { start: yaml.indexOf('Saim'), end: yaml.length - 1 };
    const say = (replacement: string, range = name) =>
      planFixes(
        [diagnostic({ title: '', edits: [{ range, text: replacement }] }, source.file)],
        new Map([[source.file, source]]),
      ).length;
    expect([say('Ada'), say('a: b'), say('x\nada: y')]).toEqual([1, 0, 0]);
    expect(say('x', { start: 0, end: 0 }), 'before a key').toBe(0);
  });
});

test('a value that is used elsewhere is never changed, not even by what is put next to it', () => {
  const text = '---\ntitle: &a One\ndescription: *a\n---\n';
  const [from, to] = [text.indexOf('One'), text.indexOf('One') + 'One'.length];
  const plan = (start: number, end: number) =>
    planFixes(
      [diagnostic({ title: 'Write it', edits: [{ range: { start, end }, text: 'x' }] })],
      new Map([['blog/a.md', createSource('blog/a.md', text)]]),
    ).length;
  expect([plan(from, to), plan(from + 1, from + 2), plan(from, from), plan(to, to)]).toEqual([
    0, 0, 0, 0,
  ]);
  expect(plan(4, 9), 'its key').toBe(1);
});

test('the first characters of the text may be changed', () => {
  const text = '---\ntitle: A\n---\nText\n';
  const start = text.indexOf('Text');
  const edit = { range: { start, end: start + 1 }, text: 'A t' };
  const files = new Map([['blog/a.md', createSource('blog/a.md', text)]]);
  const [fixed] = planFixes([diagnostic({ title: 'Write it', edits: [edit] })], files);
  expect(fixed?.after).toBe('---\ntitle: A\n---\nA text\n');
});

function diagnostic(fix: Diagnostic['fix'], file = 'blog/a.md'): Diagnostic {
  const place = { line: 1, column: 1, endLine: 1, endColumn: 1 };
  const words = { message: '', label: null, help: null, docs: '', locale: 'en', related: [] };
  return { rule: 'a-rule', severity: 'error', file, ...place, ...words, fix, stopsLoading: false };
}
