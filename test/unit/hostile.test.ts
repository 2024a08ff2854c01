import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { checkSite, type Report } from '../../src/plugin/check/check.ts';
import { writeText } from '../../src/plugin/report/text.ts';
import { often } from '../helpers/cases.ts';
import { expectHarmless } from '../helpers/harmless.ts';
import { checkFiles, siteOf, writeFiles } from '../helpers/site.ts';

const ESC = '\u001b';
const authors = 'saim:\n  name: Saim Safdar\n';

/** A post of saim's with this text. */
function post(text: string): string {
  return `---\ndate: 2026-01-01\nauthors: saim\n---\n\n${text}\n`;
}

/** A post with this front matter. */
function fronted(frontMatter: string): string {
  return `---\ndate: 2026-01-01\n${frontMatter}\n---\n\nText\n`;
}

/** Checks a blog that has one author besides; what is found, in order and without repetition, after at most a few seconds. */
function judge(files: Record<string, string | Buffer>): string[] {
  const dir = writeFiles({ 'blog/authors.yml': authors, ...files });
  return judgeDir(dir);
}

function judgeDir(dir: string): string[] {
  const started = performance.now();
  const report = checkSite(siteOf(dir));
  expectHarmless(report);
  expect(performance.now() - started).toBeLessThan(SECONDS * 1000);
  return foundIn(report);
}

/** What is found, apart from what every text here lacks. */
function foundIn({ diagnostics }: Report): string[] {
  const wanted = diagnostics.filter(({ rule }) => !BESIDES.includes(rule));
  return [...new Set(wanted.map(({ rule, file, line }) => `${rule} ${file}:${line}`))];
}

const BESIDES = ['truncate-missing', 'front-matter-unknown-key', 'author-none'];

const MARKUP = [
  ...['---\n', '\n', '\n\n', ' ', '    ', '\t', '\r\n', '\r', '\0', '\uFEFF', '\u2028', '\ud800'],
  ...[
    'a',
    'saim',
    '# ',
    '## ',
    '- ',
    '1. ',
    '> ',
    '* ',
    '**',
    '_',
    '~~',
    '`',
    '```',
    '~~~',
    '| ',
    '|-|',
  ],
  ...[
    '![',
    '](',
    ')',
    '[',
    ']',
    ']:',
    '](<',
    '>)',
    '"',
    "'",
    '\\',
    '&amp;',
    '&#0;',
    '&#x110000;',
    '%',
    '%2',
    '%00',
  ],
  ...[
    '<',
    '</',
    '/>',
    '>',
    '<img src="',
    '<img src={',
    '<a href=',
    '<b>',
    '</b>',
    '<!--',
    '-->',
    '<!-- truncate -->',
  ],
  ...[
    '{',
    '}',
    '{/*',
    '*/}',
    '${',
    '(',
    '=>',
    'import a from "',
    'export const a = ',
    'require("',
    '@site/',
    '../',
    './',
    '/',
  ],
  ...[
    ':::',
    ':::note',
    ':a[',
    '{#a}',
    '{...a}',
    'srcset="',
    ' 2x, ',
    'style={{',
    '<!-- event-writeups-ignore ',
    '<style>',
    '<script>',
  ],
];

const YAML = [
  ...[
    '\n',
    '\n',
    '\n  ',
    '\n    ',
    ' ',
    '\t',
    '\r\n',
    '\0',
    '---\n',
    '...\n',
    '%YAML 1.2\n',
    '<<<<<<< a\n',
    '=======\n',
  ],
  ...[
    'authors',
    'tags',
    'title',
    'date',
    'slug',
    'image',
    'draft',
    'name',
    'socials',
    'page',
    'image_url',
    'saim',
    'key',
  ],
  ...[
    '__proto__',
    'constructor',
    'toString',
    'null',
    '~',
    'true',
    '1',
    '-1',
    '1e999',
    '.nan',
    '2026-01-01',
    '9999-99-99',
    '12:30',
  ],
  ...[
    ': ',
    ': ',
    ': ',
    ':',
    '- ',
    '? ',
    '[',
    ']',
    '{',
    '}',
    ', ',
    '&a ',
    '*a',
    '<<: *a',
    '!!str ',
    '!!binary ',
    '!!set ',
    '!a ',
  ],
  ...['"', "'", '|', '>', '|2-', '#', '\\', '@', '`', '/', '../', '%', '\u2028', '\ud800', '会'],
];

