import fc from 'fast-check';
import { postText } from '../../helpers/generatePost.ts';

/**
 * Texts that a parser may read in several ways: with references in every place, tables whose cells
 * cut constructs, imports and exports that collide or are broken, and incomplete elements and
 * expressions.
 */
export function mdxText(format: 'mdx' | 'md', comments: boolean): fc.Arbitrary<string> {
  const block = fc.oneof(
    { weight: 3, arbitrary: table() },
    { weight: 3, arbitrary: mostly(MODULES, BROKEN_MODULES, 20) },
    { weight: 3, arbitrary: line() },
    { weight: 1, arbitrary: line().map((text) => `- ${text}\n- ${text}`) },
    { weight: 1, arbitrary: line().map((text) => `> ${text}`) },
    {
      weight: 1,
      arbitrary: fc.tuple(line(), line()).map((lines) => `:::note\n\n${lines.join('\n\n')}\n\n:::`),
    },
  );
  const blocks = fc
    .array(fc.tuple(block, fc.constantFrom('\n\n', '\n\n', '\n\n', '\n')), {
      minLength: 1,
      maxLength: 5,
    })
    .map((parts) => parts.flat().join(''));
  const text = fc.oneof(
    { weight: 1, arbitrary: postText(format, comments) },
    { weight: 3, arbitrary: blocks },
  );
  // Three hyphens at the very start are front matter, which is removed before compiling.
  return text.map((whole) => (whole.startsWith('---') ? `Text\n\n${whole}` : whole));
}

function line(): fc.Arbitrary<string> {
  return fc
    .array(fc.tuple(mostly(PIECES, BROKEN, 60), fc.constantFrom(' ', ' ', '')), {
      minLength: 1,
      maxLength: 4,
    })
    .map((parts) => parts.flat().join('').trim());
}

/**
 * Usually one of the former, rarely one of the latter: a text with many problems is refused for the
 * first.
 */
function mostly(
  whole: readonly string[],
  broken: readonly string[],
  times: number,
): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: times, arbitrary: fc.constantFrom(...whole) },
    { weight: 1, arbitrary: fc.constantFrom(...broken) },
  );
}

/** Rows with any number of cells, some with a bar at both ends and some without. */
function table(): fc.Arbitrary<string> {
  const row = fc.array(line(), { minLength: 1, maxLength: 3 }).map((cells) => cells.join(' | '));
  const framed = row.map((text) => `| ${text} |`);
  return fc
    .tuple(
      framed,
      fc.constantFrom('| - | - |', '| --- |', '|:-|-:|-|'),
      fc.array(fc.oneof(framed, row), { maxLength: 3 }),
    )
    .map(([head, rule, rows]) => [head, rule, ...rows].join('\n'));
}

/** Each is complete alone, but some aren't when a bar splits them into two cells. */
const PIECES = [
  ...[
    'text',
    'a',
    '*em*',
    '`code`',
    '`a|b`',
    '`<b>`',
    '`{`',
    '\\|',
    '\\{',
    '\\<',
    '1 \\< 2',
    '5 > 3',
    'é',
    '🎉',
    '\\',
  ],
  ...[
    '{a}',
    '{a|b}',
    '{"|"}',
    '{a || b}',
    '{/* c */}',
    '{/* a | b */}',
    '{`}`}',
    '{{a: 1}}',
    '{a\\|b}',
    '{}',
  ],
  ...[
    '<b>x</b>',
    '<br/>',
    '<>x</>',
    '<B a="|"/>',
    '<B a={1 | 2}/>',
    '<B a={"|"}>x</B>',
    '<b {...a}/>',
    '<b>x|y</b>',
  ],
  ...[
    '<b title="x|y">z</b>',
    '<a.b/>',
    '<b>{"|"}</b>',
    '<b>`|`</b>',
    '<b>*x*</b>',
    "<b a='|' />",
    '<b>\\|</b>',
  ],
  ...[
    '[a](b)',
    '[a|b](c)',
    '![a](b|c)',
    '[a](<b c>)',
    '$x$',
    '&lt;',
    ':x[y]',
    ':x[{a}]',
    '[<b/>](c)',
    '[{a}](b)',
  ],
];

/** Incomplete constructs, and syntax that MDX doesn't support. */
const BROKEN = [
  ...[
    '{',
    '}',
    '<b>',
    '</b>',
    '<br>',
    '<>',
    '</>',
    '<B a={"|"}>',
    '</B>',
    '1 < 2',
    'a<b',
    '<1>',
    '<!-- c -->',
    '<!--',
  ],
  ...[
    '-->',
    '<https://a.example>',
    '<a@b.example>',
    '![',
    '](',
    '<b\n',
    'a="b"',
    '/>',
    '```',
    '# ',
    '- ',
    '{\n',
    '\n}',
  ],
  ...[
    "{'",
    '"',
    "'",
    '`',
    '{...x}',
    '<b a=1>',
    '{a b}',
    '<b a={}/>',
    '|',
    '{a',
    'b}',
    '<b a="',
    '<b a={1',
  ],
];

const MODULES = [
  "import a from './a.js';",
  "import a from './a.js'",
  "import {a} from './a.js';",
  "import {a as b} from './b.js';",
  "import * as c from './a.js';",
  "import './style.css';",
  "import D, {e} from './d.js';\nimport f from './f.js';",
  'export const a = 1;',
  'export const b = {c: 1};',
  'export const C = () => <b>x</b>;',
  'export const D = () => {\n  return <b>x</b>;\n};',
  'export function a() {}',
  'export class C {}',
  'export default function Layout() {}',
  'export default ({children}) => <div>{children}</div>;',
  "export {a} from './a.js';",
  "export * from './a.js';",
  'export const {g, h} = b;',
  'export const a = 1;\nexport const i = 2;',
  'export const frontMatter = {};',
  'export const toc = [];',
  'export const contentTitle = 1;',
  'export const a = 1; // a\n/* b */',
];

const BROKEN_MODULES = [
  'import from',
  'export const = 1;',
  'export const a = ;',
  'export const a = {\n\n};',
  'export {a};',
  'export {nobody};',
  'import is a word',
  'export let us begin',
  'import(1)',
  "Text\nimport b from './b.js';",
  'const a = 1;',
  'export const a = 1;\nText',
  'export const a = <b>;',
  'export const a = 1;\n<b/>',
  'export const a = await b();',
  'import a from "./a.js" with {type: "json"};',
  'let a;\nexport {a};',
];
