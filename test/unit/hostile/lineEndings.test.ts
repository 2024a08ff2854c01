import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkSite, type Report } from '../../../src/plugin/check/check.ts';
import { settleFixes, writeFixes } from '../../../src/plugin/commands/fix.ts';
import { fronted, judge, post } from '../../helpers/hostile.ts';
import { siteOf, writeFiles } from '../../helpers/site.ts';

const MARK = '\uFEFF';
const POST = `---
authors: Saim
image: /img/Hall.png
---

# A title

![A hall](/img/Hall.png) ![A hall](./none.png)

- A list, and [a link](./none.md)
  - ![Deep](/img/Hall.png)

> A quote
> <img src="/img/Hall.png" alt="A hall" />
`;
const FILES = { 'blog/authors.yml': 'saim:\n  name: Saim\n', 'static/img/hall.png': '' };

describe.each([
  ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
  ['a byte order mark', (text: string) => MARK + text],
  ['a byte order mark and CRLF', (text: string) => MARK + text.replaceAll('\n', '\r\n')],
])('a post with %s', (_, write) => {
  test('has its findings at the same places', () => {
    expect(places(write(POST))).toEqual(places(POST));
    expect(places(POST).length).toBeGreaterThan(6);
  });

  test('keeps its line endings and its byte order mark in a fix', () => {
    expect(repair(write(POST))).toBe(
      write(POST.replaceAll('Hall.png', 'hall.png').replace('Saim', 'saim')),
    );
  });
});

test('a post with lone carriage returns, in which no front matter is found, is not changed', () => {
  const text = POST.replaceAll('\n', '\r');
  expect(repair(text)).toBe(text);
});

describe('a file in another encoding is a finding', () => {
  test.each([
    ['UTF-16, little end first', Buffer.from(MARK + post('Text'), 'utf16le')],
    ['UTF-16, big end first', Buffer.from(MARK + post('Text'), 'utf16le').swap16()],
    ['UTF-16 without a mark', Buffer.from(post('Text'), 'utf16le')],
    ['UTF-32', Buffer.from([...post('Text')].flatMap((one) => [one.charCodeAt(0), 0, 0, 0]))],
  ])('%s', (_, content) => {
    expect(judge({ 'blog/a.md': content })).toEqual(['post-unreadable blog/a.md:1']);
    expect(judge({ 'blog/a.md': fronted('authors: saim'), 'blog/authors.yml': content })).toEqual([
      'authors-file blog/authors.yml:1',
    ]);
  });
});

test('a path with backslashes is missing, and leads nowhere else', () => {
  const found = judge({
    'blog/a.md': fronted('authors: saim\nimage: ".\\\\img\\\\hall.png"'),
    'blog/b.md': post('![A hall](.\\img\\hall.png) <img src="\\img\\hall.png" alt="A stage" />'),
    'blog/img/hall.png': '',
    'static/img/hall.png': '',
  });
  // Docusaurus itself refuses the first, because it isn't an address. The image is one pixel.
  expect(found).toEqual([
    'front-matter-type blog/a.md:4',
    'front-matter-backslash blog/a.md:4',
    'image-preview blog/a.md:4',
    'image-missing blog/b.md:6',
  ]);
});

function layOut(text: string) {
  const dir = writeFiles({ ...FILES, 'blog/a.md': text });
  return { dir, site: siteOf(dir) };
}

function places(text: string): string[] {
  return checkSite(layOut(text).site).diagnostics.map(
    ({ rule, line, column, endLine, endColumn }) =>
      `${rule} ${line}:${column}-${endLine}:${endColumn}`,
  );
}

function repair(text: string): string {
  const { dir, site } = layOut(text);
  const check = (texts?: ReadonlyMap<string, string>): Report => checkSite(site, { texts });
  writeFixes(settleFixes(check(), dir, check).files, dir);
  return readFileSync(path.join(dir, 'blog/a.md'), 'utf8');
}
