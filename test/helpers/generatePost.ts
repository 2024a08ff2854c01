import fc from 'fast-check';

/**
 * Texts of posts in which every way to name a file, page or URL stands in every place: in paragraphs, lists,
 * quotes, tables, directives and elements, beside what only looks like one (code, comments, escapes).
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

const TEXTS = [
  'Text',
  'naïve — “text”',
  '🎉',
  '👩‍🚀🇫🇷',
  '会场',
  '&amp;',
  '&copy;',
  '&#x1F600;',
  '\\![no](./no.png)',
  '\\<b>',
  '`![code](./code.png)`',
  '``<img src="/code.png"/> ` ``',
  'www.example.com/a_b',
  'https://example.com/a?b=c&d',
  'me@example.com',
  '*em*',
  '**strong _both_**',
  '~~gone~~',
  'a  b\tc',
  '5 &lt; 6',
  '![not closed](./x',
  '[brackets]',
  '![]',
  ':smile:',
  ':text[label]{a=b}',
  '12:30',
  '$5',
  'e\u0301',
];

const MARKDOWN = [
  '![alt](./a.png)',
  '![](/img/b.png)',
  '![a *b* `c`](/img/c.png "title")',
  '![x](<./a b.png> (title))',
  '![x](./a%20b.png?v=1#f)',
  '![会场](./图片/会场.png)',
  '![x](./a\\_b\\(c\\).png)',
  '![x](./a(b)c.png)',
  '![x](./a&amp;b.png)',
  '![x]()',
  '![a file](./a file.png)',
  '![one][one]',
  '![two][]',
  '![Three]',
  '![nobody][nobody]',
  '![inner][]',
  '[link](./post.md)',
  '[link](/blog/post#here "title")',
  '[**bold** ![in](./in.png)](/blog/outer)',
  '[![badge][one]][two]',
  '[link](<>)',
  '[link]( ./spaces.md )',
  '[one]',
  '[text][TWO]',
  '[a `]` b](./code-bracket.md)',
  '[a \\] b](./escaped.md)',
  '[a](b)[c](d)',
  '[x](./y.md\n"title")',
  '[^note]',
  '*![em](./em.png)*',
  '**[strong](./strong.md)**',
];

const MDX_INLINE = [
  '<img src="/img/a.png" alt="A"/>',
  '<img src=\'./b c.png\' alt="" />',
  '<img alt="a > b" src="/img/c.png"/>',
  '<img src={"/img/d.png"}/>',
  '<img src={`/img/e.png`}/>',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a template of the post, not of this file
  '<img src={`/img/${name}.png`}/>',
  '<img src={require(\'./f.png\').default} alt="F"/>',
  "<img src={useBaseUrl('/img/g.png')}/>",
  "<img src={dark ? '/img/h.png' : '/img/i.png'}/>",
  '<img src="/img/&amp;.png"/>',
  '<img {...props} src="/img/j.png"/>',
  '<img srcSet="/img/k.png 1x, /img/l,m.png 2x" src="/img/k.png"/>',
  '<a href="/blog/post">text ![in](./in.png)</a>',
  '<Link to="/blog/x">text</Link>',
  '<b>*em* [in](./in.md)</b>',
  '<>fragment</>',
  '<Tabs.Item value="x">x</Tabs.Item>',
  '<video poster="/img/p.png" src={video}></video>',
  "<span style={{backgroundImage: 'url(/img/s.png)'}}>s</span>",
  '<Card icon={<img src="/img/nested.png"/>}/>',
  "{'text'}",
  '{/* ![comment](./comment.png) */}',
  '{1 + 1}',
  '{flag && <img src="/img/expr.png"/>}',
  '{"}"}',
  '<img src="/img/1.png"\nalt="two lines"/>',
  '<img data-x={{a: "}"}} src="/img/2.png"/>',
  '<br/>',
];

const HTML_INLINE = [
  '<img src="/img/a.png" alt="A">',
  "<img src='./b c.png'/>",
  '<img src=/img/bare.png>',
  '<IMG SRC="/img/upper.png">',
  '<a href="/blog/post">text ![in](./in.png)</a>',
  '<b>*em* [in](./in.md)</b>',
  '<video poster="/img/p.png" src="/v.mp4"></video>',
  '<span style="background: url(/img/s.png)">s</span>',
  '<br>',
  '{not an expression}',
  '<https://example.com/auto>',
  '<me@example.com>',
  '<img src="/img/1.png"\nalt="two lines">',
  '<img src="/img/&amp;.png">',
];

const COMMENTS = [
  '<!-- ![comment](./comment.png) -->',
  '<!-- <img src="/comment.png"/> -->',
  '<!---->',
  '<!-- two\nlines -->',
];

