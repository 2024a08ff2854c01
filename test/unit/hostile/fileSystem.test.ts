import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { checkSite } from '../../../src/plugin/check/check.ts';
import { writeText } from '../../../src/plugin/report/text.ts';
import { expectHarmless } from '../../helpers/harmless.ts';
import { authors, foundIn, judge, post } from '../../helpers/hostile.ts';
import { siteOf, writeFiles } from '../../helpers/site.ts';

const ESC = '\u001b';
const TRANSLATIONS = 'i18n/de/docusaurus-plugin-content-blog';

describe('file names', () => {
  test('with line feeds and escape codes cannot forge output', () => {
    const forged = '✔ No problems found · 1 post, 1 image, 0 links checked · 1 ms';
    const names = [
      `a\n${forged}\n.md`,
      `b\r${ESC}[2J${ESC}[1;1H${forged}.md`,
      `c\n::error file=x.md,line=1::forged.md`,
      `d${ESC}]0;title\u0007\u009b31m\u202egnp.md`,
      `e\n##[error]forged.md`,
    ];
    const dir = writeFiles(
      Object.fromEntries(names.map((name) => [`blog/${name}`, post('![A hall](/img/none.png)')])),
    );
    writeFileSync(path.join(dir, 'blog/authors.yml'), authors);
    const report = checkSite(siteOf(dir));
    expectHarmless(report);
    // The # in the last one would stop the build too.
    expect(foundIn(report)).toHaveLength(names.length + 1);
    const lines = writeText(report).split('\n');
    expect(lines.filter((line) => /^[✔✖]/.test(line))).toHaveLength(1);
    expect(lines.at(-2)).toMatch(/^✖ 6 errors/);
    expect(lines.filter((line) => /^\s*(::|##\[)/.test(line))).toEqual([]);
  });

  test('that are not UTF-8 are reported, because Docusaurus stops at such a file and skips such a folder', () => {
    const dir = writeFiles({ 'blog/authors.yml': authors, 'blog/b.md': post('Text') });
    const nameOf = (text: string) => Buffer.from(`${dir}/blog/${text}`, 'latin1');
    try {
      writeFileSync(nameOf('caf\u00e9.md'), post('Text'));
      mkdirSync(nameOf('nov\u00e9'));
      writeFileSync(nameOf('nov\u00e9/index.md'), post('Text'));
    } catch {
      // Some file systems don't allow such names.
      return;
    }
    const report = checkSite(siteOf(dir));
    expectHarmless(report);
    const unreadable = report.diagnostics.filter(({ rule }) => rule === 'post-unreadable');
    expect(unreadable.map(({ file, message, help }) => [file, message, help])).toEqual(
      ['blog/caf\ufffd.md', 'blog/nov\ufffd'].map((file) => [
        file,
        'The name of this file or folder isn’t UTF-8, so Docusaurus can’t open it.',
        'Rename it.',
      ]),
    );
  });

  test('that equal object properties work', () => {
    const found = judge({
      'blog/__proto__.md': post('Text'),
      'blog/constructor/index.md': post('![A hall](./toString)'),
    });
    expect(found).toEqual(['image-missing blog/constructor/index.md:6']);
  });

  test('a folder with the name of a post', () => {
    expect(judge({ 'blog/a.md/b.png': '', 'blog/b.md': post('![A hall](./a.md)') })).toEqual([
      'image-missing blog/b.md:6',
    ]);
  });
});

const ENDLESS =
  'This link leads back to a folder around it, or to more than 1,000 folders. Docusaurus publishes their posts again and again.';

describe('symbolic links', () => {
  test('in a circle are reported, and not followed', () => {
    const dir = writeFiles({ 'blog/authors.yml': authors, 'blog/a/index.md': post('Text') });
    symlinkSync('.', path.join(dir, 'blog/self'));
    symlinkSync('../..', path.join(dir, 'blog/a/up'));
    symlinkSync('loop.md', path.join(dir, 'blog/loop.md'));
    const report = checkSite(siteOf(dir));
    const errors = report.diagnostics.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ file, message }) => `${file}: ${message}`)).toEqual([
      `blog/a/up: ${ENDLESS}`,
      `blog/self: ${ENDLESS}`,
    ]);
    expect(report.summary.posts).toBe(3);
  });

  test('whose folders multiply are followed a thousand times, and other folders are still read', () => {
    const names = Array.from({ length: 20 }, (_, index) => String.fromCharCode(98 + index));
    const dir = writeFiles({
      'blog/authors.yml': authors,
      'blog/a/index.md': post('![A hall](./missing.png)'),
      'blog/z/index.md': post('![A hall](./missing.png)'),
      ...Object.fromEntries(names.map((name) => [`blog/m/${name}/x.txt`, ''])),
    });
    for (const [index, name] of names.slice(0, -1).entries())
      for (const link of ['one', 'two'])
        symlinkSync(`../${names[index + 1]}`, path.join(dir, 'blog/m', name, link));
    const report = checkSite(siteOf(dir));
    const found = report.diagnostics.map(({ file, rule }) => `${rule} ${file}`);
    expect(found).toContain('image-missing blog/a/index.md');
    expect(found).toContain('image-missing blog/z/index.md');
    const messages = new Set(report.diagnostics.map(({ message }) => message));
    expect(messages).toContain(ENDLESS);
  });

  test.each<[kind: string, files: Record<string, string>, link: string, target: string, string[]]>([
    ['a folder beside the blog', { 'more/p.md': post('Text') }, 'blog/b', '../more', ['blog/b']],
    [
      'a file beside the blog',
      { 'more.md': post('Text') },
      'blog/b.md',
      '../more.md',
      ['blog/b.md'],
    ],
    [
      'a folder that the blog leaves out',
      { 'blog/_b/p.md': post('T') },
      'blog/2',
      '_b',
      ['blog/2'],
    ],
    [
      'a file that the blog leaves out',
      { 'blog/_b.md': post('T') },
      'blog/2.md',
      '_b.md',
      ['blog/2.md'],
    ],
    ['a folder of the blog', { 'blog/b/p.md': post('Text') }, 'blog/c', 'b', []],
    ['another post', {}, 'blog/c.md', 'a.md', []],
    ['images beside the blog', { 'more/x.png': '' }, 'blog/b', '../more', []],
  ])('to %s', (_, files, link, target, expected) => {
    const dir = writeFiles({ 'blog/authors.yml': authors, 'blog/a.md': post('Text'), ...files });
    symlinkSync(target, path.join(dir, link));
    const report = checkSite(siteOf(dir));
    expect(foundIn(report)).toEqual(expected.map((file) => `post-unreadable ${file}:1`));
    for (const { rule, message } of report.diagnostics)
      if (rule === 'post-unreadable') expect(message).toMatch(/^This link leads to a place whose/);
  });

  test('to posts elsewhere are followed in a site whose plugins may change how links are resolved', () => {
    const dir = writeFiles({
      'blog/authors.yml': authors,
      'more/p.md': post('![A hall](./missing.png)'),
      'plugin.js':
        'module.exports = () => ({ name: "p", configureWebpack: () => ({ resolve: { symlinks: false } }) });',
    });
    mkdirSync(path.join(dir, 'blog/deep'));
    symlinkSync('../../more', path.join(dir, 'blog/deep/b'));
    const report = checkSite(siteOf(dir, { plugins: ['./plugin.js'] }));
    expect(foundIn(report)).toEqual(['image-missing blog/deep/b/p.md:6']);
  });

  test('instead of the whole blog are an error, as Docusaurus stops at each post', () => {
    const dir = writeFiles({ 'content/authors.yml': authors, 'content/a.md': post('Text') });
    symlinkSync('content', path.join(dir, 'blog'));
    expect(foundIn(checkSite(siteOf(dir)))).toContain('post-unreadable blog:1');
  });

  test('out of the site are not followed', () => {
    const secret = 'TOPSECRET';
    const outside = writeFiles({
      'a.md': `---\nauthors: ${secret}\n---\n\n![A](/${secret}.png)\n`,
      'folder/b.md': `---\nauthors: ${secret}\n---\n`,
      'authors.yml': `${secret}: 1\n`,
      'x.png': '',
    });
    const dir = writeFiles({
      'blog/c.md': post('![A hall](/img/x.png)\n\n![A hall](./folder/x.png)'),
    });
    mkdirSync(path.join(dir, 'static/img'), { recursive: true });
    symlinkSync(path.join(outside, 'a.md'), path.join(dir, 'blog/a.md'));
    symlinkSync(path.join(outside, 'folder'), path.join(dir, 'blog/folder'));
    // The blog has no posts in such folders.
    symlinkSync(path.join(outside, 'folder'), path.join(dir, 'blog/_folder'));
    symlinkSync(path.join(outside, 'authors.yml'), path.join(dir, 'blog/authors.yml'));
    symlinkSync(path.join(outside, 'authors.yml'), path.join(dir, 'blog/tags.yml'));
    symlinkSync(path.join(outside, 'x.png'), path.join(dir, 'static/img/x.png'));
    const report = checkSite(siteOf(dir));
    expectHarmless(report);
    expect(writeText(report)).not.toContain(secret);
    expect(JSON.stringify([...report.sources.values()])).not.toContain(secret);
    expect(foundIn(report)).toEqual([
      'post-unreadable blog/a.md:1',
      'authors-file blog/authors.yml:1',
      'image-alt blog/c.md:8',
      'post-unreadable blog/folder:1',
      'tags-file blog/tags.yml:1',
    ]);
    expect(report.summary.unchecked).toBe(2);
  });

  // A pull request can replace a folder from the config with a link.
  test.each<[folder: string, linked: string[]]>([
    ['blog', ['post-unreadable blog:1']],
    ['static', []],
    [TRANSLATIONS, [`post-unreadable ${TRANSLATIONS}:1`]],
    ['i18n', [`post-unreadable ${TRANSLATIONS}:1`]],
    ['src/pages', []],
  ])('out of the site are not read instead of the whole folder %s', (folder, linked) => {
    const secret = 'TOPSECRET';
    const text = `---\nauthors: ${secret}\n---\n\n![A](/${secret}.png)\n`;
    const outside = writeFiles({
      'a.md': text,
      [`${secret}.md`]: text,
      'authors.yml': `${secret}: 1\n`,
      [`${secret}/c.png`]: '',
      'de/docusaurus-plugin-content-blog/a.md': text,
    });
    const dir = writeFiles({
      'blog/authors.yml': authors,
      'blog/c.md': post('![A](/TOPSECRE/c.png) [B](/TOPSECRE) ![C](/d.png)'),
    });
    rmSync(path.join(dir, folder), { recursive: true, force: true });
    mkdirSync(path.dirname(path.join(dir, folder)), { recursive: true });
    symlinkSync(outside, path.join(dir, folder));
    const report = checkSite(siteOf(dir, { i18n: { defaultLocale: 'en', locales: ['en', 'de'] } }));
    expectHarmless(report);
    const read = [...report.sources.values()].map(({ text: one }) => one);
    expect(read.filter((one) => one.includes(`authors: ${secret}`))).toEqual([]);
    // Its names aren't known either.
    expect(report.diagnostics.filter(({ help }) => help?.includes(secret))).toEqual([]);
    expect(foundIn(report).filter((one) => one.startsWith('post-unreadable'))).toEqual(linked);
  });

  test('out of the site are not read instead of a translation', () => {
    const secret = 'TOPSECRET';
    const outside = writeFiles({ 'a.md': secret, 'b.md': secret, 'none/x.md': '' });
    const dir = writeFiles({
      'blog/authors.yml': authors,
      ...Object.fromEntries(
        ['a.md', 'b/b.md', 'b/c.md', 'd.md'].map((name) => [`blog/${name}`, post('Text')]),
      ),
      [`${TRANSLATIONS}/d.md`]: post('Text'),
    });
    symlinkSync(path.join(outside, 'a.md'), path.join(dir, TRANSLATIONS, 'a.md'));
    symlinkSync(outside, path.join(dir, TRANSLATIONS, 'b'));
    // Docusaurus looks for no translation here, because the blog has no such folder.
    symlinkSync(path.join(outside, 'none'), path.join(dir, TRANSLATIONS, 'e'));
    const report = checkSite(siteOf(dir, { i18n: { defaultLocale: 'en', locales: ['en', 'de'] } }));
    expect(foundIn(report)).toEqual([
      `post-unreadable ${TRANSLATIONS}/a.md:1`,
      `post-unreadable ${TRANSLATIONS}/b:1`,
    ]);
    expect(JSON.stringify([...report.sources.values()])).not.toContain(secret);
  });
});

