import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { check, checkJson, command, withoutDuration } from '../helpers/command.ts';
import { root } from '../helpers/run.ts';
import { writeFiles } from '../helpers/site.ts';

const config = `export default {
  title: 'A site',
  url: 'https://example.com',
  baseUrl: '/',
  presets: [['classic', { docs: false, blog: { onUntruncatedBlogPosts: 'ignore' } }]],
  plugins: ['docusaurus-plugin-event-writeups'],
};
`;
const good = {
  'docusaurus.config.mjs': config,
  'blog/authors.yml': 'saim:\n  name: Saim Safdar\n',
  'blog/meetup.md': '---\nauthors: saim\n---\n\nText\n\n<!-- truncate -->\n',
};
const withWarning = {
  ...good,
  'blog/nobody.md': '---\ntitle: Nobody\n---\n\nText\n\n<!-- truncate -->\n',
};
const withError = {
  ...good,
  'blog/typo.md': '---\nauthors: [siam]\n---\n\nText\n\n<!-- truncate -->\n',
};

describe('the exit status', () => {
  test('0 when nothing is wrong, also with warnings and infos', async () => {
    const siteDir = writeFiles(withWarning);
    expect(await check(writeFiles(good))).toMatchObject({ status: 0, stderr: '' });
    expect(await check(siteDir)).toMatchObject({ status: 0, stderr: '' });
    expect(await check(siteDir, '--rule', 'author-none=info')).toMatchObject({ status: 0 });
    expect(await check(siteDir, '--rule=author-none=off', '--max-warnings=0')).toMatchObject({
      status: 0,
    });
  });

  test('1 when there is an error, whatever the format and however little is shown', async () => {
    const siteDir = writeFiles(withError);
    for (const words of [[], ['--quiet'], ['--format', 'json'], ['--list', 'references']]) {
      expect(await check(siteDir, ...words), words.join(' ')).toMatchObject({
        status: 1,
        stderr: '',
      });
    }
    expect(await check(siteDir, '--rule', 'author-unknown=warning')).toMatchObject({ status: 0 });
    expect(await check(siteDir, '--rule', 'author-unknown=off')).toMatchObject({ status: 0 });
    expect(await check(writeFiles(withWarning), '--rule', 'author-none=error')).toMatchObject({
      status: 1,
    });
  });

  test('1 when there are more warnings than --max-warnings allows', async () => {
    const siteDir = writeFiles(withWarning);
    expect(await check(siteDir, '--max-warnings', '1')).toMatchObject({ status: 0 });
    expect(await check(siteDir, '--max-warnings', '0')).toMatchObject({ status: 1 });
    // What is not shown counts all the same.
    expect(await check(siteDir, '--max-warnings', '0', '--quiet')).toMatchObject({ status: 1 });
  });

  test.each([
    [['--frmt', 'json'], "Unknown option '--frmt'. See event-writeups --help."],
    [['--format'], "Option '--format <value>' argument missing. See event-writeups --help."],
    [['--format', 'xml'], 'There is no format "xml". Formats: text, json, github, sarif, junit.'],
    [
      ['--rule', 'author-unknwon=off'],
      'There is no rule "author-unknwon". Did you mean "author-unknown"?',
    ],
    [
      ['--rule', 'author-unknown=fatal'],
      '--rule author-unknown takes off, info, warning, error, not "fatal".',
    ],
    [
      ['--rule', 'author-unknown'],
      '--rule author-unknown takes off, info, warning, error, not "".',
    ],
    [['--max-warnings', 'many'], '--max-warnings takes a number, not "many".'],
    [['--list', 'links'], '--list takes "references" or "unchecked", not "links".'],
    [['.', 'elsewhere'], 'One site at a time: "elsewhere" is one too many.'],
    [['--output', 'nowhere/report.txt'], 'nowhere/report.txt cannot be written: ENOENT.'],
  ])('2 for check %j', async (words, message) => {
    expect(await check(writeFiles(good), ...words)).toMatchObject({
      status: 2,
      stdout: '',
      stderr: `event-writeups: ${message}\n`,
    });
  });

  test('2 for a command that does not exist', async () => {
    expect(await command(writeFiles(good), ['chekc'])).toMatchObject({
      status: 2,
      stdout: '',
      stderr: 'event-writeups: There is no command "chekc". See event-writeups --help.\n',
    });
  });

  test('0 for --help; 2 without a command, and help', async () => {
    const siteDir = writeFiles({});
    for (const words of [['--help'], ['-h'], ['check', '--help'], ['check', '-h']]) {
      const run = await command(siteDir, words);
      expect(run, words.join(' ')).toMatchObject({ status: 0, stderr: '' });
      expect(run.stdout).toContain('event-writeups check [siteDir]');
    }
    const { status, stdout } = await command(siteDir, []);
    expect({ status, help: stdout.includes('--max-warnings N') }).toEqual({
      status: 2,
      help: true,
    });
  });
});

