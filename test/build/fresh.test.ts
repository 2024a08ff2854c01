import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { check } from '../helpers/command.ts';
import { build } from '../helpers/docusaurus.ts';
import { commit, git } from '../helpers/repository.ts';
import { root, runNode } from '../helpers/run.ts';
import { writeFiles } from '../helpers/site.ts';

const ANSWERS = [
  ...['--name', 'Harbour’s Notes', '--url', 'https://notes.example', '--base-url', '/notes/'],
  ...['--author', 'Inês Duarte', '--yes'],
];

test('a new blog from this repository has one post, and its check, tests and build are green', async () => {
  const dir = clone();
  const fresh = (...words: string[]) =>
    runNode(path.join(dir, 'scripts/fresh.mjs'), words, { cwd: dir });

  writeFileSync(path.join(dir, 'blog/tags.yml'), 'mine: {label: Mine}\n');
  const refused = await fresh(...ANSWERS);
  expect([refused.status, refused.stderr]).toEqual([
    2,
    expect.stringContaining('aren’t committed'),
  ]);
  git(dir, 'restore', '.');
  const unnamed = await fresh('--yes', '--url', 'https://notes.example/notes/');
  expect([unnamed.status, git(dir, 'status', '--porcelain')]).toEqual([2, '']);
  for (const option of ['--name', '--url', '--author']) expect(unnamed.stderr).toContain(option);

  const { status, output } = await fresh(...ANSWERS);
  expect(status, output).toBe(0);
  expect(readdirSync(path.join(dir, 'blog')).map((name) => name.replace(/^[\d-]+/, ''))).toEqual([
    'our-first-post',
    'authors.yml',
    'tags.yml',
  ]);
  for (const gone of ['docs/rules', 'src/pages/plugin.mdx', 'static/img/blogs/restore-night'])
    expect(existsSync(path.join(dir, gone))).toBe(false);

  const manifest = readFileSync(path.join(dir, 'package.json'), 'utf8');
  for (const [file] of manifest.matchAll(/(?:scripts|test)\/[\w/-]+\.mjs/g))
    expect(existsSync(path.join(dir, file)), file).toBe(true);

  const checked = await check(dir);
  expect(checked.stdout).toContain('✔ No problems found · 1 post');
  const lint = path.join(dir, 'node_modules/@biomejs/biome/bin/biome');
  const linted = await runNode(lint, ['check', '--error-on-warnings'], { cwd: dir });
  expect(linted.status, linted.output).toBe(0);
  const own = path.join(dir, 'node_modules/vitest/vitest.mjs');
  const tested = await runNode(own, ['run'], { cwd: dir });
  expect(tested.status, tested.output).toBe(0);

  const built = await build(dir);
  expect(built.status, built.output).toBe(0);
  const page = (name: string) => readFileSync(path.join(dir, 'build', name), 'utf8');
  expect(page('index.html')).toContain('Welcome to Harbour’s Notes');
  expect(page('blog/our-first-post/index.html')).toContain('Inês Duarte');
  expect(page('sitemap.xml')).toContain('https://notes.example/notes/blog/our-first-post');
  expect(page('site.webmanifest')).toContain('Harbour’s Notes');
  for (const name of ['events.ics', 'talks/index.html', 'speakers/index.html']) page(name);
  for (const name of ['index.html', 'blog/index.html', 'docs/index.html', 'blog/rss.xml'])
    expect(page(name)).not.toMatch(/Event Write-ups|event-writeups\.example|Paralus|\/plugin"/);
});

/**
 * This repository in its current state, committed, with the packages and the compiled plugin of
 * this one.
 */
function clone(): string {
  // Two thousand files are removed with it.
  const dir = writeFiles({}, (remove) => onTestFinished(remove, 120_000));
  const words = ['ls-files', '--cached', '--others', '--exclude-standard', '-z'];
  const listed = execFileSync('git', words, { cwd: root, encoding: 'utf8' });
  for (const name of listed.split('\0').filter((one) => one && existsSync(path.join(root, one))))
    cpSync(path.join(root, name), path.join(dir, name));
  git(dir, 'init', '-q', '-b', 'main');
  // A link isn't a folder, which is what .gitignore excludes.
  writeFileSync(path.join(dir, '.git/info/exclude'), 'node_modules\n');
  commit(dir);
  cpSync(path.join(root, 'lib'), path.join(dir, 'lib'), { recursive: true });
  symlinkSync(path.join(root, 'node_modules'), path.join(dir, 'node_modules'));
  return dir;
}
