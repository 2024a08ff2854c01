import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { check } from '../helpers/command.ts';
import { layOutSite, loadForBuild, reportsIn } from '../helpers/docusaurus.ts';

test('a build applies the baseline from the config, like the command', async () => {
  const post = (image: string) =>
    `---\ndate: 2026-01-01\nauthors: saim\n---\n\n<img src="/img/${image}.png" alt="The hall" />\n`;
  const siteDir = layOutSite(
    { 'blog/old.md': post('gone') },
    { plugin: { baseline: 'ci/known.json', rules: { 'truncate-missing': 'off' } } },
  );
  expect((await loadForBuild(siteDir)).status).toBe(1);

  mkdirSync(path.join(siteDir, 'ci'));
  expect((await check(siteDir, '--write-baseline')).status).toBe(0);
  expect((await check(siteDir)).status).toBe(0);
  const built = await loadForBuild(siteDir);
  expect(built.status, built.output).toBe(0);
  expect(reportsIn(built.output)).toEqual([]);

  // New findings stop it, and are all that it shows.
  writeFileSync(path.join(siteDir, 'blog/new.md'), post('lost'));
  const { status, output } = await loadForBuild(siteDir);
  expect(status).toBe(1);
  const [report = '', ...others] = reportsIn(output);
  expect(others).toEqual([]);
  expect(report).toContain('There’s no image /img/lost.png.');
  expect(report).not.toContain('gone.png');
  expect(report).toContain('1 known from the baseline');

  // A corrupt one is a line, not a stack.
  writeFileSync(path.join(siteDir, 'ci/known.json'), '{');
  const corrupt = await loadForBuild(siteDir);
  expect(corrupt.status).toBe(1);
  expect(corrupt.output).toContain('known.json isn’t a baseline');
});
