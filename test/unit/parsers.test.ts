import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readOutline } from '../../src/plugin/check/analysis/outline.ts';
import { findPrintedText } from '../../src/plugin/check/analysis/printedText.ts';
import { readFrontMatter } from '../../src/plugin/check/frontMatter/frontMatter.ts';
import {
  type Dialect,
  type Parsed,
  parseMarkdown,
  parseQuickly,
} from '../../src/plugin/check/parsing/parseMarkdown.ts';
import { preprocess } from '../../src/plugin/check/parsing/preprocess.ts';
import { parseWithRemark } from '../../src/plugin/check/parsing/remarkParser.ts';
import { findReferences } from '../../src/plugin/check/references/findReferences.ts';
import { createSource } from '../../src/plugin/check/text/source.ts';
import { often } from '../helpers/cases.ts';
import { postText } from '../helpers/generatePost.ts';
import { knownDifference } from '../helpers/knownDifferences.ts';
import { siteOf } from '../helpers/site.ts';

/**
 * Returns what the engine extracts from a parsed text: references with form and place, headings and
 * anchors.
 */
function read({ root }: Parsed, text: string): unknown {
  if (!root) return 'refused';
  const { references } = findReferences(root, text);
  // A definition in a note that is used before it: findReferences leaves it out in both trees.
  const printed = findPrintedText(root, text, 'mdx').filter(({ kind }) =>
    /^(?:image|link)-(?!reference)/.test(kind),
  );
  const { headings, anchors, open } = readOutline(root, text);
  // Parsers disagree about the end of a bare address that touches other text. Addresses on other
  // hosts aren't checked.
  const own = references.filter(({ target }) => !/^(?:https?:|mailto:)/.test(target));
  return { references: own, printed, headings, anchors: [...anchors], open };
}

