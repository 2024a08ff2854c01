import { execFileSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { changed, post, site } from '../../helpers/changedBlog.ts';
import { commit, git, makeRepository, write } from '../../helpers/repository.ts';
import { writeFiles } from '../../helpers/site.ts';

describe('the repository is the one around the site, despite', () => {
  const files = Object.entries(site).map(([name, text]) => [`website/${name}`, text] as const);
  const withFault = () => {
    const repo = makeRepository(Object.fromEntries(files));
    write(repo, 'website/blog/first.md', post('![The hall](/img/b.png)', 'grace'));
    commit(repo);
    return repo;
  };
  const expected = ['image-missing blog/first.md'];

  test('what git tells a hook in a linked work tree', async () => {
    const tree = path.join(writeFiles({}), 'tree');
    git(withFault(), 'worktree', 'add', '-q', '--detach', tree, 'work');
    for (const [name, value] of hookVariables(tree)) stub(name, value);
    expect(await changed(path.join(tree, 'website'))).toEqual(expected);
  });

  test.each([
    ['GIT_DIR', '.git'],
    ['GIT_WORK_TREE', '.'],
    ['GIT_COMMON_DIR', '.git'],
    ['GIT_INDEX_FILE', '.git/index'],
    ['GIT_OBJECT_DIRECTORY', '.git/objects'],
  ])('%s of another one', async (name, place) => {
    const repo = withFault();
    // There, the same problem is an old one.
    const old = post('![The hall](/img/b.png)', 'grace');
    stub(name, path.join(makeRepository({ ...site, 'blog/first.md': old }), place));
    expect(await changed(path.join(repo, 'website'))).toEqual(expected);
  });
});

/** The variables about a repository that git sets for its hooks. */
function hookVariables(tree: string): [name: string, value: string][] {
  const hooks = writeFiles({ 'pre-commit': '#!/bin/sh\nenv | grep "^GIT_[DIW]"\nexit 1\n' });
  chmodSync(path.join(hooks, 'pre-commit'), 0o755);
  const words = ['-c', `core.hooksPath=${hooks}`, 'commit', '--allow-empty', '-m', 'x'];
  try {
    execFileSync('git', words, { cwd: tree, stdio: 'pipe' });
  } catch (error) {
    // What a hook prints, git prints on standard error.
    const lines = String((error as { stderr: Buffer }).stderr).split('\n');
    return lines.flatMap((line): [string, string][] => {
      const [, name, value] = /^(GIT_\w+)=(.*)$/.exec(line) ?? [];
      return name !== undefined && value !== undefined ? [[name, value]] : [];
    });
  }
  throw new Error('The hook didn’t run.');
}

function stub(name: string, value: string): void {
  vi.stubEnv(name, value);
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });
}