/** What the check may take for one hostile file on a machine with much else to do. */
const SECONDS = 8;

/** A value that grows tenfold with each level of aliases. */
const bomb = `${[...'abcdefghi']
  .map((key, index, keys) => {
    const item = index === 0 ? '"lol"' : `*${keys[index - 1]}`;
    return `${key}: &${key} [${Array(10).fill(item).join(', ')}]`;
  })
  .join('\n')}`;

describe('a post that no one can publish is a finding in its place', () => {
  const binary = Buffer.from(Array.from({ length: 70_000 }, (_, index) => (index * 7919) % 256));
  test.each<[string, string | Buffer, string[]]>([
    ['a binary file', binary, ['post-unreadable blog/a.md:1']],
    ['20 MB', post('word '.repeat(4_000_000)), ['post-unreadable blog/a.md:1']],
    ['20 MB on one line of brackets', '['.repeat(20_000_000), ['post-unreadable blog/a.md:1']],
    ['UTF-16', Buffer.from(post('Text'), 'utf16le'), ['post-unreadable blog/a.md:1']],
    ['Latin-1', Buffer.from(post('Zo\u00eb'), 'latin1'), ['post-unreadable blog/a.md:1']],
    [
      'front matter without an end',
      '---\nauthors: saim\n\nText\n',
      ['front-matter-syntax blog/a.md:1'],
    ],
    ['front matter without an end or a line', '---', ['front-matter-syntax blog/a.md:1']],
    [
      'front matter of 1 MB',
      fronted(`authors: saim\nnote: "${'x'.repeat(1e6)}"`),
      ['front-matter-syntax blog/a.md:1'],
    ],
    [
      'front matter of 1 MB of blanks',
      fronted(`authors: saim\n${' '.repeat(1e6)}`),
      ['front-matter-syntax blog/a.md:1'],
    ],
    [
      'front matter of 200,000 keys',
      fronted(Array.from({ length: 200_000 }, (_, index) => `k${index}: 1`).join('\n')),
      ['front-matter-syntax blog/a.md:1'],
    ],
    [
      'front matter of 10,000 brackets',
      fronted(`authors: ${'['.repeat(10_000)}`),
      ['front-matter-syntax blog/a.md:3'],
    ],
    [
      'front matter of 10,000 braces',
      fronted(`authors: ${'{a: '.repeat(10_000)}`),
      ['front-matter-syntax blog/a.md:3'],
    ],
    [
      'front matter of 10,000 lists',
      fronted(`authors:\n  ${'- '.repeat(10_000)}a`),
      ['front-matter-syntax blog/a.md:4'],
    ],
    ['JSON of 5,000 brackets', `---json\n{"a": ${'['.repeat(5000)}${']'.repeat(5000)}}\n---\n`, []],
    ['an alias to itself', fronted('authors: &a [*a]'), ['front-matter-type blog/a.md:3']],
    ['a bomb of aliases', fronted(`authors: saim\n${bomb}`), []],
    [
      'a bomb of aliases for authors',
      fronted(`${bomb}\nauthors: *i`),
      ['front-matter-type blog/a.md:11'],
    ],
    [
      'a bomb of aliases for tags, title and image',
      fronted(`authors: saim\n${bomb}\ntags: *i\ntitle: *i\nimage: *i`),
      [
        'front-matter-type blog/a.md:12',
        'front-matter-type blog/a.md:14',
        'front-matter-type blog/a.md:15',
      ],
    ],
    ['10,000 quotes', post(`${'>'.repeat(10_000)} a`), ['post-unreadable blog/a.md:6']],
    ['10,000 lists', post(`${'- '.repeat(10_000)} a`), ['post-unreadable blog/a.md:6']],
    ['10,000 opening brackets', post('['.repeat(10_000)), ['post-unreadable blog/a.md:6']],
    ['10,000 opening images', post('!['.repeat(10_000)), ['post-unreadable blog/a.md:6']],
    ['10,000 opening braces', post('{'.repeat(10_000)), ['post-unreadable blog/a.md:6']],
    ['10,000 elements in each other', post(`${'<b>'.repeat(10_000)}a${'</b>'.repeat(10_000)}`), []],
    [
      '10,000 elements on lines of their own',
      post(`${'<div>\n'.repeat(10_000)}\na\n\n${'</div>\n'.repeat(10_000)}`),
      [],
    ],
    [
      '10,000 elements that nobody closes',
      post('<b>'.repeat(10_000)),
      ['post-unreadable blog/a.md:6'],
    ],
    [
      '1,000 attributes in each other',
      post(`${'<a b={'.repeat(1000)}1${'}/>'.repeat(1000)}`),
      ['post-unreadable blog/a.md:6'],
    ],
    [
      '150 braces in each other',
      post(`${'{'.repeat(150)}1${'}'.repeat(150)}`),
      ['post-unreadable blog/a.md:6'],
    ],
    [
      '10,000 elements in an expression that nobody closes',
      post(`{${'<b>'.repeat(10_000)}}`),
      ['post-unreadable blog/a.md:6'],
    ],
    [
      '10,000 classes that extend each other',
      post(`{${'class extends '.repeat(10_000)}a}`),
      ['post-unreadable blog/a.md:6'],
    ],
    ['10,000 expressions in a row', post('{a}'.repeat(10_000)), ['post-unreadable blog/a.md:6']],
    ['10,000 entities in a row', post('&amp;'.repeat(10_000)), ['post-unreadable blog/a.md:6']],
    [
      '10,000 beginnings of definitions',
      post('[a]: '.repeat(10_000)),
      ['post-unreadable blog/a.md:6'],
    ],
    ['a sum of 20,000', post(`{${'1+'.repeat(20_000)}1}`), []],
    ['20,000 negations', post(`{${'!'.repeat(20_000)}1}`), []],
  ])('%s', (_, content, expected) => {
    expect(judge({ 'blog/a.md': content })).toEqual(expected);
  });
});

