import { describe, expect, test } from 'vitest';
import { findPrintedText } from '../../src/plugin/check/analysis/printedText.ts';
import { parseMarkdown } from '../../src/plugin/check/parsing/parseMarkdown.ts';
import { checkFiles } from '../helpers/site.ts';

/** The constructs in a text that are printed as typed: their kind and text. */
function printed(text: string, format: 'mdx' | 'md' = 'mdx'): string[] {
  const { root } = parseMarkdown(text, { format, comments: true, plugins: [] });
  if (!root) return ['refused'];
  return findPrintedText(root, text, format).map(({ kind, written, range }) => {
    // In a tag, only its name is marked.
    const isTag = /^<[\w.]+>$/.test(written);
    expect(text.slice(range.start, range.end)).toBe(isTag ? written.slice(0, -1) : written);
    return `${kind} ${written}`;
  });
}

describe('in both MDX and CommonMark', () => {
  test.each([
    ['[the plan][plan]', 'link-reference [the plan][plan]'],
    ['[the plan][]', 'link-reference [the plan][]'],
    ['[plans][]', 'link-reference [plans][]'],
    ['[plans][plan]', 'link-reference [plans][plan]'],
    ['[the plan][p]', 'link-reference [the plan][p]'],
    ['![a `b\nc` boat](./a boat.png)', 'image-space ![a `b\nc` boat](./a boat.png)'],
    ['See [the **plan**][plan].', 'link-reference [the **plan**][plan]'],
    ['![a boat][boat]', 'image-reference ![a boat][boat]'],
    ['![a boat] (./boat.png)', 'image-apart ![a boat] (./boat.png)'],
    ['![a boat]\n(./boat.png)', 'image-apart ![a boat]\n(./boat.png)'],
    ['! [a boat](./boat.png)', 'image-mark !'],
    ['![[boat.png]]', 'image-embed ![[boat.png]]'],
    ['![a boat](./a boat.png)', 'image-space ![a boat](./a boat.png)'],
    ['![a boat](./boat.png', 'image-open ![a boat](./boat.png'],
    ['image::boat.png[a boat]', 'image-asciidoc image::boat.png[a boat]'],
    ['[the plan] (https://example.org)', 'link-apart [the plan] (https://example.org)'],
    ['[the plan]（https://example.org）', 'link-apart [the plan]（https://example.org）'],
    ['(the plan)[./plan.md]', 'link-reversed (the plan)[./plan.md]'],
    ['[the plan](https://example.org/a b)', 'link-open [the plan](https://example.org/a b)'],
    ['[the plan](my plan.pdf)', 'link-open [the plan](my plan.pdf)'],
    ['[see [this](./a.md)](./b.md)', 'link-nested [see [this](./a.md)](./b.md)'],
    ['Links:\n[plan]: https://example.org', 'definition [plan]: https://example.org'],
    ['[[The harbour]]', 'wiki-link [[The harbour]]'],
    ['A boat[^1].', 'footnote [^1]'],
    ['> [!NOTE]\n> Cold.', 'alert [!NOTE]'],
    ['> [!info]- Cold\n> Very.', 'alert [!info]'],
    ['::: tip\nCold.\n:::', 'directive-space ::: tip'],
    [':::note Cold\nVery.\n:::', 'directive-title :::note Cold'],
    ['Text\n\n:::', 'directive-end :::'],
    ['!!! note "Cold"\n    Very.', 'mkdocs !!! note "Cold"'],
    ['.. note::\n\n   Cold.', 'rst .. note::'],
    ['See :ref:`plan`.', 'rst :ref:'],
    ['```{note}\nCold.\n```', 'myst ```{note}'],
    ['```{note}\nCold.\n```\n\n```{note}\nWet.\n```', 'myst ```{note}'],
    ['[TOC]', 'toc [TOC]'],
    ['[[_TOC_]]', 'toc [[_TOC_]]'],
    ['[caption id="a"]A boat[/caption]', 'bbcode [caption id="a"]A boat[/caption]'],
    ['[url=https://example.org]a boat[/url]', 'bbcode [url=https://example.org]a boat[/url]'],
    ['$$\na = b\n$$', 'math $$\na = b\n$$'],
    ['A ==cold== day', 'highlight ==cold=='],
    ['%%to do%%', 'comment-obsidian %%to do%%'],
    ['Text\nimport X from "./x.js"', 'import import X from "./x.js"'],
    ['- import X from "./x.js"', 'import import X from "./x.js"'],
    ['Text\nexport const a = 1;', 'export export const a = 1;'],
    ['| a | b |\n| 1 | 2 |', 'table | a | b |\n| 1 | 2 |'],
    ['##The harbour', 'heading ##The harbour'],
    ['#The old harbour', 'heading #The old harbour'],
    ['`code`  \n`more`\\\nimport X from "./x.js"', 'import import X from "./x.js"'],
    ['-bread\n-two boats', 'list -bread\n-two boats'],
    ['*bread\n*boats\n*rope', 'list *bread\n*boats\n*rope'],
    ['1.Bread\n2.Boats', 'list 1.Bread\n2.Boats'],
    ['Boat\n: What floats', 'definition-list : What floats'],
    ['*[GPS]: Global Positioning System', 'abbreviation *[GPS]: Global Positioning System'],
    ['**cold ** days', 'emphasis **cold **'],
    ['A ** very cold ** day', 'emphasis ** very cold **'],
    ['A **cold **day', 'emphasis **cold **'],
    ['**寒い。**海', 'emphasis **寒い。**'],
  ])('%j', (text, found) => {
    expect(printed(`${text}\n`)).toEqual([found]);
    expect(printed(`${text}\n`, 'md')).toEqual([found]);
  });
});