/** Texts on which the two differ by themselves, each found by a run with many texts. */
const TEXTS: [string, string][] = [
  ['a time in a heading', '## 12:30 Lunch with ![a picture at 12:30](./a file.png)\n'],
  ['a colon before a label', '10:30[slides](./slides.pdf) and Ort:Zürich[x](./y.md)\n'],
  ['a definition in a note, used before it', '![a][b]\n\n:::note\n\n[b]: ./b.png\n\n:::\n'],
  ['a definition in a note, used after it', ':::note\n\n[b]: ./b.png\n\n:::\n\n![a][b]\n'],
  [
    'a label that an element and a list in another define',
    '![a][]\n\n<div>\n\n- [a]: ./b.png\n\n<div>\n\n[a]: ./c.png\n\n</div>\n\nText\n\n</div>\n',
  ],
  ['a note that nobody closes', '<div>\n\n:::note\n\n![a](./b.png)\n\n</div>\n'],
  [
    'a note in a list in a note',
    ':::note\n\n12) :::tip\n\n    x\n\n    :::\n\n    ![a](./b.png)\n\ny\n\n:::\n',
  ],
  ['an import in a note', ':::note\n\nimport a from "./a.png";\n\n:::\n'],
  ['an import in an element', '<div>\n\nimport a from "./a.png";\n\n<img src={a} />\n\n</div>\n'],
  ['text right below an export', 'export const a = <img src="/a.png" />;\nText\n'],
  ['a task that holds a heading', '- [x] Text\n  ===\n'],
  ['a bare address beside an element', '<b/>www.example.com/a ![a file](./a file.png)\n'],
  [
    'code with a bracket in a table',
    '| [a `]` b] {/* ![c](./c.png) */} T | B |\n| - | - |\n| x | `z` |\n',
  ],
  [
    'code with a backtick in a table',
    '| `` ` `` <img src="/a.png" /> | B |\n| - | - |\n| x | `z` |\n',
  ],
  [
    'HTML over several lines in a list',
    '- <picture>\n    <source srcset="/a.png 1x,\n      /b.png 2x">\n  </picture>\n',
  ],
  ['a tag in a list that goes on at the margin', '- <img\nsrc="/a.png" />\n'],
  ['an expression in a quote that goes on without it', '> {`a\nb`}\n'],
  ['an expression with lines that look like a quote', 'a {/* b\n>\n> c */}\n'],
  ['a picture right after a comment', '<!-- a -->![b](./c.png)\n'],
  ['an element right after a comment', '<!-- a --><img src="/c.png" />\n'],
  ['a heading right after a comment', '<!-- a --> ## Title\n'],
  ['a comment in a heading', '## Title <!-- #id -->\n'],
  ['a comment after an expression', '{1} <!-- a -->\n'],
  ['a comment after a bare address', 'https://example.com/a<!-- b --> ![c](./d.png)\n'],
  ['a comment of one hyphen too few', '<!----> ![a](./b.png)\n\n![c](./d.png) <!-- e -->\n'],
  ['a comment across cells', '| <!----> ![a](./b.png) | <!----> |\n| - | - |\n'],
  ['a comment in a quote that goes on without it', '> <!--\n![a](./b.png)\n-->\n'],
  ['a comment within an expression', '{<div>a<!-- b --></div>}\n'],
  ['an expression right below a quote', '> a\n{\n}\n'],
  ['code that goes on with an expression', '`a\n{b`\n'],
  ['an export right below a table', '| a |\n| - |\nexport \n'],
  ['a closing tag in a quote', '<p>\n> a</p>\n'],
  ['an expression that a cell cuts', '| a | b |\n| - | - |\n| {1 || 2} | c |\n'],
  ['an element that a cell cuts', '| a | b |\n| - | - |\n| <b>a | c</b> |\n'],
  ['a text of an attribute that a cell cuts', '| a | b |\n| - | - |\n| <B c="d|e" /> |\n'],
  ['an open image at the end of a cell', '- [x] | ![a](./b | c |\n  | :-- | --- |\n'],
  ['an element across emphasis', '*a <b>c* d</b>\n'],
  ['an element across a link', '[a <b>](./c.md) d</b>\n'],
  ['an import of what JavaScript learned later', "import a from './a.json' with {type: 'json'};\n"],
  ['a word that strict code reserves', '{let}\n'],
  ['such a word in an attribute', '<A b={let} />\n'],
  ['a comment within an expression in an attribute', '<A b={<i>a<!-- b --></i>} />\n'],
  ['the export of an import', "import a from './a.js';\n\nexport {a};\n"],
  ['an expression that the head of a table cuts', '| {b | c} |\n| - | - |\n'],
  ['an expression right below a quote, with Windows line ends', '> a\r\n{\r\n}\r\n'],
  ['a spread of two', '<A {...a, b} />\n'],
  ['braces without a name that hold a value', '<A {a: 1} />\n'],
  ['a heading with letters of other languages after a colon', '## Ort:Zürich\n'],
  ['a colon before a label of digits', 'a :30[x](./y.md) b\n'],
  ['a comment that HTML calls empty', '<!-->\n\n> ![a](./b.png)\n'],
  ['a comment that is never closed, at the start', '<!--\n\n> ![a](./b.png)\n'],
  ['one after another comment', '<!-- a --><!-- b\n\n> ![c](./d.png)\n'],
  [
    'a bare address between text and code',
    'See [1] www.example.com `![a](./b c.png)` and ![d](./e.png)\n',
  ],
  ['a comment that is never closed, after the end of one', '--> <!-- b\n\n> ![c](./d.png)\n'],
  ['a comment that is never closed', '- <!-- a\n\n[^note]: ![b](./c.png)\n'],
];

const mdx: Dialect = { format: 'mdx', comments: true, plugins: [] };
const dialects: [string, Dialect][] = [
  ['MDX with HTML comments', mdx],
  ['MDX', { format: 'mdx', comments: false, plugins: [] }],
  ['CommonMark with HTML comments', { format: 'md', comments: true, plugins: [] }],
  ['CommonMark', { format: 'md', comments: false, plugins: [] }],
];

