import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  lstatSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkSite } from '../../src/plugin/check/check.ts';
import type { Diagnostic } from '../../src/plugin/check/diagnostic.ts';
import { applyEdits, type TextEdit } from '../../src/plugin/check/edits.ts';
import { planFixes } from '../../src/plugin/check/fix.ts';
import { createSource } from '../../src/plugin/check/source.ts';
import { settleFixes } from '../../src/plugin/commands/fix.ts';
import { often } from '../helpers/cases.ts';
import { configText, runCheckHere } from '../helpers/runCheck.ts';
import { siteOf, writeFiles } from '../helpers/site.ts';

/** What every blog here has beside its posts. */
const blog = {
  'blog/authors.yml':
    'saim:\n  name: Saim Safdar\nada-lovelace:\n  name: Ada\ngrace:\n  name: Grace\n',
  'blog/tags.yml': 'meetup:\n  label: Meetup\nkubecon-2024:\n  label: KubeCon\n',
  'static/img/hall.png': '',
  'static/img/a b.png': '',
  'static/slides.pdf': '',
};

describe('what is sure is written, and every other byte stays', () => {
  const cases: [title: string, before: string, after: string][] = [
    ['an author', post('authors: siam'), post('authors: saim')],
    ['an author in single quotes', post("authors: 'siam'"), post("authors: 'saim'")],
    ['an author in double quotes', post('authors: "siam"'), post('authors: "saim"')],
    ['authors in a list', post('authors: [siam, Grace]'), post('authors: [saim, grace]')],
    [
      'authors in a list with quotes, spaces and a comment',
      post('authors: [ "siam" ,\t\'graec\' ] # both'),
      post('authors: [ "saim" ,\t\'grace\' ] # both'),
    ],
    [
      'authors in a list over lines',
      post('authors:\n  - siam # he\n\n  -   "GRACE"\n  - saim'),
      post('authors:\n  - saim # he\n\n  -   "grace"\n  - saim'),
    ],
    ['a list that is not indented', post('authors:\n- siam'), post('authors:\n- saim')],
    ['other separators', post('authors: ada_lovelace'), post('authors: ada-lovelace')],
    ['the name in place of the key', post('authors: Saim Safdar'), post('authors: saim')],
    [
      'the key of an author that is spelled out',
      post('authors:\n  - key: siam\n    title: Host'),
      post('authors:\n  - key: saim\n    title: Host'),
    ],
    ['two keys in one text', post('authors: saim, grace'), post('authors: [saim, grace]')],
    ['two keys in quotes', post('authors: "saim, grace"'), post('authors: [saim, grace]')],
    ['a tag', post('authors: saim\ntags: [metup]'), post('authors: saim\ntags: [meetup]')],
    [
      'tags in one text',
      post('authors: saim\ntags: meetup, kubecon-2024'),
      post('authors: saim\ntags: [meetup, kubecon-2024]'),
    ],
    [
      'tags in one text, one of them misspelled: two turns',
      post('authors: saim\ntags: metup, kubecon-2024'),
      post('authors: saim\ntags: [meetup, kubecon-2024]'),
    ],
    ['the name of a field', post('authors: saim\ntitel: x'), post('authors: saim\ntitle: x')],
    [
      'the name of a field, and then its value',
      post('authors: saim\ntgas: [metup]'),
      post('authors: saim\ntags: [meetup]'),
    ],
    [
      'the case of a path',
      post('authors: saim', '![The hall](/img/Hall.PNG "In May") and\ttext'),
      post('authors: saim', '![The hall](/img/hall.png "In May") and\ttext'),
    ],
    [
      'the case of a path in raw HTML, its query and hash',
      post('authors: saim', "<img src='/img/HALL.png?v=1#top' alt='The hall' />"),
      post('authors: saim', "<img src='/img/hall.png?v=1#top' alt='The hall' />"),
    ],
    [
      'the case of a path in a definition',
      post('authors: saim', '[slides][s] and [again][S]\n\n[s]: /Slides.pdf'),
      post('authors: saim', '[slides][s] and [again][S]\n\n[s]: /slides.pdf'),
    ],
    [
      'the case of the front matter’s image',
      post('authors: saim\nimage: "/img/Hall.png"'),
      post('authors: saim\nimage: "/img/hall.png"'),
    ],
    [
      'the static folder’s name',
      post('authors: saim', '![The hall](/static/img/hall.png)'),
      post('authors: saim', '![The hall](/img/hall.png)'),
    ],
    [
      'a space in a path',
      post('authors: saim', '![The hall](/img/a b.png)'),
      post('authors: saim', '![The hall](/img/a%20b.png)'),
    ],
    [
      'one picture named in a paragraph twice',
      post('authors: saim', '![The hall](/img/Hall.png) ![The hall](/img/Hall.png)'),
      post('authors: saim', '![The hall](/img/hall.png) ![The hall](/img/hall.png)'),
    ],
    [
      'wide characters before it',
      post('title: 会场 🎉\nauthors: [siam]', '👩‍🚀 é ![会场](/img/Hall.png)'),
      post('title: 会场 🎉\nauthors: [saim]', '👩‍🚀 é ![会场](/img/hall.png)'),
    ],
  ];
  test.each(cases)('%s', (_, before, after) => {
    expect(fixed(before)).toBe(after);
    const toCrlf = (text: string) => text.replace(/\n/g, '\r\n');
    expect(fixed(toCrlf(before)), 'with CRLF').toBe(toCrlf(after));
    expect(fixed(`\uFEFF${before}`), 'with a byte order mark').toBe(`\uFEFF${after}`);
    expect(fixed(before.trimEnd()), 'without a last line end').toBe(after.trimEnd());
  });

  test('the picture of an author, in authors.yml', () => {
    const authors = (picture: string) =>
      `# Writers\r\nsaim:\r\n  name: Saim\r\n  image_url: '${picture}' # round\r\n`;
    const files = {
      ...blog,
      'blog/a.md': post('authors: saim'),
      'blog/authors.yml': authors('/img/Hall.png'),
    };
    expect(repaired(files)).toEqual({ 'blog/authors.yml': authors('/img/hall.png') });
  });
});

