import { createRequire } from 'node:module';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFrontMatter } from '../../src/plugin/check/frontMatter/frontMatter.ts';
import { createSource } from '../../src/plugin/check/text/source.ts';
import { often } from '../helpers/cases.ts';

const require = createRequire(import.meta.url);
const { parseFileContentFrontMatter } = require('@docusaurus/utils/lib/markdownUtils.js') as {
  parseFileContentFrontMatter(text: string): { frontMatter: unknown; content: string };
};

const matter = require('@11ty/gray-matter') as { clearCache(): void };

const piece = fc.constantFrom(
  '---',
  '---',
  '---\n',
  '---\r\n',
  '---yaml',
  '---json',
  '---toml',
  '----',
  '\n',
  '\n',
  '\r\n',
  ' ',
  '\t',
  'a: b\n',
  'c: 12:30\n',
  'd: [e, 2026-01-01, 1.0]\n',
  'f:\n  - g\n',
  'h: |\n  i\n',
  '"j": {k: yes}\n',
  'l: &m {n: o}\np: *m\n',
  '<<: {q: r}\n',
  '__proto__: s\n',
  '# t\n',
  '{"u": 1}\n',
  'v\n',
  '- w\n',
  'x: :\n',
  '\uFEFF',
  '🎉',
  'Text',
);

test('front matter has the values that Docusaurus reads', () => {
  const documents = fc.oneof(
    // gray-matter loses a character of a single line without a newline; no real post is like that.
    fc.array(piece, { maxLength: 14 }).map((pieces) => `${pieces.join('')}\n`),
    fc
      .array(piece, { maxLength: 10 })
      .map((pieces) => `---\n${pieces.join('').replace(/\n---/g, '\n')}\n---\nText`),
  );
  let read = 0;
  fc.assert(
    fc.property(documents, (text) => {
      const source = createSource('a.md', text);
      const ours = readFrontMatter(source);
      const theirs = parse(text);
      if (ours.problem === undefined) {
        expect(theirs).toEqual({
          frontMatter: ours.data,
          content: source.text.slice(ours.bodyStart).trim(),
        });
        read++;
      } else if (theirs !== undefined) {
        // Docusaurus publishes it, but not as it was meant.
        const { kind } = ours.problem;
        if (kind === 'not-a-map') expect(isMap(theirs.frontMatter)).toBe(false);
        else if (kind === 'language') expect(theirs.frontMatter).toEqual({});
        else expect(['unclosed', 'misplaced']).toContain(kind);
      }
    }),
    often(1500),
  );
  expect(read).toBeGreaterThan(500);
});

function parse(text: string): { frontMatter: unknown; content: string } | undefined {
  // If gray-matter fails on a text the first time, it returns it as parsed the second time.
  matter.clearCache();
  try {
    return parseFileContentFrontMatter(text);
  } catch {
    return undefined;
  }
}

function isMap(value: unknown): boolean {
  return typeof value === 'object' && !Array.isArray(value) && !(value instanceof Date);
}
