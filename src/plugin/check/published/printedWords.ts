import type { PrintedKind } from '../analysis/printedKind.ts';
import type { PrintedText } from '../analysis/printedText.ts';
import type { Post } from '../posts/post.ts';
import type { MarkdownSettings } from '../site/site.ts';

/** Messages about text that was meant as markup: the cause, and how to write it for Docusaurus. */
export function printedWords(
  printed: PrintedText,
  { filePath, frontMatter }: Post,
  { format, comments }: MarkdownSettings,
): Words {
  // The extension only matters if neither the config nor the post's front matter sets the format.
  const isDetected =
    format === 'detect' && filePath.endsWith('.md') && frontMatter.data.mdx === undefined;
  const toMdx = isDetected
    ? 'make it an MDX post: end the name of its file with .mdx'
    : 'make it an MDX post: write mdx: { format: mdx } in its front matter';
  return WORDS[printed.kind](printed, toMdx, comments);
}

type Phrase = (printed: PrintedText, toMdx: string, comments: boolean) => Words;

const tool =
  (what: string, help: string): Phrase =>
  ({ written }) => ({
    message: `${shorten(written)} is printed as text: Docusaurus has no ${what}.`,
    help,
  });

const link =
  (cause: string, help: string): Phrase =>
  () => ({ message: `This link is printed as text: ${cause}.`, help });

const commonMark =
  (what: string, help: (mdx: string, printed: PrintedText) => string): Phrase =>
  (printed, toMdx) => ({
    message: `This ${what} is printed as text: the post is CommonMark.`,
    help: help(toMdx, printed),
  });

const image =
  (cause: string, help: string): Phrase =>
  () => ({ message: `This image is printed as text: ${cause}.`, help });

const ADMONITION = 'Write an admonition: add a line :::note before it and a line ::: after it.';