describe('in CommonMark', () => {
  test.each([
    ['{/* truncate */}', 'comment-mdx {/* truncate */}'],
    ['{/*note*/}', 'comment-mdx {/*note*/}'],
    ['import X from "./x.js"', 'import import X from "./x.js"'],
    ['Hello {frontMatter.title}', 'expression {frontMatter.title}'],
    [
      "<img src={require('./boat.png').default} />",
      "element <img src={require('./boat.png').default} />",
    ],
    ['<Tabs>\n\ntext\n\n</Tabs>', 'component <Tabs>'],
    ['<div style={{color: "red"}}>\n\nx\n\n</div>', 'element <div>'],
    ['{% include map.html %}', 'liquid {% include map.html %}'],
    ['{{ page.title }}', 'liquid {{ page.title }}'],
    ['{{< youtube abc >}}', 'shortcode {{< youtube abc >}}'],
    ['{{% notice %}}', 'shortcode {{% notice %}}'],
    ['Text\n{: .wide}', 'attributes {: .wide}'],
    ['![a boat](./boat.png){width=50%}', 'attributes {width=50%}'],
    ['{:toc}', 'toc {:toc}'],
  ])('%j', (text, found) => {
    expect(printed(`${text}\n`, 'md')).toEqual([found]);
  });
});

describe('text that may be meant as text', () => {
  test.each([
    'A quote [sic], a note [1], two [1][2], and [1] (https://example.org).',
    'list[i][j], rows[row][column] and f[x](y)',
    'The matrix [ab][1] or [b][cd]',
    '[!NOTE] is how an alert begins.',
    '## import X from "./x.js"',
    '[0-9][a-z] and [^abc] and [^1]: and [^a-z]',
    '[Ctrl][Alt][Del] and [x] (done)',
    '[an aside] (see below) and [skip ci] (#432)',
    'a slot [[Prototype]], [[nodiscard]], [[1, 2], [3]]',
    '2**3**2 and f(*args, **kwargs)',
    'a == b, a==b==c, a => b',
    'Costs 5$$ or 10$$',
    '#hashtag and C##',
    '#Harbour #Boats',
    '#Harbour is what we say.',
    '-5 degrees\n-7 at night',
    '-v',
    '1.5 litres\n2.5 litres',
    'x ** 2 and y ** 3',
    'f(**first, **second)',
    'call **kwargs, **options',
    'a ** b and c ** d',
    'Time : 12:30',
    'a | b | c',
    '100%% sure',
    '`[text][label]`, `::: tip` and `{% raw %}`',
    '\\[text][label] and \\[\\[link\\]\\] and \\!\\[a\\] (x.png)',
    '<code>[text][label]</code> <kbd>[[x]]</kbd>',
    'Type <code>a [text][label] b</code> or <kbd>a [text][label] b</kbd>',
    '[text][label]\n\n[label]: https://example.org',
    'A note[^1].\n\n[^1]: Here.',
    'Look at this! [A boat](./boat.png)',
    '[A boat](./boat.png)!',
    '| a | b |\n| - | - |\n| 1 | 2 |',
    ':::tip\n\nCold.\n\n:::',
    '> Note: cold.',
    'We\nimport taxes and export goods',
    'We import from "there".',
    '```md\n[text][label]\n::: tip\n```',
    '<br/>\n\n<Details>\n\nx\n\n</Details>',
    '<BR/>',
  ])('%j', (text) => {
    expect(printed(`${text}\n`)).toEqual([]);
    expect(printed(`${text}\n`, 'md')).toEqual([]);
  });
});

test.each(['<Terminal>\n\n[text][label]\n\n</Terminal>', 'Press <kbd>[text][label]</kbd>'])(
  'in MDX, elements may show their text literally: %j',
  (text) => {
    expect(printed(`${text}\n`)).toEqual([]);
    expect(printed(`${text}\n\n[text][label]\n`)).toEqual(['link-reference [text][label]']);
  },
);

test('a post with the site’s own plugins is only checked for what no plugin adds', () => {
  const files = {
    'blog/post.mdx':
      '---\nauthors: kim\n---\n\n[[Harbour]] ![[boat.png]] [the plan][plan] ![a boat] (./boat.png)\n',
    'blog/authors.yml': 'kim:\n  name: Kim\n',
  };
  const said = (blog: object) =>
    checkFiles(files, {
      presets: [['classic', { blog: { onUntruncatedBlogPosts: 'ignore', ...blog } }]],
    }).diagnostics.map(({ rule, severity, column }) => `${rule} ${severity} ${column}`);
  expect(said({})).toEqual([
    'printed-as-text warning 1',
    'image-malformed error 13',
    'printed-as-text warning 27',
    'image-malformed error 44',
  ]);
  expect(said({ remarkPlugins: [function remarkWikiLink() {}] })).toEqual([
    'printed-as-text warning 27',
    'image-malformed warning 44',
  ]);
});

test('a formula is text if the blog has no plugin for mathematics', () => {
  const said = (remarkPlugins: unknown[]) =>
    checkFiles(
      {
        'blog/post.mdx': '---\nauthors: kim\n---\n\n$$\na = b\n$$\n',
        'blog/authors.yml': 'kim:\n  name: Kim\n',
      },
      { presets: [['classic', { blog: { onUntruncatedBlogPosts: 'ignore', remarkPlugins } }]] },
    ).diagnostics.map(({ rule }) => rule);
  expect(said([])).toEqual(['printed-as-text']);
  expect(said([function remarkMath() {}])).toEqual([]);
});
