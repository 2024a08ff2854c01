import { parse } from 'acorn';
import { describe, expect, test } from 'vitest';
import { findUnclosedElement } from '../../src/plugin/check/analysis/unclosedElement.ts';
import { checkSite } from '../../src/plugin/check/check.ts';
import { planFixes } from '../../src/plugin/check/fix.ts';
import { parseMarkdown } from '../../src/plugin/check/parsing/parseMarkdown.ts';
import type { Site } from '../../src/plugin/check/site/site.ts';
import { siteOf, writeFiles } from '../helpers/site.ts';
import { createCompiler } from '../oracle/mdxCompiler.ts';

const ELEMENTS = [
  ...['iframe', 'noembed', 'noframes', 'script', 'style', 'template', 'textarea', 'title', 'xmp'],
  // These end where their paragraph ends, or at the end of the page.
  ...['b', 'details', 'div', 'math', 'noscript', 'object', 'p', 'svg', 'video'],
];

/** The ways to write an element, alone and in other Markdown. */
const FORMS: ((name: string) => string)[] = [
  (name) => `<${name}>`,
  (name) => `<${name} />`,
  (name) => `<${name.toUpperCase()} id="a">`,
  (name) => `<${name}></${name}>`,
  (name) => `<${name}>\n\n</${name}>`,
  (name) => `<${name}>text\n\nmore</${name}>`,
  (name) => `<!-- <${name}> -->`,
  (name) => `<div><${name}></div>`,
  (name) => `<div>\n<${name} />\n</div>`,
  (name) => `<b><${name}></b>`,
  (name) => `Text <${name}> more`,
  (name) => `Text <${name} /> more`,
  (name) => `Text <${name}>more</${name}> text`,
  (name) => `*a <${name}> b*`,
  (name) => `- <${name}>`,
  (name) => `> <${name}/>`,
];

test.each(ELEMENTS)(
  'Docusaurus loses what follows an unclosed element of a CommonMark post exactly where the check says so: <%s>',
  async (name) => {
    const compiler = await createCompiler(true);
    const lost: string[] = [];
    const found: string[] = [];
    for (const form of FORMS)
      for (const after of ['## What follows\n', '']) {
        const text = `Before\n\n${form(name)}\n\n${after}`;
        const compiled = await compiler.compile(text, '/site/blog/post.md');
        if (!('code' in compiled)) throw new Error(compiled.reason);
        if (isLost(compiled.code, after !== '')) lost.push(text);
        const dialect = { format: 'md' as const, comments: true, plugins: [] };
        const { root } = parseMarkdown(text, dialect);
        if (root && findUnclosedElement(root, text)) found.push(text);
      }
    expect(found).toEqual(lost);
  },
);

describe('a post with an element that has no end tag', () => {
  const postWith = (html: string) => `---\nauthors: saim\nmdx:\n  format: md\n---\n\n${html}\n`;
  const youTube = 'https://www.youtube.com/embed/abcdefghijk';
  const files = {
    'blog/authors.yml': 'saim:\n  name: Saim\n',
    'blog/map.md': postWith('<iframe src="https://maps.example/hall" title="The hall" />'),
    'blog/other.md': postWith(`<script src="${youTube}">`),
    'blog/player.md': postWith(`<iframe src="${youTube}" title="A talk" />`),
  };
  test('has an error; a warning for the player of a video host, which the plugin may replace', () => {
    const site = siteOf(writeFiles(files));
    const blogs = site.blogs.map((blog) => ({ ...blog, isTransformed: true }));
    const severities = (of: Site) =>
      checkSite(of)
        .diagnostics.filter(({ rule }) => rule === 'post-unreadable')
        .map(({ file, severity }) => `${severity} ${file}`);
    const others = ['error blog/map.md', 'error blog/other.md'];
    expect(severities({ ...site, blogs })).toEqual([...others, 'warning blog/player.md']);
    expect(severities(site)).toEqual([...others, 'error blog/player.md']);
  });

  test('gets an end tag from --fix only if a slash ends its start tag', () => {
    const { diagnostics, sources } = checkSite(siteOf(writeFiles(files)));
    const found = diagnostics.filter(({ rule }) => rule === 'post-unreadable');
    const fixed = planFixes(found, sources).map(({ file, after }) => [file, after]);
    expect(Object.fromEntries(fixed)).toEqual({
      'blog/map.md': files['blog/map.md'].replace(' />', ' ></iframe>'),
      'blog/player.md': files['blog/player.md'].replace(' />', ' ></iframe>'),
    });
  });
});

/** Whether the compiled page lacks the list of its headings, or the heading. */
function isLost(code: string, hasHeading: boolean): boolean {
  const { body } = parse(code, { ecmaVersion: 'latest', sourceType: 'module' });
  const hasContents = body.some(
    (node) =>
      node.type === 'ExportNamedDeclaration' &&
      node.declaration?.type === 'VariableDeclaration' &&
      node.declaration.declarations.some(({ id }) => id.type === 'Identifier' && id.name === 'toc'),
  );
  return !hasContents || (hasHeading && !code.includes('_jsx(_components.h2'));
}