describe('what is not sure stays', () => {
  const cases: [title: string, text: string][] = [
    ['two authors are as near', post('authors: sami')],
    ['a path to another file', post('authors: saim', '![The hall](/img/hall.jpg)')],
    ['a picture that is not there', post('authors: saim', '![The hall](/img/hull.png)')],
    ['another number', post('authors: saim\ntags: [kubecon-2023]')],
    ['another letter in a short word', post('authors: saim\ntags: [cf]')],
    ['a list within a list', post('authors: ["saim, grace"]')],
    ['a key that would need quotes', post('authors: tnull')],
    ['a key that would be a comment', post('authors: saim, c #')],
    ['tags that need quotes', post('authors: saim\ntags: "a: b, c"')],
    ['tags in two texts', post('authors: saim\ntags: "a\\" b, c"')],
    ['an entity in the path', post('authors: saim', '![x](/img/&#72;all.png)')],
    ['a field that the post has already', post('authors: saim\nauhtors: grace')],
    ['a field that may be one of two', post('auhtors: saim')],
    ['an empty field', post('authors: saim\ndescription:')],
    [
      'what an ignore comment hides',
      post('authors: saim\nimage: /img/Hall.png # event-writeups-ignore image-case: x'),
    ],
    ['a file with a merge conflict', `<<<<<<< a\n${post('authors: siam')}=======\n>>>>>>> b\n`],
    ['YAML that cannot be read', post('authors: siam\ntitle: a: b')],
    ['a draft', post('authors: siam\ndraft: true')],
  ];
  const more = {
    'blog/authors.yml':
      'saim:\n  name: Saim\nsamm:\n  name: Samm\ngrace:\n  name: Grace\n"null":\n  name: N\n"c #":\n  name: C\n',
    'blog/tags.yml': 'kubecon-2024:\n  label: KubeCon\ncd:\n  label: CD\n',
  };
  test.each(cases)('%s', (_, text) => {
    expect(repaired({ ...blog, ...more, 'blog/post.md': text })).toEqual({});
  });

  test('what is known from the baseline', () => {
    const dir = writeFiles({ ...blog, 'blog/post.md': post('authors: siam') });
    const site = siteOf(dir);
    const message = 'No author has the key "siam".';
    const findings = { 'blog/post.md': { 'author-unknown': [message] } };
    const report = checkSite(site, { baseline: { version: 1, findings } });
    expect(planFixes(report.diagnostics, report.sources)).toEqual([]);
  });
});