describe('the config', () => {
  const cases: [title: string, files: Record<string, string>][] = [
    [
      'an object in CommonJS',
      { 'docusaurus.config.js': config.replace('export default', 'module.exports =') },
    ],
    ['an object in a module', { 'docusaurus.config.mjs': config }],
    [
      'a function',
      {
        'docusaurus.config.mjs': config
          .replace('default {', 'default () => ({')
          .replace(/};\n$/, '});\n'),
      },
    ],
    [
      'an async function',
      {
        'docusaurus.config.js': config
          .replace('export default {', 'module.exports = async () => ({')
          .replace(/};\n$/, '});\n'),
      },
    ],
    [
      'a promise',
      {
        'docusaurus.config.mjs': config
          .replace('default {', 'default Promise.resolve({')
          .replace(/};\n$/, '});\n'),
      },
    ],
    [
      'TypeScript, with a module beside it',
      {
        'docusaurus.config.ts': `import type { Config } from '@docusaurus/types';\nimport { title } from './title';\nconst config: Config = {\n  ...{ title },${config.slice(config.indexOf('{') + 1)}export default config;\n`,
        'title.ts': "export const title: string = 'A site';\n",
      },
    ],
    [
      'one that requires JSON',
      {
        'docusaurus.config.js': `const blog = require('./blog.json');\n${config
          .replace('export default', 'module.exports =')
          .replace('docs: false', 'docs: false, blog')}`,
        'blog.json': '{ "path": "blog" }',
      },
    ],
    [
      'one that requires JSON in a package of modules',
      {
        'package.json': '{ "type": "module" }',
        'docusaurus.config.js': `const blog = require('./blog.json');\n${config.replace('docs: false', 'docs: false, blog')}`,
        'blog.json': '{ "path": "blog" }',
      },
    ],
  ];

  test.each(cases)('may be %s', async (_, files) => {
    const { 'docusaurus.config.mjs': __, ...posts } = withError;
    const run = await check(writeFiles({ ...posts, ...files }), '--format', 'json');
    expect(run).toMatchObject({ status: 1, stderr: '' });
    expect(JSON.parse(run.stdout)).toMatchObject({ summary: { posts: 2, errors: 1 } });
  });

  test('may print: nothing of it is in the report', async () => {
    const printing = config
      .replace(
        'export default {',
        "console.log('loading');\nexport default async () => {\n  console.table([1]);\n  await null;\n  process.stdout.write('loaded\\n');\n  return {",
      )
      .replace(/};\n$/, '}};\n');
    const run = await check(
      writeFiles({ ...withError, 'docusaurus.config.mjs': printing }),
      '--format',
      'json',
    );
    expect(JSON.parse(run.stdout)).toMatchObject({ summary: { posts: 2, errors: 1 } });
    expect(run.stderr).toMatch(/^loading\n.*loaded\n$/s);
  });

  test('gives rules their levels, as in a build', async () => {
    const named = (name: string) =>
      config.replace(
        "'docusaurus-plugin-event-writeups'",
        `[${name}, { rules: { 'author-unknown': 'warning' } }]`,
      );
    for (const name of [
      "'docusaurus-plugin-event-writeups'",
      "'event-writeups'",
      "'/somewhere/node_modules/docusaurus-plugin-event-writeups/lib/index.js'",
    ]) {
      const siteDir = writeFiles({ ...withError, 'docusaurus.config.mjs': named(name) });
      expect(await check(siteDir), name).toMatchObject({ status: 0 });
      // The command line has the last word.
      expect(await check(siteDir, '--rule', 'author-unknown=error')).toMatchObject({ status: 1 });
    }
  });

  test.each([
    ['is not there', {}, /^There is no docusaurus\.config\.js or \.ts in \/.*\.$/],
    [
      'throws',
      { 'docusaurus.config.mjs': "throw new Error('No SITE_URL.\\nSet it.');\n" },
      'docusaurus.config.mjs cannot be loaded: No SITE_URL.',
    ],
    [
      'throws when it is called',
      { 'docusaurus.config.mjs': "export default () => { throw new Error('No SITE_URL.'); };\n" },
      'docusaurus.config.mjs cannot be loaded: No SITE_URL.',
    ],
    [
      'has a slip',
      { 'docusaurus.config.mjs': 'export default {\n' },
      /^docusaurus\.config\.mjs cannot be loaded: .+$/,
    ],
    [
      'imports what is not there',
      { 'docusaurus.config.mjs': "import './theme.js';\n" },
      /^docusaurus\.config\.mjs cannot be loaded: .*theme\.js.*$/,
    ],
    [
      'is no object',
      { 'docusaurus.config.mjs': 'export default 7;\n' },
      'docusaurus.config.mjs exports no config object.',
    ],
    [
      'has no blog',
      { 'docusaurus.config.mjs': "export default { presets: [['classic', { blog: false }]] };\n" },
      'docusaurus.config.mjs has no blog: there is nothing to check.',
    ],
    [
      'has a rule that does not exist',
      {
        'docusaurus.config.mjs': config.replace(
          "'docusaurus-plugin-event-writeups'",
          "['event-writeups', { rules: { 'author-unknwon': 'off' } }]",
        ),
      },
      'docusaurus.config.mjs: there is no rule "author-unknwon".',
    ],
    [
      'has a level that does not exist',
      {
        'docusaurus.config.mjs': config.replace(
          "'docusaurus-plugin-event-writeups'",
          "['event-writeups', { rules: { 'author-unknown': 'fatal' } }]",
        ),
      },
      'docusaurus.config.mjs: rule "author-unknown" has no level "fatal". Levels: off, info, warning, error.',
    ],
  ])('that %s: status 2 and one line', async (_, files, message) => {
    const { status, stdout, stderr } = await check(writeFiles({ 'blog/a.md': 'Text\n', ...files }));
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    const [line = '', rest] = stderr.split(/(?<=\n)/);
    expect(rest).toBeUndefined();
    expect(line.replace('event-writeups: ', '').trimEnd()).toEqual(
      typeof message === 'string' ? message : expect.stringMatching(message),
    );
  });
});

