import fc from 'fast-check';

/**
 * Posts that compile, with names that they declare and some that they don't, and values that a page
 * can't show. Code that never runs, or that depends on values, is left out.
 */
export function runningText(): fc.Arbitrary<string> {
  const block = fc.oneof(
    {
      weight: 3,
      arbitrary: fc
        .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 3 })
        .map((parts) => `Text ${parts.join(' ')}`),
    },
    { weight: 1, arbitrary: fc.constantFrom(...PIECES) },
  );
  const rarely = fc.option(fc.constantFrom(...BROKEN), { freq: 1, nil: undefined });
  return fc
    .tuple(fc.subarray(DECLARATIONS), fc.array(block, { minLength: 1, maxLength: 3 }), rarely)
    .map(
      ([declarations, blocks, broken]) =>
        `${[...declarations, ...blocks, ...(broken === undefined ? [] : [broken])].join('\n\n')}\n`,
    );
}

const DECLARATIONS = [
  "import Part, {Named} from './part.mjs';",
  'export const number = 1;',
  'export const Local = ({children}) => <b>{children}</b>;',
  'export function Card({title = number, ...others}) {\n  const {a: [b] = []} = others;\n  return <b>{title}{b}</b>;\n}',
  'export const space = {Item: () => <i>x</i>};',
];

/** Each runs in every post with the declaration that it needs. */
const PIECES = [
  ...[
    '{1 + 1}',
    '{"text"}',
    '{null}',
    '{undefined}',
    '{true}',
    '{[1, "a", <b key="b">x</b>]}',
    '{Math.PI}',
    '{NaN}',
  ],
  ...['{frontMatter.title}', '{toc.length}', '{contentTitle}', '{props.a}', '{typeof nobody}'],
  ...[
    '{[1, 2].map((one) => <b key={one}>{one}</b>)}',
    '{(() => 1)()}',
    '{(function own() { return own.name; })()}',
  ],
  ...[
    '{(({a, b = a}) => b)({a: 1})}',
    '{JSON.stringify({a: 1})}',
    '{new Date(0).getFullYear()}',
    '{void 0}',
  ],
  ...[
    '<b>x</b>',
    '<Details><summary>x</summary>y</Details>',
    '<Head><title>x</title></Head>',
    '<admonition>x</admonition>',
  ],
  ...[
    '<b style={{color: "red"}}>x</b>',
    '<b {...{id: "a"}}>x</b>',
    '<>x</>',
    '<b title={number}>x</b>',
    '{number}',
  ],
  ...[
    '<Part/>',
    '<Named/>',
    '<Local>x</Local>',
    '<Card title="x"/>',
    '<space.Item/>',
    '{Local.name}',
    '{globalThis.nobody}',
  ],
];

const BROKEN = [
  ...[
    '{nobody}',
    '{nobody.a}',
    '{metadata.permalink}',
    '<Nobody/>',
    '<Nobody>x</Nobody>',
    '<space.Nobody/>',
    '<nobody.Item/>',
    '{window.a}',
  ],
  ...[
    '{{a: 1}}',
    '{new Date(0)}',
    '{[{a: 1}]}',
    '{Part2}',
    '<Tabs>x</Tabs>',
    '{useState(1)}',
    '<b title={nobody}>x</b>',
  ],
  ...['{(() => nobody)()}', '{document.title}', '{React.version}', '<b style="color: red">x</b>'],
  ...[
    'export const late = nobody;',
    "import Gone from './gone.mjs';",
    "import {gone} from './part.mjs';\n\n<b>{gone}</b>",
  ],
  ...[
    '{(({a}) => c)({a: 1})}',
    '<Details>{nobody}</Details>',
    '- {nobody}',
    '# {nobody}\n\n## {nobody}',
    '| a |\n| - |\n| {nobody} |',
  ],
];
