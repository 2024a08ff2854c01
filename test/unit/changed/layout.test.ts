import { readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { besideConfig, besideSite, changed, post, site } from '../../helpers/changedBlog.ts';
import { cloneOf, commit, git, makeRepository, write } from '../../helpers/repository.ts';
import { writeFiles } from '../../helpers/site.ts';

describe('with any layout', () => {
  test('a site in a subfolder of the repository', async () => {
    const below = Object.fromEntries(
      Object.entries(site).map(([name, text]) => [`web/a site/${name}`, text]),
    );
    const repo = makeRepository({ ...below, 'blog/other.md': 'not of this site' });
    const dir = path.join(repo, 'web/a site');
    expect(await changed(dir)).toEqual([]);
    write(repo, 'blog/old.md', 'not of this site either');
    expect(await changed(dir)).toEqual([]);
    rmSync(path.join(dir, 'static/img/hall.png'));
    write(dir, 'blog/new.md', post('![The hall](/img/a.png)'));
    expect(await changed(dir)).toEqual([
      'image-missing blog/new.md',
      'image-missing blog/other.md',
    ]);
  });

  test('an image that was already missing elsewhere in the repository', async () => {
    const old = post('![The quay](../../../quay.png)');
    const files = { ...site, 'blog/old.md': old };
    const below = Object.entries(files).map(([name, text]) => [`web/site/${name}`, text]);
    const repo = makeRepository({ ...Object.fromEntries(below), 'README.md': 'Text' });
    write(repo, 'README.md', 'Other text');
    expect(await changed(path.join(repo, 'web/site'))).toEqual([]);
  });

  test.each([
    ['the repository', (repo: string) => repo],
    ['a folder of it', (repo: string) => path.join(repo, 'a b')],
  ])('a blog and its images beside the site, in %s', async (_, within) => {
    const files = Object.entries(besideSite).map(([name, text]) => [
      path.join(within(''), name),
      text,
    ]);
    const repo = makeRepository({ ...Object.fromEntries(files), 'README.md': 'Text' });
    const dir = within(repo);
    const website = path.join(dir, 'website');
    write(repo, 'README.md', 'Other text');
    expect(await changed(website)).toEqual([]);
    write(dir, 'blog/new.md', post('![The hall](/img/a.png)', 'nobody'));
    rmSync(path.join(dir, 'assets/img/hall.png'));
    write(dir, 'people.yml', 'grace:\n  name: Grace\n');
    expect((await changed(website)).sort()).toEqual([
      'author-unknown ../blog/new.md',
      'author-unknown ../blog/old.md',
      'author-unknown ../blog/other.md',
      'image-missing ../blog/new.md',
      'image-missing ../blog/other.md',
    ]);
  });

  test('a blog outside the repository', async () => {
    // Deeper than the temporary folder with the old state, like most repositories.
    const repo = cloneOf(makeRepository({ 'README.md': 'Text' }));
    const outside = writeFiles(besideSite);
    const website = path.join(repo, 'website');
    write(repo, 'website/docusaurus.config.mjs', besideConfig(path.relative(website, outside)));
    expect(await changed(website, '--changed=origin/main')).toEqual([]);
    write(outside, 'blog/new.md', post('![The hall](/img/a.png)'));
    expect(await changed(website, '--changed=origin/main')).toEqual([]);
  });

  test('a site in a folder whose name begins with a hyphen', async () => {
    const below = Object.fromEntries(
      Object.entries(site).map(([name, text]) => [`-x/${name}`, text]),
    );
    const repo = makeRepository(below);
    expect(await changed(path.join(repo, '-x'))).toEqual([]);
    rmSync(path.join(repo, '-x/static/img/hall.png'));
    expect(await changed(path.join(repo, '-x'))).toEqual(['image-missing blog/other.md']);
  });

  const names = [
    'two words',
    'a "quote"',
    "it's",
    'a\nline',
    'tab\there',
    '会场',
    'é\u0301',
    '-x',
    '[a]*?',
    '$(x)',
    'a\\b',
    ':x',
    '#1',
  ];
  test.each(names)('a post named %j', async (name) => {
    const repo = makeRepository({ ...site, [`blog/${name}.md`]: post('![The hall](/img/a.png)') });
    expect(await changed(repo)).toEqual([]);
    write(repo, `blog/${name}.md`, post('Text\n\n![The hall](/img/a.png)'));
    expect(await changed(repo)).toEqual([`image-missing blog/${name}.md`]);
    commit(repo);
    expect(await changed(repo)).toEqual([`image-missing blog/${name}.md`]);
    git(repo, 'checkout', '-q', 'main');
    write(repo, `blog/untracked ${name}.md`, post('![The hall](/img/a.png)'));
    expect(await changed(repo)).toEqual([`image-missing blog/untracked ${name}.md`]);
  });

  test('an image behind a link', async () => {
    const repo = makeRepository({ ...site, 'pictures/stage.png': 'a picture' }, (dir) => {
      symlinkSync('../../pictures/stage.png', path.join(dir, 'static/img/stage.png'));
      symlinkSync('../../pictures', path.join(dir, 'static/img/more'));
      write(dir, 'blog/linked.md', post('![a](/img/stage.png) ![b](/img/more/stage.png)'));
    });
    expect(await changed(repo)).toEqual([]);
    rmSync(path.join(repo, 'pictures/stage.png'));
    expect(await changed(repo)).toEqual([
      'image-missing blog/linked.md',
      'image-missing blog/linked.md',
    ]);
  });

  test('the old state is in a temporary folder, which is removed', async () => {
    const repo = makeRepository(site);
    const before = git(repo, 'status', '--porcelain');
    // Its own, because tests that run beside this one have such folders too.
    const temporary = writeFiles({ 'a-file': 'Text' });
    vi.stubEnv('TMPDIR', temporary);
    onTestFinished(() => {
      vi.unstubAllEnvs();
    });
    await changed(repo);
    expect(readdirSync(temporary)).toEqual(['a-file']);
    expect(git(repo, 'status', '--porcelain')).toBe(before);
    expect(readFileSync(path.join(repo, 'blog/old.md'), 'utf8')).toBe(site['blog/old.md']);
  });
});
