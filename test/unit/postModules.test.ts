import { compile } from '@mdx-js/mdx';
import { expect, test } from 'vitest';
import componentLoader from '../../src/plugin/docusaurus/componentLoader.ts';

test('a text that uses a component without importing it gets it, and no other', async () => {
  const code = await load('<Figure><Gallery /></Figure>\n');
  expect(importsIn(code)).toEqual(['Figure', 'Gallery']);
});

test('a text without components is unchanged', async () => {
  const compiled = await compiledOf('Nothing but words, and **bold** ones.\n');
  expect(run(compiled)).toBe(compiled);
});

test('an unknown component is still MDX’s error', async () => {
  const compiled = await compiledOf('<Unheard />\n');
  expect(run(compiled)).toBe(compiled);
});

test('a component that the text imports itself is that one', async () => {
  const code = await load("import Figure from './mine.js';\n\n<Figure />\n");
  expect(importsIn(code)).toEqual([]);
});

test('a site’s own component of the same name comes first', async () => {
  const code = await load('<Figure /> and <Video />\n');
  const [, body = ''] = /(function _provideComponents\(\) \{[\s\S]*?\n\})/.exec(code) ?? [];
  const provide = new Function(
    'EventWriteupsFigure',
    'EventWriteupsVideo',
    'EventWriteupsComponents',
    `${body}\nreturn _provideComponents();`,
  );
  expect(provide('the plugin’s', 'the plugin’s', () => ({ Figure: 'the site’s' }))).toEqual({
    Figure: 'the site’s',
    Video: 'the plugin’s',
  });
});

test('a post that was first published elsewhere says so on its page, and not in lists', () => {
  const post = "export const frontMatter = {\n  canonical: 'https://a.example/'\n};\n";
  expect(importsIn(run(post))).toEqual(['FirstPublishedFrame']);
  expect(importsIn(run(post, '?truncated=true'))).toEqual([]);
  expect(importsIn(run('export const frontMatter = {};\n'))).toEqual([]);
});

test('only a text that may show images knows whether it’s on a post’s own page', async () => {
  const framed = async (text: string) =>
    importsIn(run(`export const frontMatter = {};\n${await compiledOf(text)}`));
  expect(await framed('Only words.\n')).toEqual([]);
  expect(await framed("import Chart from './chart.js';\n\n<Chart />\n")).toEqual(['PostFrame']);
  expect(await framed('<ComponentOfTheSite />\n')).toEqual(['PostFrame']);
  expect(await framed('<Gallery />\n')).toEqual(['Gallery', 'PostFrame']);
});

async function load(text: string): Promise<string> {
  return run(await compiledOf(text));
}

/** As Docusaurus compiles a text. */
async function compiledOf(text: string): Promise<string> {
  return String(await compile(text, { providerImportSource: '@mdx-js/react' }));
}

function run(code: string, resourceQuery = ''): string {
  let result = '';
  const context = {
    resourceQuery,
    callback: (_: unknown, changed: string) => {
      result = changed;
    },
  };
  componentLoader.call(context as unknown as ThisParameterType<typeof componentLoader>, code);
  return result;
}

function importsIn(code: string): string[] {
  return [...code.matchAll(/^import \w+ from '@theme\/(\w+)'/gm)].map(([, name = '']) => name);
}
