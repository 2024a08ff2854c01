import { isPrintedImage, type PrintedText } from '../analysis/printedText.ts';
import type { Severity } from '../diagnostic.ts';
import { printedWords } from '../published/printedWords.ts';
import type { Rule } from '../rule.ts';
import type { Blog } from '../site/site.ts';

export const printedAsText: Rule = {
  id: 'printed-as-text',
  since: '3.0',
  severity: 'warning',
  summary:
    'Text that’s meant as a link, a component, an admonition or the syntax of another tool, but is printed as you typed it.',
  why: 'Docusaurus prints what it can’t parse, and the build is green. Readers see brackets and braces.',
  examples: {
    bad: [
      {
        title: 'Links that don’t work',
        files: {
          'blog/meetup.md':
            '---\nauthors: saim\n---\n\nSee ⟦[the slides][slides]⟧, ⟦[the recording] (https://example.org/watch)⟧ and ⟦(the code)[https://example.org/code]⟧.\n',
        },
        says: [
          {
            message: 'This link is printed as text: nothing defines [slides].',
            help: 'Define it in a paragraph of its own, [slides]: https://…, or replace the label with the address: [the slides](https://…).',
          },
          {
            message:
              'This link is printed as text: there is a gap between its text and its address.',
            help: 'Write ( directly after ].',
          },
          {
            message: 'This link is printed as text: its brackets are the wrong way round.',
            help: 'Write [the text](https://example.org/code).',
          },
        ],
      },
      {
        title: 'The syntax of other tools',
        files: {
          'blog/meetup.md':
            '---\nauthors: saim\n---\n\n> ⟦[!NOTE]⟧\n> The hall has moved.\n\n⟦::: tip⟧\nBring a coat.\n:::\n\n⟦[[Harbour]]⟧\n',
        },
        says: [
          {
            message: '[!NOTE] is printed as text: Docusaurus has no alerts in quotes.',
            help: 'Write an admonition: add a line :::note before it and a line ::: after it.',
          },
          {
            message: 'This admonition is printed as text: there is a space after its colons.',
            help: 'Write :::tip.',
          },
          {
            message: '[[Harbour]] is printed as text: Docusaurus has no wiki links.',
            help: 'Write a link with its address: [Harbour](./…).',
          },
        ],
      },
      {
        title: 'An import below a line of text',
        files: {
          'blog/meetup.mdx': "---\nauthors: saim\n---\n\nText\n⟦import Map from './map.js'⟧\n",
        },
        says: [
          {
            message: 'This import is printed as text: it doesn’t start a block.',
            help: 'Put it at the start of a line, with a blank line above it.',
          },
        ],
      },
      {
        title: 'MDX in a CommonMark post',
        files: {
          'blog/meetup.md':
            '---\nauthors: saim\nmdx: { format: md }\n---\n\nText\n\n⟦{/* truncate */}⟧\n\nMore text\n',
        },
        says: [
          {
            message: 'This comment is printed as text: the post is CommonMark.',
            help: 'Write <!-- truncate -->, or make it an MDX post: write mdx: { format: mdx } in its front matter.',
          },
        ],
      },
    ],
    good: [
      {
        title: 'In code, escaped, or meant as text',
        files: {
          'blog/meetup.md':
            '---\nauthors: saim\n---\n\n`[text][label]`, \\[\\[link\\]\\], a quote [sic] and a note [1].\n\n```md\n::: tip\n```\n',
        },
      },
      {
        title: 'A defined label, and an admonition',
        files: {
          'blog/meetup.md':
            '---\nauthors: saim\n---\n\n[The slides][slides]\n\n:::tip[Bring a coat]\n\nIt is cold.\n\n:::\n\n[slides]: https://example.org/slides\n',
        },
      },
    ],
  },
  readsParts: true,
  checkPost({ post, blog, site }, report) {
    for (const printed of post.printed) {
      if (isPrintedImage(printed) || isLeftToPlugins(printed, blog)) continue;
      report({
        range: printed.range,
        ...printedWords(printed, post, site.markdown),
        severity: severityOf(printed, blog),
      });
    }
  },
};

/** The site's plugins may add another tool's syntax, but no plugin fixes a link. */
function isLeftToPlugins({ kind }: PrintedText, blog: Blog): boolean {
  if (kind === 'math') return blog.remarkPlugins.length > (blog.isTransformed ? 1 : 0);
  return blog.customPlugins.length > 0 && !STRUCTURE.has(kind);
}

/** A link that can't be meant as text makes the page wrong. */
function severityOf({ kind, name }: PrintedText, blog: Blog): Severity | undefined {
  const isLink = kind === 'link-open' || kind === 'link-reversed';
  return isLink && CERTAIN.test(name) && blog.customPlugins.length === 0 ? 'error' : undefined;
}

const CERTAIN = /^(?:https?:\/\/|mailto:|\.{1,2}\/)/;

/** The syntax of Markdown and MDX themselves. */
const STRUCTURE = new Set<PrintedText['kind']>([
  'link-open',
  'link-nested',
  'link-apart',
  'link-reversed',
  'link-reference',
  'definition',
  'footnote',
  'import',
  'export',
  'comment-mdx',
  'expression',
  'element',
  'component',
  'table',
  'heading',
  'list',
  'emphasis',
]);