describe('satteri and Docusaurus’s own parsers find the same references at the same places', () => {
  test.for(dialects)('on generated posts in %s', ([, dialect]) => {
    let differing = 0;
    fc.assert(
      fc.property(postText(dialect.format, dialect.comments), (text) => {
        if (knownDifference(text)) {
          differing++;
          return;
        }
        expect(read(parseMarkdown(text, dialect), text)).toEqual(
          read(parseWithRemark(text, dialect), text),
        );
      }),
      tries,
    );
    // The table of known differences must not swallow the test.
    expect(differing).toBeLessThan(tries.numRuns / 2);
  });

  test.for(TEXTS)('of %s', ([, text]) => {
    for (const [, dialect] of dialects) {
      expect(read(parseMarkdown(text, dialect), text)).toEqual(
        read(parseWithRemark(text, dialect), text),
      );
    }
  });

  test('of an e-mail address after a colon', () => {
    const text = 'Mail:12@example.org\n';
    for (const [, dialect] of dialects) {
      const targets = (parsed: Parsed) =>
        parsed.root && findReferences(parsed.root, text).references.map(({ target }) => target);
      expect(targets(parseMarkdown(text, dialect))).toEqual(['mailto:12@example.org']);
      expect(targets(parseWithRemark(text, dialect))).toEqual(['mailto:12@example.org']);
    }
  });

  const { CORPORA } = process.env;
  if (CORPORA === undefined) return;

  test.for(dialects)('on real posts read as %s', { timeout: 240_000 }, ([, dialect]) => {
    const { blogs, markdown } = siteOf(CORPORA);
    const [blog] = blogs;
    if (!blog) throw new Error('The site of this test has no blog.');
    const files = readdirSync(CORPORA, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.mdx?$/.test(file),
    );
    let alike = 0;
    for (const file of files) {
      const source = createSource(file, readFileSync(path.join(CORPORA, file), 'utf8'));
      const body = source.text.slice(readFrontMatter(source).bodyStart);
      const { text } = preprocess(body, file, markdown, blog.admonitionKeywords);
      const seen = read(parseMarkdown(text, dialect), text);
      expect(seen, file).toEqual(read(parseWithRemark(text, dialect), text));
      if (typeof seen === 'object') alike++;
    }
    console.log(`${alike} of ${files.length} real posts parsed alike, the others refused alike`);
    // Without HTML comments MDX refuses texts that contain one.
    expect(alike).toBeGreaterThan(dialect.format === 'mdx' && !dialect.comments ? 150 : 400);
  });
});

describe('Docusaurus’s own parsers, which are slow, needn’t read', () => {
  test.each([
    ['words', 'Nothing but words.\n'],
    ['times', 'Lunch at 12:30, dinner at 19:00.\n'],
    ['headings, tasks and lists', '# A\n\n- [x] b\n- c\n\n1. d\n'],
    ['a note', ':::note\n\nText\n\n:::\n\n:::tip\n\nText\n\n:::\n'],
    ['a table', '| a | b |\n| - | - |\n| `c` | d |\n'],
    ['a comment on its own lines', '<!--\na\n-->\n\nText\n'],
  ])('%s', (_, text) => {
    for (const [, dialect] of dialects.filter(([, { comments }]) => comments))
      expect(parseQuickly(text, dialect)?.root).toBeDefined();
  });

  test.each([
    ['a comment in a line', 'Text <!-- a --> text.\n'],
    ['an import and its export', "import a from './a.js';\n\nexport {a};\n\nText\n"],
    ['an import below text', "Text\n\nimport a from './a.js';\n"],
    ['an expression', 'Text {a} and {f(() => b)}.\n'],
    ['elements', '<A>\n\ntext <b>a</b> <i/>\n\n</A>\n'],
    ['attributes of every kind', '<A a b="c" d={e} {...f} />\n'],
    ['an element of several lines in a list', '- <b c="d"\n  />\n'],
    ['an element of several lines in a quote', '> <b>\n> c\n> </b>\n'],
    ['an element in a list in a quote', '>- <b>c</b>\n'],
    ['an element below a quote', '> a\n\n<p>b</p>\n'],
    ['an element in a table', '| a |\n| - |\n| <b>c</b> |\n'],
  ])('in MDX %s', (_, text) => {
    expect(parseQuickly(text, mdx)?.root).toBeDefined();
  });
});

/**
 * The same texts every time, so that a failed run is due to the change. Another `SEED` and more
 * `TIMES` look for rarer cases: there's another parser bug among thousands of texts.
 */
const tries = often(100, 2024);