describe('a post that is only odd has only what is wrong with it', () => {
  const missing = ['image-missing blog/a.md:6'];
  test.each([
    ['10,000 stars', '*'.repeat(10_000), []],
    ['10,000 stars and letters', '*a '.repeat(10_000), []],
    ['10,000 stars and lines in turn', '*_'.repeat(10_000), []],
    ['10,000 stars that end what nothing began', `${'*a '.repeat(5000)}${'b* '.repeat(5000)}`, []],
    ['10,000 tildes', '~'.repeat(10_000), []],
    [
      '100,000 backticks of all lengths',
      Array.from({ length: 400 }, (_, index) => '`'.repeat(index)).join(' '),
      [],
    ],
    ['10,000 closing brackets', ']'.repeat(10_000), []],
    ['10,000 links that are none', '[a]('.repeat(900), []],
    ['10,000 ampersands', '&'.repeat(10_000), []],
    ['a comment that nobody closes', '<!-- a', ['post-unreadable blog/a.md:6']],
    ['10,000 admonitions', ':::note\n'.repeat(10_000), ['post-unreadable blog/a.md:206']],
    ['10,000 directives', ':a['.repeat(900), []],
    ['a table of 2,000 rows and 20 columns', table(2000, 20), []],
    ['a table of 2,000 columns', table(2, 2000), []],
    ['10,000 definitions of one label', '[a]: /b\n\n'.repeat(10_000), []],
    [
      '10,000 braces in code',
      `\`\`\`json\n${'{\n'.repeat(100)}${'{}\n'.repeat(10_000)}\`\`\`\n`,
      [],
    ],
    ['10,000 entities, each in its paragraph', 'a &amp; b\n\n'.repeat(10_000), []],
    ['a line of 1 MB', 'word '.repeat(200_000), []],
    ['100,000 empty lines', '\n'.repeat(100_000), []],
    ['NUL by an entity in an image', '![A hall](/img/a&#0;.png)', missing],
    ['NUL by an escape in an image', '![A hall](/img/a%00.png)', missing],
    ['NUL by an escape in a path from the post', '![A hall](./a%00.png)', missing],
    ['NUL by an escape in HTML', '<img src="/img/a%00.png" alt="A hall" />', missing],
    ['a path out of the site', '![A hall](../../../../../../../../etc/passwd)', []],
    [
      'a path out of the site in HTML',
      '<img src="../../../../../../../../etc/passwd" alt="A hall" />',
      missing,
    ],
    ['a path out of the static folder', '![A hall](/../../../../../../../../etc/passwd)', missing],
    ['a path out of the site by its alias', '![A hall](@site/../../../../../../etc/passwd)', []],
    [
      'an encoded path out of the site',
      '![A hall](%2e%2e/%2e%2e/%2e%2e/%2e%2e/%2e%2e/%2e%2e/etc/passwd)',
      [],
    ],
    [
      'a path out of the site with encoded slashes',
      '![A hall](..%2f..%2f..%2f..%2f..%2f..%2fetc%2fpasswd)',
      [],
    ],
    ['an absolute path', '![A hall](/etc/passwd)', missing],
    ['half a character', '![A hall](/img/%E0%A4%A.png)', ['image-malformed blog/a.md:6']],
    [
      'half a character in HTML',
      '<img src="/img/%E0%A4%A" alt="A hall" />',
      ['image-malformed blog/a.md:6'],
    ],
    ['half a character in a link', '[A hall](/img/%E0%A4%A)', ['link-missing blog/a.md:6']],
    ['a path of 100 kB', `![A hall](/img/${'x'.repeat(100_000)}.png)`, missing],
    ['a path of 50,000 folders', `![A hall](./${'a/'.repeat(50_000)}a.png)`, missing],
    ['a path of 30,000 steps up', `![A hall](${'../'.repeat(30_000)}a.png)`, []],
    [
      'a path of 100 kB in HTML',
      `<img src="/img/${'x'.repeat(100_000)}.png" alt="A hall" />`,
      missing,
    ],
    ['names of what all objects have', '![A](__proto__) ![B](constructor) ![C](toString)', missing],
    ['definitions by such names', '![a][__proto__] ![b][constructor]\n\n[x]: /y', []],
    ['tags by such names', '<toString /> <constructor.prototype />', []],
  ])('%s', (_, text, expected) => {
    expect(judge({ 'blog/a.md': post(text) })).toEqual(expected);
  });

  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('the author %s', (key) => {
    expect(judge({ 'blog/a.md': fronted(`authors: ${key}`) })).toEqual([
      'author-unknown blog/a.md:3',
    ]);
    expect(judge({ 'blog/a.md': fronted(`authors: [{ key: ${key} }]`) })).toEqual([
      'author-unknown blog/a.md:3',
    ]);
    expect(
      judge({
        'blog/a.md': fronted(`authors: ${key}`),
        'blog/authors.yml': `${key}:\n  name: Somebody\n`,
      }),
    ).toEqual([]);
    expect(
      judge({ 'blog/a.md': fronted(`authors: saim\ntags: [${key}]`), 'blog/tags.yml': 'a:\n' }),
    ).toEqual(['tag-unknown blog/a.md:4']);
  });

  test('front matter keys that all objects have', () => {
    const keys = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
    const frontMatter = keys.map((key) => `${key}: { authors: siam, slug: /x }`).join('\n');
    expect(judge({ 'blog/a.md': fronted(`authors: saim\n${frontMatter}`) })).toEqual([]);
  });
});

