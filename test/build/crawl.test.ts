import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { expect, onTestFinished, test } from 'vitest';
import { srcsetAddresses } from '../../src/plugin/check/references/srcset.ts';
import { checkJson } from '../helpers/command.ts';
import { build, layOutFiles } from '../helpers/docusaurus.ts';
import { repairedFormsFiles } from '../helpers/forms.ts';
import { serveStatic } from '../helpers/staticHost.mjs';

test('every local address that the check accepts answers 200 in the build, under the base path', async () => {
  const siteDir = layOutFiles(repairedFormsFiles());
  expect((await checkJson(siteDir)).diagnostics).toEqual([]);
  const { status, output } = await build(siteDir);
  expect(status, output).toBe(0);

  const outDir = path.join(siteDir, 'build');
  const { origin, close } = await serveStatic(outDir, { baseUrl: '/sub/' });
  onTestFinished(close);
  const pages = readdirSync(outDir, { recursive: true, encoding: 'utf8' })
    .map((name) => name.split(path.sep).join('/'))
    .filter((name) => name.endsWith('.html'));
  const uses = pages.flatMap((page) =>
    addressesIn(readFileSync(path.join(outDir, page), 'utf8')).flatMap(({ from, address }) =>
      pageAddresses(page)
        .map((base) => new URL(address, base))
        .filter(({ host }) => host === siteHost)
        .map(({ pathname }) => ({ pathname, use: `${page}: ${from} ${address}` })),
    ),
  );
  const broken: string[] = [];
  for (const pathname of new Set(uses.map((use) => use.pathname))) {
    const { status } = await fetch(origin + pathname);
    if (status !== 200)
      broken.push(...uses.filter((use) => use.pathname === pathname).map(({ use }) => use));
  }
  expect(broken).toEqual([]);

  // Everything was checked: both locales and blogs, every attribute, files in all folders.
  expect(pages).toEqual(
    expect.arrayContaining([
      'blog/all-elements/index.html',
      'news/2024/02/01/launch/index.html',
      'fr/blog/all-elements/index.html',
      'fr/news/2024/02/01/launch/index.html',
    ]),
  );
  const asked = new Set(uses.map(({ use }) => use.split(' ')[1]));
  for (const name of ['content', 'data', 'href', 'poster', 'src', 'srcset', 'style'])
    expect(asked).toContain(name);
  expect((await fetch(`${origin}/sub/img/gone.png`)).status).toBe(404);
  expect((await fetch(`${origin}/img/hall.png`)).status).toBe(404);
});

/** The addresses of a page: hosts serve it with and without a final slash. */
function pageAddresses(page: string): string[] {
  const address = `https://${siteHost}/sub/${page}`;
  if (!page.endsWith('index.html')) return [address];
  const folder = address.slice(0, -'index.html'.length);
  return page === 'index.html' ? [folder] : [folder, folder.slice(0, -1)];
}

/** All addresses that the browser requests or links to. */
function addressesIn(html: string): { from: string; address: string }[] {
  const found: { from: string; address: string }[] = [];
  const visit = (node: DefaultTreeAdapterTypes.Node) => {
    if ('attrs' in node) {
      const isPicture = node.attrs.some(
        ({ name, value }) =>
          /^(?:property|name)$/.test(name) && /^(?:og|twitter):image$/.test(value),
      );
      for (const { name, value } of node.attrs) {
        if (/^(?:src|poster|href|data)$/.test(name) || (isPicture && name === 'content'))
          found.push({ from: name, address: value });
        else if (/^(?:image)?srcset$/.test(name)) {
          for (const { start, end } of srcsetAddresses(value))
            found.push({ from: name, address: value.slice(start, end) });
        } else if (name === 'style') {
          for (const [, address = ''] of value.matchAll(/url\(["']?([^"')]*)/g))
            found.push({ from: name, address });
        }
      }
    }
    if ('content' in node) visit(node.content);
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parse(html));
  return found;
}

const siteHost = 'forms.example';
