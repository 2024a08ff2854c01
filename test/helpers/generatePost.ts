import fc from 'fast-check';
import {
  CODE_BLOCKS,
  COMMENT_BLOCKS,
  COMMENTS,
  DEFINITIONS,
  DIRECTIVES,
  HEADING_ENDS,
  HTML_BLOCKS,
  HTML_INLINE,
  MARKDOWN,
  MDX_BLOCKS,
  MDX_INLINE,
  MODULES,
  TEXTS,
  WRAPPERS,
} from './postPieces.ts';

/**
 * Texts of posts that name a file, page or URL in every syntax and in every place: in paragraphs, lists, quotes,
 * tables, directives and elements, next to text that only looks like a reference (code, comments, escapes).
 */
export function postText(format: 'mdx' | 'md', comments: boolean): fc.Arbitrary<string> {
  const { block } = fc.letrec<Blocks>((tie) => blocks(tie, format, comments));
  const definitions = fc.subarray(DEFINITIONS);
  const body = fc.array(block, { minLength: 1, maxLength: 6 });
  const modules = format === 'mdx' ? fc.subarray(MODULES) : fc.constant([]);
  const lineEnding = fc.constantFrom('\n', '\n', '\n', '\r\n');
  return fc
    .tuple(modules, body, definitions, lineEnding)
    .map(([esm, parts, ends, newline]) =>
      `${[...esm, ...parts, ...ends].join('\n\n')}\n`.replace(/\n/g, newline),
    );
}

function blocks(tie: fc.LetrecTypedTie<Blocks>, format: 'mdx' | 'md', comments: boolean) {
  const inline = inlineText(format, comments);
  const cell = inline.map((text) => text.replace(/\n/g, ' ').replace(/\|/g, '\\|'));
  const nested = fc.array(tie('block'), { minLength: 1, maxLength: 3 });
  const content = nested.map((parts) => parts.join('\n\n'));
  const special = format === 'mdx' ? MDX_BLOCKS : HTML_BLOCKS;
  const block: fc.Arbitrary<string> = fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    { weight: 6, arbitrary: inline },
    { weight: 3, arbitrary: fc.constantFrom(...special) },
    {
      weight: 2,
      arbitrary: fc
        .tuple(fc.constantFrom('#', '##', '###', '####'), cell, fc.constantFrom(...HEADING_ENDS))
        .map(([marks, text, end]) => `${marks} ${text}${end}`),
    },
    { weight: 1, arbitrary: fc.constantFrom(...CODE_BLOCKS, '---', '***') },
    { weight: 1, arbitrary: fc.constant('[inner]: ./inner.png') },
    {
      weight: 1,
      arbitrary: fc
        .tuple(cell, cell, cell)
        .map(([a, b, c]) => `| ${a} | B |\n| :-- | --- |\n| ${b} | ${c} |`),
    },
    { weight: 1, arbitrary: cell.map((text) => `${text}\n===`) },
    ...(comments || format === 'md'
      ? [{ weight: 1, arbitrary: fc.constantFrom(...COMMENT_BLOCKS) }]
      : []),
    {
      weight: 2,
      arbitrary: fc
        .tuple(content, fc.constantFrom('> ', '>', '>  '))
        .map(([text, mark]) => prefix(text, mark, mark)),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(content, fc.constantFrom('- ', '* ', '+   ', '1. ', '12) ', '-\t', '- [x] '))
        .map(([text, mark]) =>
          prefix(
            text,
            mark,
            mark === '-\t' ? '\t' : ' '.repeat(mark === '- [x] ' ? 2 : mark.length),
          ),
        ),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(content, fc.constantFrom(...DIRECTIVES))
        .map(([text, open]) => `${open}\n\n${text}\n\n:::`),
    },
    ...(format === 'mdx'
      ? [
          {
            weight: 2,
            arbitrary: fc
              .tuple(content, fc.constantFrom(...WRAPPERS))
              .map(([text, [open, close]]) => `${open}\n\n${text}\n\n${close}`),
          },
        ]
      : []),
  );
  return { block };
}

function inlineText(format: 'mdx' | 'md', comments: boolean): fc.Arbitrary<string> {
  const pieces = [
    ...TEXTS,
    ...MARKDOWN,
    ...(format === 'mdx' ? MDX_INLINE : HTML_INLINE),
    ...(comments || format === 'md' ? COMMENTS : []),
  ];
  const glue = fc.constantFrom(' ', ' ', ' ', '', '\n', '  \n', ', ');
  return fc.array(fc.tuple(fc.constantFrom(...pieces), glue), { minLength: 1, maxLength: 5 }).map(
    (parts) =>
      parts
        .map(([piece, after]) => piece + after)
        .join('')
        .trim() || 'Text',
  );
}

function prefix(text: string, first: string, rest: string): string {
  return text
    .split('\n')
    .map((line, index) => (index === 0 ? first : line === '' ? rest.trimEnd() : rest) + line)
    .join('\n');
}

interface Blocks {
  block: string;
}
