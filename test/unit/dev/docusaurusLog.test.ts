import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createChecker } from '../../../src/plugin/check/check.ts';
import type { DocusaurusVersion } from '../../../src/plugin/check/site/docusaurusVersion.ts';
import { quietDocusaurus } from '../../../src/plugin/dev/docusaurusLog.ts';
import { createSession } from '../../../src/plugin/dev/session.ts';
import { siteOf, writeFiles } from '../../helpers/site.ts';

const GREEN = '---\nauthors: saim\ntags: [one]\n---\n\nText\n\n<!-- truncate -->\n';

/** Returns a dev server's console, and what it printed. */
function listen(files: Record<string, string> = {}, docusaurus?: DocusaurusVersion) {
  const dir = writeFiles({
    'blog/authors.yml': 'saim:\n  name: Saim\n',
    'blog/tags.yml': 'one:\n  label: One\n',
    'blog/a.md': GREEN,
    ...files,
  });
  const session = createSession(createChecker(siteOf(dir)));
  const printed: unknown[] = [];
  const output = {
    error: (...values: unknown[]) => printed.push(...values),
    warn: (...values: unknown[]) => printed.push(...values),
  };
  quietDocusaurus(session, { dir, docusaurus }, output);
  return { dir, output, printed, session };
}

const reload =
  '\u001b[31m\u001b[1m[ERROR]\u001b[22m Site plugin reload failure - Plugin blog@default\u001b[39m';
const stack = new Error('Processing of blog source file path=a.md failed.');

test('the stack of a blog that can’t be loaded is hidden as soon as its file is saved', () => {
  const { dir, output, printed } = listen();
  writeFileSync(path.join(dir, 'blog/a.md'), GREEN.replace('saim', 'siam'));
  output.error(reload);
  output.error(stack);
  expect(printed).toEqual([]);
  output.error(stack);
  expect(printed).toEqual([stack]);
});

test('before Docusaurus 3.2 it is one text, and a later text may end with it', () => {
  const files = { 'blog/a.md': GREEN.replace('saim', 'siam') };
  const text =
    '[ERROR] Error: failed.\n    at x (/site/node_modules/@docusaurus/plugin-content-blog/lib/blogUtils.js:1:1)';
  const old = listen(files, { major: 3, minor: 1 });
  old.output.error(text);
  expect(old.printed).toEqual([]);
  const later = listen(files, { major: 3, minor: 2 });
  later.output.error(text);
  expect(later.printed).toEqual([text]);
});

test.each([
  ['where the check finds nothing', {}, reload],
  [
    'of another plugin',
    { 'blog/a.md': GREEN.replace('saim', 'siam') },
    '[ERROR] Site plugin reload failure - Plugin docs@default',
  ],
])('the stack is printed %s', (_, files, text) => {
  const { output, printed } = listen(files);
  output.error(text);
  output.error(stack);
  expect(printed).toEqual([text, stack]);
});

test('a post that MDX can’t compile is hidden, but not others that failed with it', () => {
  const { dir, output, printed } = listen({
    'blog/b.mdx': `${GREEN.replace('<!-- truncate -->', '')}\n<div>\n`,
  });
  const failure = (file: string, position: string) =>
    `╰─▶ × Error: MDX compilation failed for file "${path.join(dir, file)}"\nCause: Expected a closing tag ${position}`;
  const line = '\n\n\u001b[33m--------------------------\u001b[39m\n\n';
  const own = failure('blog/b.mdx', '(9:1-9:6)');
  const other = failure('docs/c.mdx', '(1:1)');
  output.error([own, own].join(line));
  output.error([own, other, own].join(line));
  expect(printed).toEqual([other]);
});