describe('what is written', () => {
  const files = {
    ...good,
    'blog/authors.yml': 'saim:\n  name: Saim Safdar\n  titel: Engineer\n',
    'blog/slug-a.md': '---\nauthors: saim\nslug: same\n---\n\nText\n\n<!-- truncate -->\n',
    'blog/slug-b.md': '---\nauthors: saim\nslug: same\n---\n\nText\n\n<!-- truncate -->\n',
    'blog/typo.md':
      '---\nauthors: [siam]\n---\n\n<img src="/img/gone.png" alt="\u{1f389}" /> <img src={props.picture} alt="" />\n\n[a link](/blog/meetup)\n\n<!-- truncate -->\n',
  };

  test('as text', async () => {
    const { stdout } = await check(writeFiles(files));
    expect(withoutDuration(stdout)).toMatchInlineSnapshot(`
      "warning[author-field-unknown]: Docusaurus does not know the author field "titel".
        blog/authors.yml:3:3
      3 │   titel: Engineer
        │   ^^^^^
        = help: Did you mean "title"?

      error[slug-duplicate]: Two posts have the permalink /blog/same.
        blog/slug-b.md:3:7
      3 │ slug: same
        │       ^^^^ used again here
        blog/slug-a.md:3:7
      3 │ slug: same
        │       ---- first used here
        = help: Give one of them another slug.

      error[author-unknown]: No author has the key "siam".
        blog/typo.md:2:11
      2 │ authors: [siam]
        │           ^^^^ not in blog/authors.yml
        = help: Did you mean "saim"? --fix writes it.

      error[image-missing]: There is no image /img/gone.png.
        blog/typo.md:5:11
      5 │ <img src="/img/gone.png" alt="🎉" /> <img src={props.picture} alt="" />
        │           ^^^^^^^^^^^^^ not there
        = help: Put the file into static/img, or correct the path.

      ✖ 3 errors, 1 warning in 3 files · 4 posts, 2 images, 1 link checked · 1 not checkable · … ms
      "
    `);
  });

  test('as text in colour', async () => {
    const { stdout } = await command(writeFiles(files), ['check'], { FORCE_COLOR: '1' });
    expect(withoutDuration(stdout).replaceAll('\u001b', '␛')).toMatchInlineSnapshot(`
      "␛[33m␛[1mwarning[author-field-unknown]␛[22m␛[39m␛[1m: Docusaurus does not know the author field "titel".␛[22m
        blog/authors.yml:3:3
      ␛[2m3 │ ␛[22m  titel: Engineer
        ␛[2m│␛[22m   ␛[33m^^^^^␛[39m
        ␛[36m= help:␛[39m Did you mean "title"?

      ␛[31m␛[1merror[slug-duplicate]␛[22m␛[39m␛[1m: Two posts have the permalink /blog/same.␛[22m
        blog/slug-b.md:3:7
      ␛[2m3 │ ␛[22mslug: same
        ␛[2m│␛[22m       ␛[31m^^^^ used again here␛[39m
        blog/slug-a.md:3:7
      ␛[2m3 │ ␛[22mslug: same
        ␛[2m│␛[22m       ␛[34m---- first used here␛[39m
        ␛[36m= help:␛[39m Give one of them another slug.

      ␛[31m␛[1merror[author-unknown]␛[22m␛[39m␛[1m: No author has the key "siam".␛[22m
        blog/typo.md:2:11
      ␛[2m2 │ ␛[22mauthors: [siam]
        ␛[2m│␛[22m           ␛[31m^^^^ not in blog/authors.yml␛[39m
        ␛[36m= help:␛[39m Did you mean "saim"? --fix writes it.

      ␛[31m␛[1merror[image-missing]␛[22m␛[39m␛[1m: There is no image /img/gone.png.␛[22m
        blog/typo.md:5:11
      ␛[2m5 │ ␛[22m<img src="/img/gone.png" alt="🎉" /> <img src={props.picture} alt="" />
        ␛[2m│␛[22m           ␛[31m^^^^^^^^^^^^^ not there␛[39m
        ␛[36m= help:␛[39m Put the file into static/img, or correct the path.

      ␛[31m✖ 3 errors, 1 warning in 3 files · 4 posts, 2 images, 1 link checked · 1 not checkable · … ms␛[39m
      "
    `);
  });

  test('coloured on a terminal only, or where FORCE_COLOR asks for it, and never with NO_COLOR', async () => {
    const siteDir = writeFiles(withError);
    const colored = async (environment: Record<string, string>, ...words: string[]) =>
      (await command(siteDir, ['check', ...words], environment)).stdout.includes('\u001b');
    expect(await colored({})).toBe(false);
    expect(await colored({ FORCE_COLOR: '1' })).toBe(true);
    expect(await colored({ FORCE_COLOR: '0' })).toBe(false);
    expect(await colored({ FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(false);
    expect(await colored({ FORCE_COLOR: '1' }, '--format', 'json')).toBe(false);
  });

  test('--quiet leaves out what is no error, and counts it', async () => {
    const { stdout } = await check(writeFiles({ ...withError, ...withWarning }), '--quiet');
    expect(stdout).toContain('error[author-unknown]');
    expect(stdout).not.toContain('warning[');
    expect(stdout).toContain('✖ 1 error, 1 warning in 2 files · 3 posts');
  });

  test('--output writes to a file, without colour, and prints nothing', async () => {
    const siteDir = writeFiles(files);
    const run = await command(siteDir, ['check', '--output', 'report.txt'], { FORCE_COLOR: '1' });
    expect(run).toMatchObject({ status: 1, stdout: '', stderr: '' });
    const written = readFileSync(path.join(siteDir, 'report.txt'), 'utf8');
    expect(withoutDuration(written)).toBe(withoutDuration((await check(siteDir)).stdout));
  });

  test('as JSON, version 1', async () => {
    const siteDir = writeFiles(files);
    const report = await checkJson(siteDir);
    // Version 1 may gain fields, and loses none.
    expect(Object.keys(report)).toEqual(
      expect.arrayContaining(['version', 'diagnostics', 'summary']),
    );
    expect(report.version).toBe(1);
    expect(Object.keys(report.summary)).toEqual(
      expect.arrayContaining([
        'posts',
        'images',
        'links',
        'unchecked',
        'errors',
        'warnings',
        'infos',
        'durationMs',
      ]),
    );
    expect(report.summary).toMatchObject({
      posts: 4,
      images: 2,
      links: 1,
      unchecked: 1,
      errors: 3,
      warnings: 1,
      infos: 0,
    });
    const diagnostics = report.diagnostics.map((found) => ({
      ...found,
      docs: found.docs.replace(/^https:.*(?=\/rules\/)/, '…'),
    }));
    expect(diagnostics).toMatchInlineSnapshot(`
      [
        {
          "column": 3,
          "docs": "…/rules/author-field-unknown",
          "endColumn": 8,
          "endLine": 3,
          "file": "blog/authors.yml",
          "fix": null,
          "help": "Did you mean "title"?",
          "label": null,
          "line": 3,
          "locale": "en",
          "message": "Docusaurus does not know the author field "titel".",
          "related": [],
          "rule": "author-field-unknown",
          "severity": "warning",
          "stopsLoading": false,
        },
        {
          "column": 7,
          "docs": "…/rules/slug-duplicate",
          "endColumn": 11,
          "endLine": 3,
          "file": "blog/slug-b.md",
          "fix": null,
          "help": "Give one of them another slug.",
          "label": "used again here",
          "line": 3,
          "locale": "en",
          "message": "Two posts have the permalink /blog/same.",
          "related": [
            {
              "column": 7,
              "endColumn": 11,
              "endLine": 3,
              "file": "blog/slug-a.md",
              "line": 3,
              "message": "first used here",
            },
          ],
          "rule": "slug-duplicate",
          "severity": "error",
          "stopsLoading": false,
        },
        {
          "column": 11,
          "docs": "…/rules/author-unknown",
          "endColumn": 15,
          "endLine": 2,
          "file": "blog/typo.md",
          "fix": {
            "edits": [
              {
                "range": {
                  "end": 18,
                  "start": 14,
                },
                "text": "saim",
              },
            ],
            "title": "Write saim",
          },
          "help": "Did you mean "saim"?",
          "label": "not in blog/authors.yml",
          "line": 2,
          "locale": "en",
          "message": "No author has the key "siam".",
          "related": [],
          "rule": "author-unknown",
          "severity": "error",
          "stopsLoading": true,
        },
        {
          "column": 11,
          "docs": "…/rules/image-missing",
          "endColumn": 24,
          "endLine": 5,
          "file": "blog/typo.md",
          "fix": null,
          "help": "Put the file into static/img, or correct the path.",
          "label": "not there",
          "line": 5,
          "locale": "en",
          "message": "There is no image /img/gone.png.",
          "related": [],
          "rule": "image-missing",
          "severity": "error",
          "stopsLoading": false,
        },
      ]
    `);
  });

  test('as far as anybody reads it', async () => {
    const many = '![The hall](./gone.png)\n\n'.repeat(20_000);
    const siteDir = writeFiles({ ...good, 'blog/many.md': `---\nauthors: saim\n---\n\n${many}` });
    const script = path.join(root, 'lib/cli.js');
    const child = spawn(process.execPath, [script, 'check', '--list', 'references', siteDir]);
    let stderr = '';
    child.stderr.on('data', (data: Buffer) => {
      stderr += data.toString();
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const [status] = (await once(child, 'close')) as [number | null];
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  });

  test('--list references: each with what became of it', async () => {
    const siteDir = writeFiles(files);
    expect((await check(siteDir, '--list', 'references')).stdout).toMatchInlineSnapshot(`
      "blog/typo.md:5:11  img-string  missing  /img/gone.png  (absent)
      blog/typo.md:5:48  img-dynamic  unchecked  props.picture  (an expression that only evaluation could resolve)
      blog/typo.md:7:10  md-link  found  /blog/meetup
      "
    `);
    expect((await check(siteDir, '--list', 'unchecked')).stdout).toMatchInlineSnapshot(`
      "blog/typo.md:5:48  img-dynamic  unchecked  props.picture  (an expression that only evaluation could resolve)
      "
    `);
  });

  test('--list as JSON', async () => {
    const siteDir = writeFiles(files);
    const { stdout } = await check(siteDir, '--list', 'references', '--format', 'json');
    expect(JSON.parse(stdout)).toMatchInlineSnapshot(`
      {
        "references": [
          {
            "column": 11,
            "file": "blog/typo.md",
            "form": "img-string",
            "kind": "image",
            "line": 5,
            "reason": "absent",
            "status": "missing",
            "target": "/img/gone.png",
          },
          {
            "column": 48,
            "file": "blog/typo.md",
            "form": "img-dynamic",
            "kind": "image",
            "line": 5,
            "reason": "an expression that only evaluation could resolve",
            "status": "unchecked",
            "target": "props.picture",
          },
          {
            "column": 10,
            "file": "blog/typo.md",
            "form": "md-link",
            "kind": "link",
            "line": 7,
            "reason": null,
            "status": "found",
            "target": "/blog/meetup",
          },
        ],
        "version": 1,
      }
    `);
    const unchecked = await check(siteDir, '--list', 'unchecked', '--format', 'json');
    expect(JSON.parse(unchecked.stdout)).toMatchInlineSnapshot(`
      {
        "references": [
          {
            "column": 48,
            "file": "blog/typo.md",
            "form": "img-dynamic",
            "kind": "image",
            "line": 5,
            "reason": "an expression that only evaluation could resolve",
            "status": "unchecked",
            "target": "props.picture",
          },
        ],
        "version": 1,
      }
    `);
  });
});

test('a site is named by its folder, and places are told from there', async () => {
  const siteDir = writeFiles(withError);
  const inside = await check(siteDir);
  const outside = await check(path.dirname(siteDir), path.basename(siteDir));
  expect(outside.status).toBe(1);
  expect(withoutDuration(outside.stdout)).toBe(withoutDuration(inside.stdout));
});
