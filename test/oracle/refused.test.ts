import { mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { root } from '../helpers/run.ts';
import { checkFiles } from '../helpers/site.ts';
import { silence } from './docusaurus.ts';
import { createCompiler } from './mdxCompiler.ts';
import { createRenderer } from './renderer.ts';

// React itself is found from here.
const dir = mkdtempSync(path.join(root, 'node_modules/.refused-'));
// One for all: Node keeps the modules, which have numbers for names.
const renderer = await createRenderer(dir);
const speak = silence();
afterAll(() => {
  speak();
  rmSync(dir, { recursive: true });
});

test('the check reports the values of style that React refuses, and no others', async () => {
  const attributes = ['', '=""', '="color: red"', "='a'", '={null}', '={undefined}', '={{}}'];
  const values = ['true', 'false', '0', '5', '1n', "''", '`a`', '[]', '/a/', "{color: 'red'}"];
  const written = [...attributes, ...values.map((value) => `={${value}}`)];
  const texts = written.flatMap((value) => [
    `<b style${value}>a</b>`,
    `Text <b title="style" style${value} lang="en">a</b>`,
    `<img style${value} src="https://example.org/a.png" alt="A" />`,
    `{<b style${value}>a</b>}`,
  ]);
  expect(await differences('mdx', texts)).toEqual([]);
  const html = attributes.map((value) => `<b style${value}>a</b>`);
  expect(await differences('md', html)).toEqual([]);
});

test('the check reports the content that React refuses in elements of HTML, old ones too, and no others', async () => {
  const contents = ['children="a"', 'children', "dangerouslySetInnerHTML={{__html: 'a'}}"];
  const codes = ['children={null}', "children={'a'}", 'children={[]}', 'children={undefined}'];
  const jsx = ELEMENTS.flatMap((name) => [
    `<${name}>a</${name}>`,
    `Text <${name}>a</${name}>, <${name} />`,
    `<${name} />`,
    `<${name}></${name}>`,
    `{<${name}>a</${name}>}`,
    `<svg><${name}>a</${name}></svg>`,
    ...[...contents, ...codes].flatMap((attribute) => [
      `<${name} ${attribute} />`,
      `{<${name} ${attribute} />}`,
    ]),
  ]);
  expect(await differences('mdx', jsx)).toEqual([]);
  const html = ELEMENTS.flatMap((name) => [
    `<${name}>a`,
    `<${name}>a</${name}>`,
    `<${name} />`,
    `<${name}></${name}>`,
    `- <${name}>\n\n> <${name}>\n> a`,
    `Text <${name}>a</${name}>`,
    `*Text* <${name}>`,
    `Text <${name}>*a*`,
    `Text <${name}><!-- a --></${name}>`,
    `<ul><li><${name}></li></ul>`,
    `<select><${name}>a</select>`,
    `<template><${name}>a</${name}></template>`,
    `<svg><${name}>a</${name}></svg>`,
    `<svg><g><${name}></${name}><${name}/></g></svg>`,
    `<math><${name}>a</${name}></math>`,
    `Text <svg><${name}>*a*</${name}></svg>`,
    `<svg><desc><${name}>a</${name}></desc></svg>`,
  ]);
  expect(await differences('md', html)).toEqual([]);
});

/**
 * The void elements of HTML and React, those that were void once, and others. Here the theme’s own `img` renders
 * nothing.
 */
const ELEMENTS = (
  'area base basefont bgsound br col command embed frame hr image input keygen link menuitem meta param source track ' +
  'wbr isindex nextid p span'
).split(' ');

/** The texts about which the check says another thing than compiling and rendering. */
async function differences(format: 'mdx' | 'md', texts: readonly string[]): Promise<string[]> {
  const compiler = await createCompiler(false);
  const field = format === 'md' ? 'mdx: {format: md}\n' : '';
  const found = await Promise.all(
    texts.map(async (text) => {
      const compiled = await compiler.compile(`${text}\n`, `/site/blog/post.${format}`);
      const failure =
        'code' in compiled ? (await renderer.render(compiled.code)).failure : compiled.reason;
      const { diagnostics } = checkFiles({
        'blog/authors.yml': 'saim:\n  name: Saim\n',
        'blog/post.mdx': `---\nauthors: saim\n${field}---\n\n${text}\n`,
      });
      const [error] = diagnostics.filter(({ severity }) => severity === 'error');
      return (failure === undefined) === (error === undefined)
        ? []
        : [`${text}: ${failure ?? 'rendered'}; ${error?.message ?? 'accepted'}`];
    }),
  );
  return found.flat();
}