describe('files without read permission', () => {
  /**
   * As a user other than root, who may read everything. Nothing else runs in the meantime, because
   * the check is synchronous.
   */
  function asNobody<Result>(run: () => Result): Result {
    if (process.geteuid?.() !== 0) return run();
    process.seteuid?.(NOBODY);
    try {
      return run();
    } finally {
      process.seteuid?.(0);
    }
  }

  test.each([
    ['a post', 'blog/one.md', ['post-unreadable blog/one.md:1']],
    ['the folder of a post', 'blog/two', ['post-unreadable blog/two:1']],
    ['the authors file', 'blog/authors.yml', ['authors-file blog/authors.yml:1']],
    ['the blog', 'blog', ['post-unreadable blog:1']],
  ])('%s', (_, closed, expected) => {
    const dir = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'event-writeups-')));
    onTestFinished(() => {
      chmodSync(path.join(dir, closed), 0o755);
      rmSync(dir, { recursive: true });
    });
    chmodSync(dir, 0o755);
    const files = {
      'blog/authors.yml': authors,
      'blog/a.md': post('Text'),
      'blog/one.md': post('Text'),
      'blog/two/index.md': post('Text'),
    };
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(dir, name)), { recursive: true });
      writeFileSync(path.join(dir, name), content);
    }
    const site = siteOf(dir);
    expect(foundIn(checkSite(site))).toEqual([]);
    chmodSync(path.join(dir, closed), 0o000);
    const report = asNobody(() => checkSite(site));
    expectHarmless(report);
    expect(foundIn(report)).toEqual(expected);
  });
});

/** The user and the group without rights on Linux and others. */
const NOBODY = 65_534;