describe('edits that meet', () => {
  const text = '---\ntitle: abcdef\n---\n';
  const at = text.indexOf('abcdef');
  const edit = (start: number, end: number, replacement: string): TextEdit => ({
    range: { start: at + start, end: at + end },
    text: replacement,
  });
  const plan = (...fixes: TextEdit[][]) =>
    planFixes(
      fixes.map((edits) => diagnostic({ title: 'Write it', edits })),
      new Map([['blog/a.md', createSource('blog/a.md', text)]]),
    ).map(({ after }) => after.slice(at, -'\n---\n'.length));

  test('in any order', () => {
    expect(plan([edit(4, 5, 'E')], [edit(0, 1, 'A')])).toEqual(['AbcdEf']);
  });

  test('the first wins, the other waits', () => {
    expect(plan([edit(0, 3, 'X')], [edit(2, 4, 'Y')])).toEqual(['Xdef']);
    expect(plan([edit(2, 4, 'Y')], [edit(0, 3, 'X')])).toEqual(['abYef']);
    expect(plan([edit(0, 2, 'X')], [edit(2, 4, 'Y')]), 'touching').toEqual(['Xcdef']);
    expect(plan([edit(1, 1, 'X')], [edit(1, 1, 'Y')]), 'insertions').toEqual(['aXbcdef']);
  });

  test('twice the same is once', () => {
    expect(plan([edit(0, 3, 'X')], [edit(0, 3, 'X')])).toEqual(['Xdef']);
  });

  test('a fix is done as a whole, or not at all', () => {
    expect(plan([edit(0, 1, 'X')], [edit(0, 1, 'Y'), edit(5, 6, 'Z')])).toEqual(['Xbcdef']);
  });

  test('a result that is no YAML, or has other keys, is left', () => {
    expect(plan([edit(0, 6, 'a: b')])).toEqual([]);
    expect(plan([edit(0, 6, '"')])).toEqual([]);
    expect(plan([edit(0, 6, 'x\nslug: y')])).toEqual([]);
    expect(plan([edit(0, 6, '\n---\n')])).toEqual([]);
  });

  test('a data file that cannot be read any more is left', () => {
    const yaml = 'saim:\n  name: Saim\n';
    const source = createSource('blog/authors.yml', yaml);
    const range = { start: yaml.indexOf('Saim'), end: yaml.length - 1 };
    const say = (replacement: string) =>
      planFixes(
        [diagnostic({ title: '', edits: [{ range, text: replacement }] }, source.file)],
        new Map([[source.file, source]]),
      ).length;
    expect([say('Ada'), say('a: b'), say('x\nada: y')]).toEqual([1, 0, 0]);
  });
});

describe('for any posts', () => {
  const keys = fc.constantFrom('saim', 'siam', 'SAIM', 'grace', 'Grace', 'nobody', 'ada_lovelace');
  const quoted = keys.chain((key) => fc.constantFrom(key, `'${key}'`, `"${key}"`));
  const authors = fc.oneof(
    quoted.map((key) => `authors: ${key}`),
    fc.array(quoted, { minLength: 1, maxLength: 3 }).map((list) => `authors: [${list.join(', ')}]`),
    fc
      .array(quoted, { minLength: 1, maxLength: 3 })
      .map((list) => `authors:\n  - ${list.join('\n  - ')}`),
    fc.array(keys, { minLength: 2, maxLength: 3 }).map((list) => `authors: ${list.join(', ')}`),
    fc.constant('auhtors: siam'),
  );
  const tags = fc.constantFrom(
    '',
    'tags: metup, x',
    'tags: [metup]',
    'tags: [Meetup, kubecon-2023]',
    'tgas: [meetup]',
  );
  const body = fc.array(
    fc.constantFrom(
      '![a](/img/Hall.png)',
      '![a](/static/img/Hall.png)',
      '![a](/img/a b.png)',
      '![a](/img/gone.png)',
      '<img src="/img/HALL.png?x" alt="a" />',
      '[s][s]\n\n[s]: /Slides.pdf',
      '- [s](/SLIDES.pdf)\n- ![a](/img/Hall.png)',
      '> 👩‍🚀\t![a](/img/Hall.png)',
      '`![a](/img/Hall.png)`',
      '{/* ![a](/img/Hall.png) */}',
      '| a |\n| - |\n| ![a](/img/Hall.png) |',
    ),
    { maxLength: 5 },
  );
  const texts = fc
    .tuple(authors, tags, body, fc.constantFrom('\n', '\r\n'), fc.constantFrom('', '\uFEFF'))
    .map(([first, second, blocks, newline, mark]) => {
      const yaml = [first, second].filter(Boolean).join('\n');
      return mark + post(yaml, blocks.join('\n\n')).replace(/\n/g, newline);
    });

  test('a fix is idempotent, adds no error, and touches nothing but its ranges', () => {
    fc.assert(
      fc.property(fc.array(texts, { minLength: 1, maxLength: 3 }), (posts) => {
        const files = Object.fromEntries(posts.map((text, index) => [`blog/${index}.md`, text]));
        const dir = writeFiles({ ...blog, ...files });
        const site = siteOf(dir);
        const first = checkSite(site);
        for (const { before, after, edits } of planFixes(first.diagnostics, first.sources)) {
          expect(outside(after, moved(edits))).toBe(
            outside(
              before,
              edits.map(({ range }) => range),
            ),
          );
          expect(applyEdits(before, edits).text).toBe(after);
        }
        const { report, files: fixes } = settleFixes(first, dir, (texts) =>
          checkSite(site, { texts }),
        );
        expect(report.summary.errors).toBeLessThanOrEqual(first.summary.errors);
        expect(planFixes(report.diagnostics, report.sources)).toEqual([]);
        for (const { file, after } of fixes) writeFileSync(path.join(dir, file), after);
        const second = checkSite(site);
        expect(second.diagnostics).toEqual(report.diagnostics);
        expect(planFixes(second.diagnostics, second.sources)).toEqual([]);
      }),
      often(60),
    );
  });
});

