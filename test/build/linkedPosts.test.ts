import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { build, layOutSite } from '../helpers/docusaurus.ts';
import { runCheckHere } from '../helpers/runCheck.ts';

const post = (title: string) =>
  `---\ntitle: ${title}\nauthors: saim\n---\n\nText\n\n{/* truncate */}\n\nMore\n`;

test('the posts behind links that stop Docusaurus are those that the check reports', async () => {
  const dir = layOutSite(
    {
      'blog/a.md': post('First'),
      'blog/node_modules/p.md': post('Installed'),
      'blog/one/p.md': post('Second'),
      'blog/_hidden/p.md': post('Hidden'),
      'blog/_hidden.md': post('Hidden'),
      'more/p.md': post('Third'),
    },
    { site: { plugins: [] } },
  );
  const links = {
    'blog/deep/two': '../one',
    'blog/again.md': 'a.md',
    'blog/beside': '../more',
    'blog/beside.md': '../more/p.md',
    'blog/2024': '_hidden',
    'blog/2025.md': '_hidden.md',
  };
  for (const [link, target] of Object.entries(links)) {
    mkdirSync(path.dirname(path.join(dir, link)), { recursive: true });
    symlinkSync(target, path.join(dir, link));
  }
  const { stdout } = await runCheckHere(dir, '--format', 'json');
  const { diagnostics, summary } = JSON.parse(stdout);
  expect(diagnostics.map((one: { file: string; rule: string }) => [one.rule, one.file])).toEqual(
    ['blog/2024', 'blog/2025.md', 'blog/beside', 'blog/beside.md'].map((file) => [
      'post-unreadable',
      file,
    ]),
  );
  expect(summary.posts).toBe(9);

  const run = await build(dir);
  const failed = [...run.stderr.matchAll(/^ {2}- "(.+)"$/gm)].map(([, address]) => address);
  expect(failed.sort()).toEqual([
    '/blog',
    '/blog/2024/p',
    '/blog/2025',
    '/blog/beside',
    '/blog/beside/p',
  ]);
});