describe('an authors file that is none', () => {
  test.each<[string, string | Buffer, string[]]>([
    [
      'with conflict markers',
      `<<<<<<< HEAD\n${authors}=======\nsaim:\n  name: S\n>>>>>>> b\n`,
      ['authors-file blog/authors.yml:1'],
    ],
    ['binary', Buffer.from([0, 1, 2, 255, 254, 0]), ['authors-file blog/authors.yml:1']],
    ['empty', '', ['author-unknown blog/a.md:3']],
    ['a list', '- saim\n', ['author-unknown blog/a.md:3', 'authors-file blog/authors.yml:1']],
    ['a word', 'saim', ['author-unknown blog/a.md:3', 'authors-file blog/authors.yml:1']],
    ['two documents', `${authors}---\n${authors}`, ['authors-file blog/authors.yml:3']],
    ['20 MB', `${authors}# ${'x'.repeat(2e7)}`, ['authors-file blog/authors.yml:1']],
    ['a bomb of aliases', `${authors}${bomb}\n`, lines(3, 11)],
    [
      'a bomb of aliases in a field',
      `${bomb}\n${authors}  title: *i\n  socials: *i\n`,
      [...lines(1, 9), ...lines(12, 13)],
    ],
    [
      'itself as a field',
      `saim: &a\n  name: Saim\n  socials: *a\n`,
      ['authors-file blog/authors.yml:3'],
    ],
    ['of 10,000 brackets', '['.repeat(10_000), ['authors-file blog/authors.yml:1']],
    ['of 10,000 lists', '- '.repeat(10_000), ['authors-file blog/authors.yml:1']],
    [
      'of 20,000 authors',
      Array.from({ length: 20_000 }, (_, index) => `saim${index}:\n  name: S\n`).join(''),
      ['author-unknown blog/a.md:3'],
    ],
    [
      'a tag that makes a function',
      `saim: !!js/function 'function(){}'\n`,
      ['authors-file blog/authors.yml:1'],
    ],
  ])('%s', (_, content, expected) => {
    const found = judge({ 'blog/a.md': fronted('authors: saim'), 'blog/authors.yml': content });
    expect(found).toEqual(expected);
  });

  test('a folder', () => {
    const files = { 'blog/a.md': fronted('authors: saim'), 'blog/authors.yml/keep.txt': '' };
    const report = checkFiles(files);
    expectHarmless(report);
    expect(foundIn(report)).toEqual(['author-unknown blog/a.md:3']);
  });
});

