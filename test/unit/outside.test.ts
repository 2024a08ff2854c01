import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { checkSite } from '../../src/plugin/check/check.ts';
import { siteOf, writeFiles } from '../helpers/site.ts';

const AUTHORS = 'kim:\n  name: Kim\n';
const POST = `---
authors: kim
---

![A boat](../../../boat.png)

[The plan](../../docs/plan.pdf), ![a map](../../docs/map.png) and [notes](../../../blog/v1.2)

![A quay](../../docs/quay.png)
`;

/** Creates a site in a subfolder of a repository, and a file outside it. */
function monorepo(): string {
  const dir = writeFiles({
    'boat.png': '',
    'repository/docs/plan.pdf': '%PDF',
    'repository/docs/map.png': '',
    'repository/site/blog/post.md': POST,
    'repository/site/blog/notes.md': '---\nauthors: kim\nslug: v1.2\n---\n\nText\n',
    'repository/site/blog/authors.yml': AUTHORS,
  });
  return path.join(dir, 'repository/site');
}

const said = (siteDir: string) => {
  const { diagnostics, summary } = checkSite(siteOf(siteDir), {
    levels: { 'truncate-missing': 'off' },
  });
  return [
    summary.unchecked,
    ...diagnostics.map(({ line, severity, message }) => `${line} ${severity} ${message}`),
  ];
};

test('a path out of the repository is an error unless a page has that address, one into it is checked', () => {
  const siteDir = monorepo();
  mkdirSync(path.join(siteDir, '../.git'));
  expect(said(siteDir)).toEqual([
    0,
    '5 error ../../../boat.png is outside the repository, so nobody else has it.',
    '9 error There’s no image ../../docs/quay.png.',
  ]);
});

test('no help names a place outside the site', () => {
  const siteDir = monorepo();
  mkdirSync(path.join(siteDir, '../.git'));
  const images =
    '![A](../../docs/quay.png) ![B](/../../quay.png) <img src="../../docs/quay.png" alt="C" /> [D](pathname:///../../d.pdf)';
  const { diagnostics } = checkSite(siteOf(siteDir), {
    texts: new Map([[path.join(siteDir, 'blog/post.md'), `---\nauthors: kim\n---\n\n${images}\n`]]),
    levels: { 'truncate-missing': 'off' },
  });
  expect(diagnostics.map(({ help }) => help)).toEqual([
    'Put the file in static/docs, and write /docs/quay.png.',
    'Put the file in static/img, and write /img/quay.png.',
    'Put the file in static/docs, and write /docs/quay.png.',
    'Put the file in static/files, and write pathname:///files/d.pdf.',
  ]);
});

test('without a repository, nothing outside the site is known', () => {
  expect(said(monorepo())).toEqual([4]);
});

test('a blog that the config names outside the site is checked', () => {
  const dir = writeFiles({
    'posts/post.md': '---\nauthors: kim\n---\n\n![A quay](./quay.png)\n',
    'posts/authors.yml': AUTHORS,
    'site/package.json': '{}',
  });
  const config = { presets: [['classic', { blog: { path: '../posts' } }]] };
  const { diagnostics } = checkSite(siteOf(path.join(dir, 'site'), config));
  expect(diagnostics.map(({ message }) => message)).toContain('There’s no image ./quay.png.');
});

test('a file on the writer’s machine is an error, a page of the site with such a name is not', () => {
  const dir = writeFiles({
    'blog/post.md':
      '---\nauthors: kim\n---\n\n![A boat](/Users/kim/Desktop/boat.png) ![A map](/home/kim/map.png) [Plan](file:///tmp/plan.pdf)\n',
    'blog/authors.yml': AUTHORS,
    'static/home/kim/map.png': '',
  });
  expect(said(dir)).toEqual([
    0,
    '5 error This file is only on your machine: /Users/kim/Desktop/boat.png.',
    '5 error This file is only on your machine: file:///tmp/plan.pdf.',
  ]);
});