const WORDS: Record<PrintedKind, Phrase> = {
  'image-embed': ({ name }) => ({
    message: `This image is printed as text: Docusaurus has no ![[…]].`,
    help: `Write ![what it shows](./${encodeSpaces(name.split('|')[0] ?? name)}).`,
  }),
  'image-reference': ({ name, written }) => ({
    message: `This image is printed as text: nothing defines [${name || (/^[^[]*\[([^\]]*)\]/.exec(written)?.[1] ?? '')}].`,
    help: 'Replace the label with the path of its file: ![what it shows](./….png).',
  }),
  'image-apart': image(
    'there is a gap between its text and its address',
    'Write ( directly after ].',
  ),
  'image-space': image('a space ends its address', 'End the address with the file’s name.'),
  'image-open': image('its address doesn’t end', 'Write ) after the address.'),
  'image-mark': image(
    'there is a space after its !, so it is a link',
    'Write ! directly before [.',
  ),
  'image-asciidoc': ({ name }) => ({
    message: 'This image is printed as text: it is AsciiDoc.',
    help: `Write ![what it shows](${name}).`,
  }),
  toc: tool(
    'marker for a table of contents',
    'Delete it: every post already has a table of contents next to the text.',
  ),
  alert: tool('alerts in quotes', ADMONITION),
  'directive-space': ({ name }) => ({
    message: 'This admonition is printed as text: there is a space after its colons.',
    help: `Write :::${name}.`,
  }),
  'directive-title': ({ name, written }) => ({
    message: 'This admonition is printed as text: its title has no brackets.',
    help: `Write :::${name}[${written.replace(/^:+[\w-]+\s+/, '')}].`,
  }),
  'directive-end': () => ({
    message: 'These colons are printed as text: no admonition is open here.',
    help: 'Delete them, or open the admonition above: :::note.',
  }),
  mkdocs: tool('admonitions of this form', ADMONITION),
  rst: tool('directives of reStructuredText', 'Write it in Markdown.'),
  myst: ({ written }) => ({
    message: `${shorten(written)} is shown as code: Docusaurus has no directives of MyST.`,
    help: ADMONITION,
  }),
  shortcode: tool('shortcodes', 'Write what it stands for, in Markdown or HTML.'),
  liquid: tool('Liquid', 'Write what it stands for, in Markdown or HTML.'),
  attributes: tool(
    'attributes in braces',
    'Delete it, or write the element in HTML, with its attributes.',
  ),
  bbcode: tool('tags in square brackets', 'Write it in Markdown or HTML.'),
  math: () => ({
    message: 'This formula is printed as text: the blog has no plugin for formulas.',
    help: 'Add remark-math and rehype-katex to the blog’s plugins, or write the formula as code.',
  }),
  highlight: tool('==marks==', 'Write <mark>…</mark>, or make it bold: **…**.'),
  'comment-obsidian': () => ({
    message: 'This comment is printed as text: Docusaurus has no %%…%%.',
    help: 'Delete it.',
  }),
  'comment-mdx': commonMark('comment', (mdx, { written }) => {
    const words = commentWords(written);
    return `Write <!-- ${words} -->, or ${mdx}.`;
  }),
  expression: commonMark('expression', (mdx) => `Write its value, or ${mdx}.`),
  element: commonMark('element', (mdx) => `Write it as HTML, with values in quotes, or ${mdx}.`),
  component: ({ name }, toMdx) => ({
    message: `The component <${name}> isn’t rendered: the post is CommonMark.`,
    help: `${capitalised(toMdx)}.`,
  }),
  import: module('import'),
  export: module('export'),
  definition: ({ name }) => ({
    message: `The definition of [${name}] is printed as text: it’s part of the paragraph above it.`,
    help: 'Put a blank line above it.',
  }),
  'link-open': link(
    'its address contains a space, or doesn’t end',
    'Write %20 for each space in the address, and ) after it.',
  ),
  'link-nested': link(
    'its text contains another link',
    'Delete the inner link, or move it out of the other one.',
  ),
  'link-apart': link(
    'there is a gap between its text and its address',
    'Write ( directly after ].',
  ),
  'link-reversed': ({ name }) => ({
    message: 'This link is printed as text: its brackets are the wrong way round.',
    help: `Write [the text](${name}).`,
  }),
  'link-reference': ({ name, written }) => {
    const words = /^\[(.*?)\]/s.exec(written)?.[1] ?? '';
    const label = name || words;
    return {
      message: `This link is printed as text: nothing defines [${label}].`,
      help: `Define it in a paragraph of its own, [${label}]: https://…, or replace the label with the address: [${words}](https://…).`,
    };
  },
  'wiki-link': ({ name, written }) => ({
    message: `${shorten(written)} is printed as text: Docusaurus has no wiki links.`,
    help: `Write a link with its address: [${name.split('|').at(-1) ?? name}](./…).`,
  }),
  footnote: ({ name }) => ({
    message: `This footnote is printed as text: nothing defines [^${name}].`,
    help: `Define it in a paragraph of its own: [^${name}]: …`,
  }),
  table: () => ({
    message:
      'This table is printed as text: its second line isn’t a row of hyphens with as many cells as the first.',
    help: 'Write a row such as | --- | --- | below the first, with one cell for each column.',
  }),
  heading: ({ written }) => ({
    message: 'This heading is printed as text: there is no space after its #.',
    help: `Write ${shorten(written.replace(/^#+/, '$& '))}`,
  }),
  list: ({ written }) => ({
    message: 'This list is printed as text: there is no space after the marks of its items.',
    help: `Write ${shorten(written.replace(/^[-*+]|^\d+[.)]/, '$& '))}, and change the other lines the same way.`,
  }),
  'definition-list': tool(
    'definition lists',
    'Write a list (- **term**: meaning), or <dl> in HTML.',
  ),
  abbreviation: ({ name }) => ({
    message: `The abbreviation ${name} is printed as text: Docusaurus has no *[…]: lines.`,
    help: `Write <abbr title="…">${name}</abbr> where it’s used in the text.`,
  }),
  emphasis: () => ({
    message:
      'These asterisks are printed as text: bold text must start and end with a letter, not with a space or a punctuation mark.',
    help: 'Delete the spaces between the asterisks and the text, or write <strong>…</strong>.',
  }),
};

function module(what: 'import' | 'export'): Phrase {
  return (printed, toMdx) =>
    printed.format === 'md'
      ? commonMark(what, (mdx) => `Delete it, or ${mdx}.`)(printed, toMdx, false)
      : {
          message: `This ${what} is printed as text: it doesn’t start a block.`,
          help: 'Put it at the start of a line, with a blank line above it.',
        };
}

function shorten(written: string): string {
  const [line = ''] = written.split('\n', 1);
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}

/** The text of an MDX comment. */
function commentWords(written: string): string {
  const inner = written.replace(/^\{\/\*+\s*/, '');
  if (!inner.endsWith('*/}')) return inner;
  let end = inner.length - '*/}'.length;
  while (inner[end - 1] === '*') end--;
  return inner.slice(0, end).trimEnd();
}

function capitalised(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

function encodeSpaces(name: string): string {
  return name.trim().replace(/ /g, '%20');
}

interface Words {
  message: string;
  help: string;
}
