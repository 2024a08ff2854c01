import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/plugin/check/diagnostic.ts';
import { drawPicture } from '../helpers/pictures.ts';
import { configText, onlyRules, runCheckHere } from '../helpers/runCheck.ts';
import { writeFiles } from '../helpers/site.ts';

const LEVELS = onlyRules(
  ...['author-unknown', 'image-location', 'image-missing', 'link-missing', 'slug-duplicate'],
);
const config = configText({ onBrokenLinks: 'throw' }, { rules: LEVELS });

/** A blog with an old fault in a post that nobody touches. */
const site = {
  'docusaurus.config.mjs': config,
  'blog/authors.yml': 'saim:\n  name: Saim\ngrace:\n  name: Grace\n',
  'blog/old.md': post('![The hall](/img/long-gone.png)'),
  'blog/other.md': post('![The hall](/img/hall.png)\n\n[The first](./first.md)'),
  'blog/first.md': post('Text', 'grace'),
  'static/img/hall.png': 'a picture',
};

describe('reported is', () => {
  test('nothing when nothing changed, though there are old faults', async () => {
    const repo = makeRepository(site);
    expect(await changed(repo)).toEqual([]);
    expect((await runCheckHere(repo)).status).toBe(1);
    expect((await runCheckHere(repo, '--changed=main')).status).toBe(0);
  });

  test('everything in a file that the change touches, old faults too', async () => {
    const repo = makeRepository(site);
    write(repo, 'blog/old.md', post('Text\n\n![The hall](/img/long-gone.png)'));
    commit(repo);
    expect(await changed(repo)).toEqual(['image-missing blog/old.md']);
  });

  test('what is not committed yet, and what git does not know yet', async () => {
    const repo = makeRepository(site);
    write(repo, 'blog/new.md', post('![The hall](/img/a.png)'));
    write(repo, 'blog/first.md', post('![The hall](/img/b.png)', 'grace'));
    expect(await changed(repo)).toEqual([
      'image-missing blog/first.md',
      'image-missing blog/new.md',
    ]);
    git(repo, 'add', 'blog/first.md');
    expect(await changed(repo)).toHaveLength(2);
  });

  test('a post elsewhere that names a deleted picture', async () => {
    const repo = makeRepository(site);
    rmSync(path.join(repo, 'static/img/hall.png'));
    expect(await changed(repo)).toEqual(['image-missing blog/other.md']);
    commit(repo);
    expect(await changed(repo)).toEqual(['image-missing blog/other.md']);
  });

  test('a post elsewhere that links a renamed post', async () => {
    const repo = makeRepository(site);
    renameSync(path.join(repo, 'blog/first.md'), path.join(repo, 'blog/renamed.md'));
    commit(repo);
    expect(await changed(repo)).toEqual(['link-missing blog/other.md']);
  });

  test('the posts of an author whose key is removed', async () => {
    const repo = makeRepository(site);
    write(repo, 'blog/authors.yml', 'saim:\n  name: Saim\n');
    commit(repo);
    expect(await changed(repo)).toEqual(['author-unknown blog/first.md']);
  });

  test('a post elsewhere whose address a new post takes', async () => {
    const repo = makeRepository(site);
    write(repo, 'blog/a.md', '---\nauthors: saim\nslug: other\n---\n\nText\n');
    commit(repo);
    expect(await changed(repo)).toEqual(['slug-duplicate blog/other.md']);
  });

  test('one more of the same fault: an old one does not stand for a new one', async () => {
    const repo = makeRepository({
      ...site,
      'blog/old.md': post('![The hall](/img/gone.png)\n\n<img src="/img/gone.png" />'),
      'static/img/gone.png': 'a picture',
    });
    rmSync(path.join(repo, 'static/img/gone.png'));
    expect(await changed(repo)).toEqual(['image-missing blog/old.md', 'image-missing blog/old.md']);
  });

  test('nothing of what main got since the branch left it', async () => {
    const repo = makeRepository(site);
    git(repo, 'switch', '-q', 'main');
    write(repo, 'blog/old.md', post('Repaired'));
    commit(repo);
    git(repo, 'switch', '-q', 'work');
    write(repo, 'blog/first.md', post('Other words', 'grace'));
    expect(await changed(repo)).toEqual([]);
  });

  test('a post elsewhere whose picture got a place; not one whose picture always had it', async () => {
    const photo = await drawPicture({ width: 16, height: 16, format: 'jpeg' });
    const withPlace = await drawPicture({ width: 16, height: 16, hasLocation: true });
    const repo = makeRepository({
      ...site,
      'blog/before.md': post('![The stage](/img/stage.jpg)'),
      'blog/after.md': post('![The bar](/img/bar.jpg)'),
      'static/img/stage.jpg': withPlace,
      'static/img/bar.jpg': photo,
    });
    expect(await changed(repo)).toEqual([]);
    writeFileSync(path.join(repo, 'static/img/bar.jpg'), withPlace);
    expect(await changed(repo)).toEqual(['image-location blog/after.md']);
    commit(repo);
    expect(await changed(repo)).toEqual(['image-location blog/after.md']);
    // What it had before it was touched, too.
    writeFileSync(path.join(repo, 'static/img/stage.jpg'), Buffer.concat([withPlace, photo]));
    expect(await changed(repo)).toEqual(['image-location blog/after.md']);
  });

  test('everything, where the site is new', async () => {
    const repo = makeRepository({ 'readme.txt': 'Text' });
    for (const [name, text] of Object.entries(site)) write(repo, name, text);
    expect(await changed(repo)).toEqual(['image-missing blog/old.md']);
  });

  test('with a baseline: neither what it holds, nor less than what is new', async () => {
    const repo = makeRepository(site);
    await runCheckHere(repo, '--write-baseline');
    write(repo, 'blog/old.md', post('![The hall](/img/long-gone.png)\n\n![b](/img/b.png)'));
    expect(await changed(repo)).toEqual(['image-missing blog/old.md']);
  });
});

