import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createChecker } from '../../../src/plugin/check/check.ts';
import { createSession } from '../../../src/plugin/dev/session.ts';
import { waitForRepair } from '../../../src/plugin/dev/waitForRepair.ts';
import { siteOf, writeFiles } from '../../helpers/site.ts';

const authors = 'saim:\n  name: Saim\n';
const sound = '---\nauthors: saim\n---\n\nText\n';

test('nothing is printed if Docusaurus starts', async () => {
  const said: string[] = [];
  const unread = '---\nauthors: saim\n---\n\n![The hall](./hall.png)\n';
  const dir = writeFiles({ 'blog/authors.yml': authors, 'blog/a.md': sound, 'blog/b.md': unread });
  await waitForRepair(createSession(createChecker(siteOf(dir))), (line) => said.push(line));
  expect(said).toEqual([]);
});

test('it waits until the problem that stops Docusaurus is fixed', async () => {
  const broken = sound.replace('saim', 'siam');
  const dir = writeFiles({
    'blog/authors.yml': authors,
    'blog/a.md': broken,
    'blog/b.md': broken,
  });
  const said: string[] = [];
  const session = createSession(createChecker(siteOf(dir)));
  const waiting = waitForRepair(session, (line) => said.push(line));
  expect(said.splice(0)).toEqual([
    'Docusaurus would stop at blog/a.md:2:10 and 1 similar problem. It starts once you’ve fixed this. Press Ctrl-C to quit.',
  ]);
  writeFileSync(path.join(dir, 'blog/a.md'), sound);
  writeFileSync(path.join(dir, 'blog/b.md'), sound);
  await waiting;
  expect(said).toEqual(['Fixed. Starting Docusaurus.']);
  expect(session.report().diagnostics.filter(({ stopsLoading }) => stopsLoading)).toEqual([]);
});

test('a single problem mentions no others', async () => {
  const dir = writeFiles({
    'blog/authors.yml': authors,
    'blog/a.md': sound.replace('saim', 'siam'),
  });
  const said: string[] = [];
  const session = createSession(createChecker(siteOf(dir)));
  const waiting = waitForRepair(session, (line) => said.push(line));
  writeFileSync(path.join(dir, 'blog/a.md'), sound);
  await waiting;
  expect(said).toEqual([
    'Docusaurus would stop at blog/a.md:2:10. It starts once you’ve fixed this. Press Ctrl-C to quit.',
    'Fixed. Starting Docusaurus.',
  ]);
});