test('front matter that isn’t YAML, which the bundler shows without its file, is only reported by the check', () => {
  const broken = '---\ntitle: Plain: a "story\ndate: 2026-01-05\n---\n\nText\n';
  const { dir, output, printed } = listen({ 'blog/b.md': broken });
  const failure = (title: string) =>
    `╰─▶   × YAMLException: bad indentation of a mapping entry (2:13)\n        │\n        │  1 | \n        │  2 | title: ${title}\n        │ -----------------^\n        │  3 | date: 2026-01-05\n        │     at generateError (js-yaml/lib/loader.js:197:10)`;
  const line = '\n\n\u001b[33m--------------------------\u001b[39m\n\n';
  const own = failure('Plain: a "story');
  const other = failure('Another: page');
  output.error([own, own].join(line));
  output.error([own, other].join(line));
  const unreadable = (file: string) =>
    `[ERROR] Error while parsing blog post file "${path.join(dir, file)}".`;
  output.error('[ERROR] Error while parsing Markdown front matter.\nThis can happen if …');
  output.error(unreadable('blog/b.md'));
  output.error(unreadable('notes/c.md'));
  expect(printed).toEqual([other, unreadable('notes/c.md')]);
});

test('an error that shows no line of any file is printed, because it may be about another one', () => {
  const { output, printed } = listen({ 'blog/b.md': '---\ntitle: A: "b\n---\n\nText\n' });
  const failure = 'YAMLException: bad indentation of a mapping entry';
  output.error(failure);
  expect(printed).toEqual([failure]);
});

test('another problem in the same post is printed', () => {
  const { dir, output, printed } = listen({ 'blog/b.mdx': `${GREEN}\n![a](./none.png)\n` });
  const at = (line: number) =>
    `MDX compilation failed for file "${path.join(dir, 'blog/b.mdx')}"\nCause: no image (${line}:1)`;
  output.error(at(10));
  output.error(at(12), 'and what came with it');
  expect(printed).toEqual([at(12), 'and what came with it']);
});

const warnings = {
  tags: '[WARNING] Tags [two] used in b.md are not defined in tags.yml',
  truncation:
    '[WARNING] Docusaurus found blog posts without truncation markers:\n- "blog/b.md"\n\nWe recommend',
  authors:
    '[WARNING] Some blog authors used in "b.md" are not defined in "authors.yml":\n- {"name":"Ann"}',
};

test('warnings that come back with every save are hidden if the check reports them', () => {
  const b = '---\nauthors: {name: Ann}\ntags: [two]\n---\n\nText\n';
  const { output, printed } = listen({ 'blog/b.md': b });
  for (const warning of Object.values(warnings)) output.warn(warning);
  expect(printed).toEqual([]);
});

test('warnings are printed about posts in which the check found nothing similar', () => {
  const { output, printed } = listen({ 'blog/b.md': GREEN });
  for (const warning of Object.values(warnings)) output.warn(warning);
  output.warn('[WARNING] Something else', 1);
  expect(printed).toEqual([...Object.values(warnings), '[WARNING] Something else', 1]);
});

test('a finding of another rule does not hide a warning', () => {
  const b = '---\nauthors: {name: Ann}\n---\n\nText\n\n<!-- truncate -->\n';
  const { output, printed } = listen({ 'blog/b.md': b });
  output.warn(warnings.truncation);
  output.warn(warnings.authors);
  expect(printed).toEqual([warnings.truncation]);
});

test('a warning that names no file is printed', () => {
  const b = '---\nauthors: {name: Ann}\n---\n\nText\n';
  const { output, printed } = listen({ 'blog/b.md': b });
  const warning = '[WARNING] Docusaurus found blog posts without truncation markers:\n';
  output.warn(warning);
  expect(printed).toEqual([warning]);
});

test('a plugin that’s created again has its own session, and messages are printed once', () => {
  const { dir, output, printed } = listen({ 'blog/a.md': GREEN.replace('saim', 'siam') });
  const fresh = listen();
  quietDocusaurus(fresh.session, { dir }, output);
  output.error(reload);
  expect(printed).toEqual([reload]);
});
