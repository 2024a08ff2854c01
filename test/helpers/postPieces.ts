/** Text, including text that only looks like a reference. */
export const TEXTS = [
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

/** References in Markdown, in any format. */
export const MARKDOWN = [
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

/** Elements and expressions within a paragraph of MDX. */
export const MDX_INLINE = [
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

/** Elements within a paragraph of Markdown. */
export const HTML_INLINE = [
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

/** HTML comments within a paragraph. */
export const COMMENTS = [
  '<!-- ![comment](./comment.png) -->',
  '<!-- <img src="/comment.png"/> -->',
  '<!---->',
  '<!-- two\nlines -->',
];

/** MDX elements and expressions as separate blocks. */
export const MDX_BLOCKS = [
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

/** Markdown elements as separate blocks. */
export const HTML_BLOCKS = [
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

/** Code, in which nothing is a reference. */
export const CODE_BLOCKS = [
  '```md\n![code](./code.png)\n<img src="/code.png"/>\n```',
  '~~~\n<!-- code -->\n![code](./code.png)\n~~~',
  '````\n```\n![code](./code.png)\n```\n````',
  '```jsx title="a.jsx" {1}\n<img src="/code.png"/>\n```',
];

/** HTML comments as separate blocks. */
export const COMMENT_BLOCKS = [
  '<!-- ![comment](./comment.png) -->',
  '<!--\n![comment](./comment.png)\n\n<img src="/comment.png"/>\n-->',
  '<!-- truncate -->',
];

/** Text that may follow a heading. */
export const HEADING_ENDS = ['', '', '', ' #', ' \\{#own-id}', ' {/* #mdx-id */}'];

/** The first lines of directives. */
export const DIRECTIVES = [
  ':::note',
  ':::tip[A *label* ![in](./in-label.png)]',
  ':::info{#id .class}',
  '::::warning',
];

/** Elements around other blocks in MDX: their opening and closing tags. */
export const WRAPPERS: (readonly [string, string])[] = [
  ['<div>', '</div>'],
  ['<Tabs>\n<TabItem value="a" label="A">', '</TabItem>\n</Tabs>'],
  ['<details>\n<summary>More</summary>', '</details>'],
  ['<figure class="a">', '</figure>'],
  ['<>', '</>'],
];

/** MDX imports and exports at the top of a post. */
export const MODULES = [
  "import logo from './logo.png';",
  "import Tabs from '@theme/Tabs';\nimport doc from '@site/static/files/doc.pdf';",
  "export const url = require('./exported.png').default;",
];

/** Definitions for the references by label in a post. */
export const DEFINITIONS = [
  '[one]: ./one.png',
  '[two]: <./two two.png> "title"',
  '[Three]: /img/three.png\n[three]: /img/not-this.png',
  '[^note]: A note with ![in](./in-note.png)',
];