describe('whatever the layout', () => {
  test('a site in a folder of the repository', async () => {
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

  test('a site in a folder that begins with a hyphen', async () => {
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
  test.each(names)('a post called %j', async (name) => {
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

  test('a picture behind a link', async () => {
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

  test('the state before is laid out aside, and goes away', async () => {
    const left = () =>
      readdirSync(os.tmpdir()).filter((name) => name.startsWith('event-writeups-before-'));
    const known = new Set(left());
    const repo = makeRepository(site);
    const before = git(repo, 'status', '--porcelain');
    await changed(repo);
    expect(left().filter((name) => !known.has(name))).toEqual([]);
    expect(git(repo, 'status', '--porcelain')).toBe(before);
    expect(readFileSync(path.join(repo, 'blog/old.md'), 'utf8')).toBe(site['blog/old.md']);
  });
});

describe('what it is compared with', () => {
  const withFault = () => {
    const repo = makeRepository(site);
    write(repo, 'blog/first.md', post('![The hall](/img/b.png)', 'grace'));
    commit(repo);
    return repo;
  };

  test('main, when no reference is given', async () => {
    expect(await changed(withFault(), '--changed')).toEqual(['image-missing blog/first.md']);
  });

  test('master, where that is the branch', async () => {
    const repo = withFault();
    git(repo, 'branch', '-m', 'main', 'master');
    expect(await changed(repo, '--changed')).toEqual(['image-missing blog/first.md']);
  });

  test('origin’s own branch before a local one', async () => {
    const repo = withFault();
    const clone = cloneOf(repo);
    git(clone, 'branch', 'main', 'HEAD');
    git(clone, 'remote', 'set-head', 'origin', 'main');
    expect(await changed(clone, '--changed')).toEqual(['image-missing blog/first.md']);
  });

  test('a branch, a tag, a commit', async () => {
    const repo = withFault();
    git(repo, 'tag', 'v1', 'main');
    const id = git(repo, 'rev-parse', 'main').trim();
    for (const words of [
      ['--changed', 'main'],
      ['--changed=v1'],
      ['--changed', id],
      ['--changed', 'HEAD~1'],
    ])
      expect(await changed(repo, ...words), words.join(' ')).toEqual([
        'image-missing blog/first.md',
      ]);
    expect(await changed(repo, '--changed=HEAD')).toEqual([]);
  });

  const refusals: [title: string, make: () => string, words: string[], line: RegExp][] = [
    [
      'no such reference',
      () => makeRepository(site),
      ['--changed=nowhere'],
      /^git knows no "nowhere" to compare with\. In a CI job, fetch the whole history\.$/,
    ],
    [
      'an option in place of a reference',
      () => makeRepository(site),
      ['--changed=--all'],
      /^--changed takes a branch, not "--all"\.$/,
    ],
    [
      'no work tree',
      () => writeFiles(site),
      ['--changed=main'],
      /^--changed needs a git work tree, which .* is not in\.$/,
    ],
    [
      'no commit',
      () => {
        const dir = writeFiles(site);
        git(dir, 'init', '-q', '-b', 'main');
        return dir;
      },
      ['--changed'],
      /^--changed finds no main branch to compare with/,
    ],
    [
      'a shallow clone',
      () => {
        const repo = withFault();
        git(repo, 'switch', '-q', 'main');
        write(repo, 'x', 'x');
        commit(repo);
        git(repo, 'switch', '-q', 'work');
        return cloneOf(repo, '--depth=1', '--no-single-branch');
      },
      ['--changed=origin/main'],
      /^git finds no common past of "origin\/main" and this branch\. In a CI job, fetch the whole history\.$/,
    ],
    [
      'a shallow clone of one branch',
      () => cloneOf(withFault(), '--depth=1'),
      ['--changed=origin/main'],
      /^git knows no "origin\/main"/,
    ],
  ];
  test.each(refusals)('2 and one line: %s', async (_, make, words, line) => {
    const { status, stdout, notes } = await runCheckHere(make(), ...words);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(notes).toEqual([expect.stringMatching(line)]);
  });

  test('2 and one line: no git', async () => {
    const repo = makeRepository(site);
    const { PATH } = process.env;
    process.env.PATH = '/nowhere';
    try {
      expect(await runCheckHere(repo, '--changed=main')).toEqual({
        status: 2,
        stdout: '',
        notes: ['--changed needs git, which is not here.'],
      });
    } finally {
      process.env.PATH = PATH;
    }
  });
});

function post(body: string, author = 'saim'): string {
  return `---\nauthors: ${author}\n---\n\n${body}\n`;
}

/** What a change is told of, in one line each: rule and file. */
async function changed(dir: string, ...words: string[]): Promise<string[]> {
  const asked = words.length > 0 ? words : ['--changed=main'];
  const { stdout, notes, status } = await runCheckHere(dir, ...asked, '--format', 'json');
  if (status === 2) throw new Error(notes.join('\n'));
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: Diagnostic[] };
  expect(status).toBe(diagnostics.length > 0 ? 1 : 0);
  return diagnostics.map(({ rule, file }) => `${rule} ${file}`);
}

/** A repository with one commit on main, and a branch "work" on top of it. */
function makeRepository(
  files: Record<string, string | Buffer>,
  more: (dir: string) => void = () => {},
): string {
  const dir = writeFiles(files);
  more(dir);
  git(dir, 'init', '-q', '-b', 'main');
  commit(dir);
  git(dir, 'switch', '-q', '-c', 'work');
  return dir;
}

function cloneOf(repo: string, ...words: string[]): string {
  const dir = writeFiles({});
  git(dir, 'clone', '-q', ...words, `file://${repo}`, 'clone');
  return path.join(dir, 'clone');
}

function commit(dir: string): void {
  git(dir, 'add', '--all');
  git(dir, 'commit', '-q', '-m', 'A change');
}

function write(dir: string, name: string, text: string): void {
  mkdirSync(path.dirname(path.join(dir, name)), { recursive: true });
  writeFileSync(path.join(dir, name), text);
}

function git(dir: string, ...words: string[]): string {
  const own = ['-c', 'user.name=Saim', '-c', 'user.email=saim@example.com'];
  return execFileSync('git', [...own, ...words], { cwd: dir, encoding: 'utf8' });
}
