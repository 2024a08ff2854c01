import { mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { createElement, type ReactElement, type ReactNode } from 'react';
import { afterAll, expect, test } from 'vitest';
import { checkSite } from '../../src/plugin/check/check.ts';
import type { Diagnostic } from '../../src/plugin/check/diagnostic.ts';
import { xmlFault } from '../../src/plugin/images/xmlFault.ts';
import { writeBlogFeeds } from '../helpers/blogFeeds.ts';
import { often } from '../helpers/cases.ts';
import { followHelp } from '../helpers/followHelp.ts';
import { root } from '../helpers/run.ts';
import { siteOf, writeFiles } from '../helpers/site.ts';
import { silence } from './docusaurus.ts';
import { createCompiler } from './mdxCompiler.ts';
import { createRenderer } from './renderer.ts';

// React itself is found from here.
const dir = mkdtempSync(path.join(root, 'node_modules/.feeds-'));
const speak = silence();
afterAll(() => {
  speak();
  rmSync(dir, { recursive: true });
});

/** Texts with ends of CDATA sections in every form, and some that are none. */
const words = fc
  .array(
    fc.constantFrom(']]>', ']]&gt;', '\\]\\]>', '&#93;]>', ']] >', '\\]]', '&amp;gt;', 'a', ' b '),
    { minLength: 1, maxLength: 3 },
  )
  .map((pieces) => pieces.join(''));

/** Blocks that have these texts in attributes, in text or in code. */
const BLOCKS = [
  '[a](https://e.example "W") and [b](/blog \'V\')',
  '[a [W] b](https://e.example "V")',
  '[a](https://e.example/V)',
  '![W](https://e.example/a.png "V")',
  '![a](https://e.example/W)',
  '[a][r], ![W][r]\n\n[r]: https://e.example "V"',
  '[a], [a]\n\n[a]: <https://e.example> "V"',
  '# W',
  '## W',
  '### A *W* V',
  '> ## W',
  '- ## W `c`',
  'W\n---',
  '## A {#W}',
  '```jsW V\nV\n```',
  '```\nV W V\n```',
  '    W W',
  '`W W`',
  'W and V',
  '| W | V |\n| --- | --- |',
  ':::note[W V]\n\nV\n\n:::',
  '<span title="W">V</span>',
  'a <b data-x=\'W\' class="V">V W</b>',
  '<p title="W\n\nV">a</p>',
  '<a href="mailto:W" title="V">a</a>',
  '<iframe src="https://e.example/?W"></iframe>',
  '<video src="https://e.example/W" poster="V"></video>',
  '<Details title="a">W</Details>',
  "<p title={'W'}>V</p>",
  "<p style={{ content: 'W' }} title={`V`}>a {'V'} {/* W */}</p>",
  '<h3 id="a">W</h3>',
  'a <h2 class="b" id="a">W</h2> b',
  '<h3 id="a">\n\nW\n\n</h3>',
  '<h3>W</h3>',
  '> <i title="W\n> V">a</i>',
  '<style>a::after { content: "W V" }</style>',
  'a <style>{`W V`}</style>',
  '<!-- W V -->',
];

/** Blocks with ]]> that nobody writes by accident: it’s reported even where Docusaurus escapes it. */
const ODD = [
  ':::note{.a id="W" title="V"}\n\nb\n\n:::',
  '<a href="https://e.example/?W#V">W</a>',
  '<a href="javascript:W">V</a>',
  '<img src="https://e.example/W" alt="V" />',
  '<p key="W">V</p>',
  '<h4 id="a">W <i>b</i></h4>',
];

const block = fc
  .tuple(words, words, fc.constantFrom(...BLOCKS, ...ODD))
  .map(([first, second, block]) => ({
    text: block.replaceAll('W', first).replaceAll('V', second),
    isOdd: ODD.includes(block),
  }));

const post = fc.record({
  ending: fc.constantFrom('md', 'mdx'),
  blocks: fc.array(block, { minLength: 1, maxLength: 3 }),
});

test('the check reports a post’s ]]> if it breaks the feeds that Docusaurus writes, and following its help repairs them', async () => {
  const compiler = await createCompiler(true);
  const renderer = await createRenderer(dir, elements);
  const siteDir = writeFiles({
    'blog/authors.yml': 'saim:\n  name: Saim\n',
    'blog/a.md': '-',
    'blog/a.mdx': '-',
  });
  const site = siteOf(siteDir, { markdown: { format: 'detect' } });
  let broken = 0;

  /** Whether the feeds break; `undefined` if there's no page. */
  async function breaks(name: string, text: string): Promise<boolean | undefined> {
    const compiled = await compiler.compile(text, `/site/${name}`);
    const { html } = 'code' in compiled ? await renderer.render(compiled.code) : {};
    if (html === undefined) return undefined;
    // In a whole page, they're in its head.
    const content = html.replace(/<link rel="preload"[^>]*>/g, '');
    const { rss, atom } = await writeBlogFeeds([{ title: 'A', html: content }]);
    const faults = [xmlFault(rss), xmlFault(atom)].filter(Boolean);
    expect([0, 2]).toContain(faults.length);
    return faults.length > 0;
  }

  function findings(name: string, text: string): Diagnostic[] {
    const texts = new Map([[path.join(siteDir, name), HEAD + text]]);
    const { diagnostics } = checkSite(site, { texts });
    return diagnostics.filter(({ rule }) => rule === 'control-character');
  }

  await fc.assert(
    fc.asyncProperty(post, async ({ ending, blocks }) => {
      const text = blocks.map((one) => one.text).join('\n\n');
      const name = `blog/a.${ending}`;
      const isBroken = await breaks(name, text);
      if (isBroken === undefined) return;
      const found = findings(name, text);
      if (isBroken || !blocks.some(({ isOdd }) => isOdd))
        expect(found.length > 0, found.map(({ message }) => message).join()).toBe(isBroken);
      if (!isBroken) return;
      broken++;
      let repaired = text;
      for (let [next] = found.reverse(); next; next = findings(name, repaired).pop()) {
        const whole = HEAD + repaired;
        const followed = followHelp(next, { [name]: whole })?.[name] ?? whole;
        expect(followed).not.toBe(whole);
        repaired = followed.slice(HEAD.length);
      }
      expect(await breaks(name, repaired), repaired).toBe(false);
    }),
    often(150),
  );
  expect(broken).toBeGreaterThan(10);
});

const HEAD = '---\nauthors: saim\ntitle: A\ndescription: B\n---\n\n';

/** What the theme creates for headings, blocks of code and admonitions, as far as texts of a post are in attributes. */
const elements = {
  ...Object.fromEntries(['h2', 'h3', 'h4', 'h5', 'h6'].map((name) => [name, heading(name)])),
  a: 'a',
  img: 'img',
  ul: 'ul',
  li: 'li',
  code: 'code',
  pre: ({ children }: { children: ReactElement<{ className?: string; children?: ReactNode }> }) => {
    const { className, children: code } = children.props;
    return createElement('div', { className }, createElement('pre', { className }, code));
  },
  admonition: ({ id, className, children }: Properties) =>
    createElement('div', { id, className }, children),
};

/** theme-classic/src/theme/Heading. */
function heading(name: string) {
  return ({ id, children, ...others }: Properties) => {
    if (!id) return createElement(name, others, children);
    const label = `Direct link to ${typeof children === 'string' ? children : id}`;
    const link = createElement('a', { href: `#${id}`, 'aria-label': label, title: label });
    return createElement(name, { ...others, id }, children, link);
  };
}

interface Properties {
  id?: string;
  className?: string;
  children?: ReactNode;
}