const MDX_BLOCKS = [
  '<img src="/img/block.png" alt="Block"/>',
  '<img\n  src="/img/lines.png"\n  alt="Lines"\n/>',
  '<picture>\n  <source srcSet="/img/a.webp 1x,\n    /img/b.webp 2x" type="image/webp"/>\n  <img src="/img/a.png"/>\n</picture>',
  '<div>\n  text ![in](./in-div.png)\n</div>',
  '<div>text ![in](./in-div.png)</div>',
  '<details>\n<summary>![in](./in-summary.png)</summary>\n\n![in](./in-details.png)\n\n</details>',
  '<table>\n  <tbody>\n    <tr>\n      <td><img src="/img/td.png"/></td>\n    </tr>\n  </tbody>\n</table>',
  '<ThemedImage sources={{\n  light: "/img/light.png",\n  dark: useBaseUrl("/img/dark.png"),\n}} alt="T"/>',
  '<video controls poster="/img/poster.png">\n  <source src="/v.mp4"/>\n</video>',
  '<iframe src="https://example.com/embed"></iframe>',
  '<object data="/files/x.pdf"></object>',
  '{/* <img src="/comment.png"/>\n\n![comment](./comment.png) */}',
  '{items.map((item) => <img key={item} src="/img/mapped.png"/>)}',
  '{\n  <div>\n    <img src="/img/in-expression.png"/>\n  </div>\n}',
  'export const Figure = () => <img src="/img/exported.png"/>;',
  '<Figure\n  caption={<>\n    <img src="/img/caption.png"/>\n  </>}\n/>',
  '<p>\n<img src={logo}/>\n</p>',
  '<ThemedImage sources={{light: "/img/one.png",\n  dark: "/img/one.png"}} alt="Twice"/>',
  '<img alt="x" src={\n  dark\n    ? "/img/one.png"\n    : "/img/one.png"\n}/>',
  '<Foo bar="/img/prop.png" baz={"/img/prop2.png"}/>',
];

const HTML_BLOCKS = [
  '<img src="/img/block.png" alt="Block">',
  '<img\n  src="/img/lines.png"\n  alt="Lines"\n>',
  '<picture>\n  <source srcset="/img/a.webp 1x,\n    /img/b.webp 2x">\n  <img src="/img/a.png">\n</picture>',
  '<div>\n  text ![in](./in-div.png)\n</div>',
  '<div>\n\ntext ![in](./in-div.png)\n\n</div>',
  '<details>\n<summary>![in](./in-summary.png)</summary>\n\n![in](./in-details.png)\n\n</details>',
  '<table>\n  <tr>\n    <td><img src="/img/td.png"></td>\n  </tr>\n</table>',
  '<video controls poster="/img/poster.png">\n\n  <source src="/v.mp4">\n</video>',
  '<script>\nvar a = "<img src=/img/script.png>";\n</script>',
  '<pre>\n![pre](./pre.png)\n\n<img src="/img/pre.png">\n</pre>',
  '<?php echo "![php](./php.png)" ?>',
  '<!DOCTYPE html>',
  "<img src={require('./f.png').default}>",
];

const CODE_BLOCKS = [
  '```md\n![code](./code.png)\n<img src="/code.png"/>\n```',
  '~~~\n<!-- code -->\n![code](./code.png)\n~~~',
  '````\n```\n![code](./code.png)\n```\n````',
  '```jsx title="a.jsx" {1}\n<img src="/code.png"/>\n```',
];

const COMMENT_BLOCKS = [
  '<!-- ![comment](./comment.png) -->',
  '<!--\n![comment](./comment.png)\n\n<img src="/comment.png"/>\n-->',
  '<!-- truncate -->',
];

const HEADING_ENDS = ['', '', '', ' #', ' \\{#own-id}', ' {/* #mdx-id */}'];

const DIRECTIVES = [
  ':::note',
  ':::tip[A *label* ![in](./in-label.png)]',
  ':::info{#id .class}',
  '::::warning',
];

const WRAPPERS: (readonly [string, string])[] = [
  ['<div>', '</div>'],
  ['<Tabs>\n<TabItem value="a" label="A">', '</TabItem>\n</Tabs>'],
  ['<details>\n<summary>More</summary>', '</details>'],
  ['<figure class="a">', '</figure>'],
  ['<>', '</>'],
];

const MODULES = [
  "import logo from './logo.png';",
  "import Tabs from '@theme/Tabs';\nimport doc from '@site/static/files/doc.pdf';",
  "export const url = require('./exported.png').default;",
];

const DEFINITIONS = [
  '[one]: ./one.png',
  '[two]: <./two two.png> "title"',
  '[Three]: /img/three.png\n[three]: /img/not-this.png',
  '[^note]: A note with ![in](./in-note.png)',
];

interface Blocks {
  block: string;
}
