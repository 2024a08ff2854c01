import { execFile } from 'node:child_process';
import { chmodSync, existsSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { check } from '../helpers/command.ts';
import { ownEnvironment, type Run, root } from '../helpers/run.ts';
import { configText } from '../helpers/runCheck.ts';
import { writeFiles } from '../helpers/site.ts';

const authors = 'saim:\n  name: Saim Safdar\n';
const post = '---\ndate: 2026-01-01\nauthors: saim\n---\n\nText\n\n<!-- truncate -->\n\nMore\n';

/** Creates a site with a config that the command can load. */
function layOut(files: Record<string, string | Buffer>): string {
  const markdown = { mdx1Compat: { comments: true } };
  return writeFiles({ 'docusaurus.config.mjs': configText({ markdown }), ...files });
}

/** Runs the command in a site; it ends by itself, and never with a stack trace. */
async function judge(siteDir: string, ...words: string[]): Promise<Run> {
  const run = await check(siteDir, ...words);
  expect(run.output).not.toMatch(/^\s+at /m);
  expect(run.output).not.toContain('fault of event-writeups');
  return run;
}

/** `rule file:line` of each error in a text report. */
function errorsIn({ stdout }: Run): string[] {
  const found = stdout.matchAll(/^error\[([a-z-]+)\]: .*\n {2}(.*?:\d+):\d+$/gm);
  return [...found].map(([, rule, place]) => `${rule} ${place}`);
}

describe('a run without any post has exit code 2 and prints one line', () => {
  test.each<[string, Record<string, string>]>([
    ['an empty blog', { 'blog/authors.yml': authors }],
    ['no blog folder', {}],
    ['only partials', { 'blog/_a.md': post }],
  ])('%s', async (_, files) => {
    const { status, stdout, stderr } = await judge(layOut(files));
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toBe('event-writeups: There’s no post in blog, so there’s nothing to check.\n');
  });

  test('a blog that is a file', async () => {
    const { status, stderr } = await judge(layOut({ blog: 'a file' }));
    expect(status).toBe(2);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });
});

test('many hostile files at once: a finding for each, exit code 1', async () => {
  const siteDir = layOut({
    'blog/authors.yml': authors,
    'blog/binary.md': Buffer.from(Array.from({ length: 5000 }, (_, index) => (index * 7919) % 256)),
    'blog/large.md': 'word '.repeat(4_000_000),
    'blog/open.md': '---\nauthors: saim\n',
    'blog/script.md': `---js\nrequire('fs').writeFileSync('ran', '')\n---\n`,
    'blog/proto.md': post.replace('saim', '[__proto__, constructor]'),
    'blog/quotes.md': post.replace('More', '>'.repeat(10_000)),
    'blog/right.md': post.replace('date', 'slug: right\ndate'),
  });
  symlinkSync('.', path.join(siteDir, 'blog/loop'));
  symlinkSync('self.md', path.join(siteDir, 'blog/self.md'));
  symlinkSync('/etc/passwd', path.join(siteDir, 'blog/secret.md'));
  const run = await judge(siteDir);
  expect(run.status, run.output).toBe(1);
  expect(errorsIn(run)).toEqual([
    'post-unreadable blog/binary.md:1',
    'post-unreadable blog/large.md:1',
    'post-unreadable blog/loop:1',
    'front-matter-syntax blog/open.md:1',
    'author-unknown blog/proto.md:3',
    'author-unknown blog/proto.md:3',
    'post-unreadable blog/quotes.md:10',
    'front-matter-syntax blog/script.md:1',
    'post-unreadable blog/secret.md:1',
  ]);
  expect(run.output).not.toContain('root:');
  expect(existsSync(path.join(siteDir, 'ran'))).toBe(false);
});

test('an authors file with conflict markers: one finding, status 1', async () => {
  const conflict = `<<<<<<< HEAD\n${authors}=======\n${authors}>>>>>>> other\n`;
  const run = await judge(layOut({ 'blog/authors.yml': conflict, 'blog/a.md': post }));
  expect(run.status, run.output).toBe(1);
  expect(errorsIn(run)).toEqual(['authors-file blog/authors.yml:1']);
});

describe('without permission to read, as a user other than root', () => {
  const isRoot = process.getuid?.() === 0;
  const canRun = !isRoot || othersMayRead(process.execPath, path.join(root, 'lib/cli.js'));

  test.skipIf(!canRun).each([
    ['a post', 'blog/one.md', 1, 'post-unreadable blog/one.md:1'],
    ['the folder of a post', 'blog/two', 1, 'post-unreadable blog/two:1'],
    ['the authors file', 'blog/authors.yml', 1, 'authors-file blog/authors.yml:1'],
    ['the blog', 'blog', 1, 'post-unreadable blog:1'],
    ['the config', 'docusaurus.config.mjs', 2, undefined],
  ])('%s', async (_, closed, status, expected) => {
    const siteDir = layOut({
      'blog/authors.yml': authors,
      'blog/one.md': post,
      'blog/two/index.md': post,
      'blog/three.md': post,
    });
    chmodSync(siteDir, 0o755);
    chmodSync(path.join(siteDir, closed), 0o000);
    onTestFinished(() => chmodSync(path.join(siteDir, closed), 0o755));
    const run = await runAsNobody(siteDir, isRoot, 'check');
    expect(run.output).not.toMatch(/^\s+at /m);
    expect(run.output).not.toContain('fault of event-writeups');
    expect(run.status, run.output).toBe(status);
    if (expected) expect(errorsIn(run)).toEqual([expected]);
    else expect(run.stderr.trimEnd().split('\n'), run.stderr).toHaveLength(1);
  });

  test.skipIf(!canRun)('an image: the others are still listed', async () => {
    const picture = readFileSync(path.join(root, 'docs/img/gallery.webp'));
    const siteDir = layOut({
      'blog/authors.yml': authors,
      'blog/one/index.md': post,
      'blog/one/closed.webp': picture,
      'blog/one/open.webp': picture,
    });
    chmodSync(siteDir, 0o755);
    chmodSync(path.join(siteDir, 'blog/one/closed.webp'), 0o000);
    const run = await runAsNobody(siteDir, isRoot, 'images');
    expect(run.status, run.output).toBe(0);
    expect(run.stdout).toMatch(/^blog\/one\/closed\.webp .* can’t be read$/m);
    expect(run.stdout).toMatch(/^blog\/one\/open\.webp /m);
  });
});

describe('on a full disk, a command fails with one line', () => {
  test('a new post leaves nothing behind', async () => {
    const siteDir = layOut({ 'blog/authors.yml': authors });
    const words = ['new', '--event', 'A', '--date', '2026-01-02', '--place', 'Oslo'];
    expect(await runOnFullDisk(siteDir, [...words, '--author', 'saim'])).toEqual({
      status: 2,
      stderr: 'event-writeups: The post can’t be written: EFBIG.\n',
    });
    expect(readdirSync(path.join(siteDir, 'blog'))).toEqual(['authors.yml']);
  });

  test.each([
    ['a report', 'report.json', ['check', '--output', 'report.json']],
    ['a baseline', 'known.json', ['check', '--write-baseline', '--baseline', 'known.json']],
    ['a schema', 'front-matter.schema.json', ['schema', '--out', '.']],
    ['a fixed post', 'blog/a.md', ['check', '--fix']],
  ])('%s keeps its old content, and no other file is left', async (_, file, words) => {
    const siteDir = layOut({
      'blog/authors.yml': authors,
      'blog/a.md': post.replace('saim', 'Saim'),
      ...(file !== 'blog/a.md' && { [file]: '{ "version": 1, "findings": {} }' }),
    });
    const all = () => readdirSync(siteDir, { recursive: true });
    const before = all();
    const old = readFileSync(path.join(siteDir, file), 'utf8');
    const { status, stderr } = await runOnFullDisk(siteDir, words);
    expect(status).toBe(2);
    expect(stderr.replace(`${siteDir}/`, '')).toBe(
      `event-writeups: ${file} can’t be written: EFBIG.\n`,
    );
    expect(readFileSync(path.join(siteDir, file), 'utf8')).toBe(old);
    expect(all()).toEqual(before);
  });
});

/** No file may grow: the same effect as a full disk. */
function runOnFullDisk(
  siteDir: string,
  words: readonly string[],
): Promise<{ status: unknown; stderr: string }> {
  const line = `ulimit -f 0; exec "$@"`;
  const command = [process.execPath, path.join(root, 'lib/cli.js'), ...words];
  return new Promise((resolve) => {
    execFile('sh', ['-c', line, 'sh', ...command], { cwd: siteDir }, (error, _, text) =>
      resolve({ status: error?.code ?? 0, stderr: text }),
    );
  });
}

/** Runs the command as an unprivileged user, because root may read everything. */
function runAsNobody(siteDir: string, isRoot: boolean, command: string): Promise<Run> {
  const user = isRoot ? { uid: NOBODY, gid: NOBODY } : {};
  const words = [path.join(root, 'lib/cli.js'), command];
  const options = { cwd: siteDir, env: ownEnvironment(), timeout: 30_000, ...user };
  return new Promise((resolve, reject) => {
    execFile(process.execPath, words, options, (error, stdout, stderr) => {
      const status = error ? error.code : 0;
      if (typeof status === 'number') resolve({ status, stdout, stderr, output: stdout + stderr });
      else reject(error);
    });
  });
}

/** Whether other users may read a file; if root cloned into its home, they may not. */
function othersMayRead(...files: string[]): boolean {
  return files.every((file) => {
    for (let at = file; at !== path.dirname(at); at = path.dirname(at)) {
      const needed = at === file ? 0o004 : 0o001;
      if (((statSync(at, { throwIfNoEntry: false })?.mode ?? 0) & needed) === 0) return false;
    }
    return true;
  });
}

/** An unprivileged user and group. */
const NOBODY = 65_534;