describe('the command', () => {
  const broken = {
    'docusaurus.config.mjs': configText(),
    ...blog,
    'blog/plain.md': post('authors: siam'),
    'blog/two turns.md': post('authors: siam\ntgas: [metup, x]', '![The hall](/img/Hall.png)'),
    'blog/crlf.md': post('authors: siam', 'Text').replace(/\n/g, '\r\n'),
    'blog/mark.md': `\uFEFF${post('authors: siam')}`,
    'blog/no-end.md': post('authors: siam', '![The hall](/img/Hall.png)').trimEnd(),
    'blog/会场 "é".md': post('authors: siam'),
    "blog/it's.md": post('authors: siam'),
    'blog/fine.md': post('authors: saim'),
  };

  test('writes, says so, reports what is left, and a second time changes nothing', async () => {
    const dir = writeFiles({ ...broken, 'blog/left.md': post('authors: nobody') });
    const before = snapshot(dir);
    const { status, stdout, notes } = await runCheckHere(dir, '--fix');
    expect({ status, notes }).toEqual({ status: 1, notes: ['Fixed what was sure in 7 files.'] });
    expect(stdout).toContain('\n✖ 1 error, ');
    const after = snapshot(dir);
    expect(Object.keys(after)).toEqual(Object.keys(before));
    expect(after['blog/two turns.md']).toBe(
      post('authors: saim\ntags: [meetup, x]', '![The hall](/img/hall.png)'),
    );
    expect(after['blog/left.md']).toBe(before['blog/left.md']);

    const times = mtimes(dir);
    expect(await runCheckHere(dir, '--fix')).toMatchObject({ status: 1, notes: [] });
    expect(mtimes(dir)).toEqual(times);
    expect(snapshot(dir)).toEqual(after);
  });

  test.each([
    ['git apply', ['git', 'apply', '-']],
    ['patch', ['patch', '--batch', '--binary', '-p1']],
  ])('--dry-run writes nothing, and what it prints does the same through %s', async (_, words) => {
    const dir = writeFiles(broken);
    const times = mtimes(dir);
    const before = snapshot(dir);
    const { status, stdout, notes } = await runCheckHere(dir, '--fix', '--dry-run');
    expect({ status, notes }).toEqual({ status: 0, notes: [] });
    expect(mtimes(dir)).toEqual(times);
    expect(snapshot(dir)).toEqual(before);

    const [program = '', ...rest] = words;
    execFileSync(program, rest, { cwd: dir, input: stdout, stdio: ['pipe', 'ignore', 'pipe'] });
    const patched = snapshot(dir);
    const other = writeFiles(broken);
    await runCheckHere(other, '--fix');
    expect(patched).toEqual(snapshot(other));
    expect(patched).not.toEqual(before);
  });

  test('--dry-run with --output writes the patch there; with nothing to fix it is empty', async () => {
    const dir = writeFiles(broken);
    const output = path.join(dir, 'fixes.patch');
    const run = await runCheckHere(dir, '--fix', '--dry-run', '--output', output);
    expect(run).toEqual({ status: 0, stdout: '', notes: [] });
    expect(readFileSync(output, 'utf8')).toContain('+authors: saim');
    await runCheckHere(dir, '--fix');
    expect(await runCheckHere(dir, '--fix', '--dry-run')).toMatchObject({ status: 0, stdout: '' });
  });

  test('--dry-run without --fix is a mistake', async () => {
    const dir = writeFiles(broken);
    expect(await runCheckHere(dir, '--dry-run')).toEqual({
      status: 2,
      stdout: '',
      notes: ['--dry-run goes with --fix.'],
    });
  });

  test('a link stays a link, a mode stays, and nothing lies beside', async () => {
    const dir = writeFiles({ ...broken, 'texts/linked.md': post('authors: siam') });
    symlinkSync('../texts/linked.md', path.join(dir, 'blog/linked.md'));
    chmodSync(path.join(dir, 'blog/plain.md'), 0o666);
    chmodSync(path.join(dir, 'blog/mark.md'), 0o640);
    const names = readdirSync(dir, { recursive: true });
    expect((await runCheckHere(dir, '--fix')).status).toBe(0);
    expect(lstatSync(path.join(dir, 'blog/linked.md')).isSymbolicLink()).toBe(true);
    expect(readlinkSync(path.join(dir, 'blog/linked.md'))).toBe('../texts/linked.md');
    expect(readFileSync(path.join(dir, 'texts/linked.md'), 'utf8')).toBe(post('authors: saim'));
    expect(statSync(path.join(dir, 'blog/plain.md')).mode & 0o777).toBe(0o666);
    expect(statSync(path.join(dir, 'blog/mark.md')).mode & 0o777).toBe(0o640);
    expect(readdirSync(dir, { recursive: true })).toEqual(names);
  });

  test('a link out of the site is not followed', async () => {
    const outside = writeFiles({ 'post.md': post('authors: siam') });
    const dir = writeFiles(broken);
    symlinkSync(path.join(outside, 'post.md'), path.join(dir, 'blog/outside.md'));
    expect((await runCheckHere(dir, '--fix')).status).toBe(1);
    expect(readFileSync(path.join(outside, 'post.md'), 'utf8')).toBe(post('authors: siam'));
  });

  test('with --changed only what the change answers for', async () => {
    const dir = writeFiles(broken);
    const git = (...words: string[]) =>
      execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@t', ...words], { cwd: dir });
    git('init', '-q', '-b', 'main');
    git('add', '.');
    git('commit', '-qm', 'All');
    renameSync(path.join(dir, 'blog/plain.md'), path.join(dir, 'blog/renamed.md'));
    const before = snapshot(dir);
    expect(await runCheckHere(dir, '--fix', '--changed=main')).toMatchObject({
      status: 0,
      notes: ['Fixed what was sure in 1 file.'],
    });
    expect(snapshot(dir)).toEqual({ ...before, 'blog/renamed.md': post('authors: saim') });
  });
});