test('front matter in a programming language is not run', () => {
  const proof = path.join(mkdtempSync(path.join(os.tmpdir(), 'event-writeups-')), 'ran');
  onTestFinished(() => rmSync(path.dirname(proof), { recursive: true }));
  const write = `require('fs').writeFileSync(${JSON.stringify(proof)}, '')`;
  for (const language of [
    'js',
    'javascript',
    ' js',
    'JS',
    'JavaScript',
    'coffee',
    'cson',
    'toml',
    'ts',
  ]) {
    const found = judge({ 'blog/a.md': `---${language}\n${write}\n---\n\nText\n` });
    expect(found, language).toEqual(['front-matter-syntax blog/a.md:1']);
  }
  const text = `export const a = ${write};\n\n{${write}}\n\n<img src={${write}} alt={${write}} />\n\n![a](/x.png)`;
  expect(judge({ 'blog/a.md': post(text), 'static/x.png': '' })).not.toContain('post-unreadable');
  judge({ 'blog/a.md': fronted(`authors: !!js/function "${write}"`) });
  expect(existsSync(proof)).toBe(false);
});

describe('names of files', () => {
  test('with line feeds and escape codes forge nothing', () => {
    const forged = '✔ Nothing found · 1 post, 1 image, 0 links checked · 1 ms';
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
    expect(foundIn(report)).toHaveLength(names.length);
    const lines = writeText(report).split('\n');
    expect(lines.filter((line) => /^[✔✖]/.test(line))).toHaveLength(1);
    expect(lines.at(-2)).toMatch(/^✖ 5 errors/);
    expect(lines.filter((line) => /^\s*(::|##\[)/.test(line))).toEqual([]);
  });

  test('that are no UTF-8 harm nothing', () => {
    const dir = writeFiles({ 'blog/authors.yml': authors, 'blog/b.md': post('Text') });
    const name = Buffer.concat([
      Buffer.from(`${dir}/blog/a`),
      Buffer.from([0xff, 0xfe]),
      Buffer.from('.md'),
    ]);
    try {
      writeFileSync(name, post('Text'));
    } catch {
      // Some file systems have no such names.
      return;
    }
    expect(judgeDir(dir)).toEqual(['post-unreadable blog/a\ufffd\ufffd.md:1']);
  });

  test('that all objects have', () => {
    const found = judge({
      'blog/__proto__.md': post('Text'),
      'blog/constructor/index.md': post('![A hall](./toString)'),
    });
    expect(found).toEqual(['image-missing blog/constructor/index.md:6']);
  });

  test('a folder by the name of a post', () => {
    expect(judge({ 'blog/a.md/b.png': '', 'blog/b.md': post('![A hall](./a.md)') })).toEqual([
      'image-missing blog/b.md:6',
    ]);
  });
});

describe('links of the file system', () => {
  test('in a circle are entered once', () => {
    const dir = writeFiles({ 'blog/authors.yml': authors, 'blog/a/index.md': post('Text') });
    symlinkSync('.', path.join(dir, 'blog/self'));
    symlinkSync('../..', path.join(dir, 'blog/a/up'));
    symlinkSync('loop.md', path.join(dir, 'blog/loop.md'));
    const report = checkSite(siteOf(dir));
    expect(foundIn(report)).toEqual([]);
    expect(report.summary.posts).toBe(1);
  });

  test('out of the site are not read', () => {
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
      'tags-file blog/tags.yml:1',
    ]);
    expect(report.summary.unchecked).toBe(2);
  });
});

describe('what there is no permission to read', () => {
  /** As another user than root, who may read everything. Nothing else runs meanwhile: the check is synchronous. */
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

describe('whatever a file holds, the check ends with a report', () => {
  const settings = often(300);
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.string({ unit: 'grapheme', maxLength: 400 }),
    pieces(MARKUP),
  );
  const yamlText = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 200 }), pieces(YAML));

  test('texts as posts', () => {
    const dir = writeFiles({ 'blog/authors.yml': authors });
    fc.assert(
      fc.property(text, text, (a, b) =>
        expectReport(dir, { 'blog/a.md': a, 'blog/b.mdx': post(b) }),
      ),
      settings,
    );
  }, 60_000);

  test('bytes as posts', () => {
    const dir = writeFiles({ 'blog/authors.yml': authors });
    const bytes = fc.uint8Array({ maxLength: 400 }).map((array) => Buffer.from(array));
    fc.assert(
      fc.property(bytes, bytes, (a, b) =>
        expectReport(dir, {
          'blog/a.md': a,
          'blog/b.md': Buffer.concat([Buffer.from(post('')), b]),
        }),
      ),
      settings,
    );
  }, 60_000);

  test('texts like YAML as front matter, authors and tags', () => {
    const dir = writeFiles({ 'blog/authors.yml': authors });
    fc.assert(
      fc.property(yamlText, yamlText, yamlText, (frontMatter, authorsText, tags) =>
        expectReport(dir, {
          'blog/a.md': `---\n${frontMatter}\n---\n\nText\n`,
          'blog/authors.yml': authorsText,
          'blog/tags.yml': tags,
        }),
      ),
      settings,
    );
  }, 60_000);

  function expectReport(dir: string, files: Record<string, string | Buffer>): void {
    for (const [name, content] of Object.entries(files))
      writeFileSync(path.join(dir, name), content);
    const report = checkSite(siteOf(dir));
    expectHarmless(report);
    report.references();
  }
});

/** Texts put together from pieces, which reach further into the parsers than letters by chance. */
function pieces(all: readonly string[]): fc.Arbitrary<string> {
  return fc.array(fc.constantFrom(...all), { maxLength: 30 }).map((parts) => parts.join(''));
}

/** Findings in these lines of the authors file. */
function lines(first: number, last: number): string[] {
  const all = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return all.map((line) => `authors-file blog/authors.yml:${line}`);
}

function table(rows: number, columns: number): string {
  const row = (cell: string) => `|${` ${cell} |`.repeat(columns)}\n`;
  return row('a') + row('--') + row('b').repeat(rows);
}

/** The user and the group without rights on Linux and others. */
const NOBODY = 65_534;
