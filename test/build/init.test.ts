import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { runInit } from '../../src/plugin/commands/init.ts';
import type { Ask } from '../../src/plugin/new/questions.ts';
import { command } from '../helpers/command.ts';
import { build, layOutFiles } from '../helpers/docusaurus.ts';
import { personWho } from '../helpers/newPost.ts';
import { commit, git } from '../helpers/repository.ts';

const CONFIG = `// @ts-check

/** @type {import('@docusaurus/types').Config} */
const config = {
  title: 'Harbour notes',
  url: 'https://example.com',
  baseUrl: '/',
  future: { v4: true, faster: true, experimental_vcs: false },
  presets: [
    [
      'classic',
      /** @type {import('@docusaurus/preset-classic').Options} */
      ({ docs: false, blog: { onUntruncatedBlogPosts: 'ignore' } }),
    ],
  ],
};

module.exports = config;
`;

async function initHere(dir: string, ask: Ask) {
  let stdout = '';
  const output = {
    write: (text: string) => {
      stdout += text;
    },
    note: () => undefined,
    color: false,
    environment: {},
  };
  return { status: await runInit([dir], output, ask), stdout };
}

const POST = `---
authors: lotte
---

The pilots talked about fog, and about the radio.

<img src="/img/fog.jpg" alt="The breakwater, hardly to be seen" />
`;

test('init sets up an old blog in one go: the check and the build are green, and git undoes it', async () => {
  const dir = layOutFiles({
    'docusaurus.config.js': CONFIG,
    'blog/authors.yml': 'lotte:\n  name: Lotte Prins\n',
    'blog/2025-03-01-fog.md': POST,
    'src/pages/index.md': '# Harbour notes\n',
    '.gitignore': 'node_modules\n.docusaurus\nbuild\n',
  });
  git(dir, 'init', '-q', '-b', 'main');
  commit(dir);
  expect((await command(dir, ['check'])).status).toBe(1);

  const refused = await command(dir, ['init']);
  expect([refused.status, git(dir, 'status', '--porcelain')]).toEqual([2, '']);
  expect(refused.stdout).toContain('+module.exports = withEventWriteups(config);');
  expect(refused.stderr).toContain('Pass --yes');
  expect(refused.stdout).toContain(
    '  .github/workflows/posts.yml          checks the posts of each pull request\n',
  );
  expect(refused.stdout).toContain('today’s findings (1), so that only new ones are reported\n');

  const dry = await command(dir, ['init', '--dry-run']);
  expect([dry.status, git(dir, 'status', '--porcelain')]).toEqual([0, '']);
  expect(dry.stdout).toContain('+++ b/.github/workflows/posts.yml\n');
  expect(dry.stdout).toContain('+        run: npx event-writeups check --format github');

  const person = personWho(['Show', 'No']);
  const asked = await initHere(dir, person);
  expect([asked.status, git(dir, 'status', '--porcelain')]).toEqual([130, '']);
  expect(person.heard[0]).toBe(
    'Make these changes? [Yes | No, change nothing | Show the new files first]',
  );
  expect(asked.stdout).toContain('+++ b/.vscode/settings.json\n');

  const { status, output } = await command(dir, ['init', '--yes']);
  expect(status, output).toBe(0);
  const made = [
    '.github/workflows/posts.yml',
    '.vscode/extensions.json',
    '.vscode/schemas/authors.schema.json',
    '.vscode/schemas/tags.schema.json',
    '.vscode/settings.json',
    'event-writeups.baseline.json',
  ];
  for (const file of [...made, 'docusaurus.config.js']) expect(output).toContain(`✔ ${file}\n`);
  expect(output).toContain("{to: '/events', label: 'Events'}");
  expect(git(dir, 'status', '--porcelain', '-uall').trim().split('\n').sort()).toEqual(
    ['M docusaurus.config.js', ...made.map((file) => `?? ${file}`)].sort(),
  );

  const checked = await command(dir, ['check']);
  expect(checked.status, checked.output).toBe(0);
  const built = await build(dir);
  expect(built.status, built.output).toBe(0);
  expect(existsSync(path.join(dir, 'build/events.ics'))).toBe(false);

  const again = await command(dir, ['init', '--yes']);
  expect([again.status, again.stdout]).toEqual([0, expect.stringContaining('set up already')]);

  for (const line of output.split('To undo all of it:\n')[1]?.trim().split(/\n\s*/) ?? []) {
    const [program, ...words] = line.split(' ');
    if (program === 'git') git(dir, ...words);
    else for (const file of words) expect(made).toContain(file);
  }
  expect(readFileSync(path.join(dir, 'docusaurus.config.js'), 'utf8')).toBe(CONFIG);
});

test('init changes nothing that git cannot restore, and no existing file', async () => {
  const dir = layOutFiles({
    'docusaurus.config.js': CONFIG,
    'blog/authors.yml': 'lotte:\n  name: Lotte Prins\n',
    'blog/2025-03-01-fog.md': POST,
    '.vscode/settings.json': '{ "editor.tabSize": 2 } // mine\n',
    '.gitignore': 'node_modules\n.docusaurus\n',
  });
  git(dir, 'init', '-q', '-b', 'main');
  commit(dir);
  writeFileSync(path.join(dir, 'docusaurus.config.js'), `${CONFIG}// Not committed yet\n`);
  const dirty = await command(dir, ['init', '--yes']);
  expect([dirty.status, git(dir, 'status', '--porcelain')]).toEqual([
    2,
    ' M docusaurus.config.js\n',
  ]);
  expect(dirty.stderr).toContain('docusaurus.config.js has changes that aren’t committed');

  git(dir, 'restore', '.');
  const { status, stdout } = await command(dir, ['init', '--yes']);
  expect(status).toBe(0);
  expect(stdout).toContain('Left as they are:\n  .vscode/settings.json\n');
  expect(readFileSync(path.join(dir, '.vscode/settings.json'), 'utf8')).toContain('// mine');
});