function post(yaml: string, body = 'Text'): string {
  return `---\n${yaml}\n---\n\n${body}\n`;
}

/** A post after its repair. */
function fixed(text: string): string | undefined {
  return repaired({ ...blog, 'blog/post.md': text })['blog/post.md'] ?? text;
}

/** Every file that a repair changes, as it is then. */
function repaired(files: Record<string, string>): Record<string, string> {
  const dir = writeFiles(files);
  const site = siteOf(dir);
  const repair = settleFixes(checkSite(site), dir, (texts) => checkSite(site, { texts }));
  return Object.fromEntries(repair.files.map(({ file, after }) => [file, after]));
}

function diagnostic(fix: Diagnostic['fix'], file = 'blog/a.md'): Diagnostic {
  const place = { line: 1, column: 1, endLine: 1, endColumn: 1 };
  const words = { message: '', label: null, help: null, docs: '', locale: 'en', related: [] };
  return { rule: 'a-rule', severity: 'error', file, ...place, ...words, fix, stopsLoading: false };
}

/** A text without some ranges. */
function outside(text: string, ranges: readonly { start: number; end: number }[]): string {
  return ranges.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text);
}

/** Where replacements stand in the text after them. */
function moved(edits: readonly TextEdit[]): { start: number; end: number }[] {
  let shift = 0;
  return edits.map(({ range, text }) => {
    const start = range.start + shift;
    shift += text.length - (range.end - range.start);
    return { start, end: start + text.length };
  });
}

function filesIn(dir: string): string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('.git'))
    .map((entry) => path.relative(dir, path.join(entry.parentPath, entry.name)))
    .sort();
}

function snapshot(dir: string): Record<string, string> {
  return Object.fromEntries(
    filesIn(dir).map((file) => [file, readFileSync(path.join(dir, file), 'utf8')]),
  );
}

function mtimes(dir: string): number[] {
  return filesIn(dir).map((file) => statSync(path.join(dir, file)).mtimeMs);
}
