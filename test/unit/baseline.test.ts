import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { applyBaseline, createBaseline, parseBaseline } from '../../src/plugin/check/baseline.ts';
import type { Diagnostic } from '../../src/plugin/check/diagnostic.ts';
import { configText, onlyRules, runCheckHere } from '../helpers/runCheck.ts';
import { writeFiles } from '../helpers/site.ts';

const found = (file: string, message: string, rule = 'image-missing', line = 1): Diagnostic => ({
  ...{ rule, severity: 'error', message, label: null, help: null, file, locale: 'en', docs: '' },
  ...{ line, column: 1, endLine: line, endColumn: 2, related: [], fix: null, stopsLoading: false },
});

describe('a baseline', () => {
  test('lists findings by file, rule and message', () => {
    const all = [found('a.md', 'x'), found('a.md', 'y', 'link-missing'), found('b.md', 'x')];
    expect(createBaseline(all)).toEqual({
      version: 1,
      findings: {
        'a.md': { 'image-missing': ['x'], 'link-missing': ['y'] },
        'b.md': { 'image-missing': ['x'] },
      },
    });
    expect(applyBaseline(all, createBaseline(all))).toMatchObject({ fresh: [], known: 3, gone: 0 });
  });

  test('a finding with another file, rule or message is new', () => {
    const known = createBaseline([found('a.md', 'x')]);
    const fresh = [found('b.md', 'x'), found('a.md', 'x', 'link-missing'), found('a.md', 'y')];
    expect(applyBaseline(fresh, known)).toMatchObject({ fresh, known: 0, gone: 1 });
  });

  test('a finding on another line is not new', () => {
    const known = createBaseline([found('a.md', 'x', 'image-missing', 7)]);
    expect(applyBaseline([found('a.md', 'x', 'image-missing', 99)], known).fresh).toEqual([]);
  });

  test('counts equal messages: an additional one is new', () => {
    const known = createBaseline([found('a.md', 'x'), found('a.md', 'x')]);
    expect(known.findings['a.md']).toEqual({ 'image-missing': ['x', 'x'] });
    const three = [1, 2, 3].map((line) => found('a.md', 'x', 'image-missing', line));
    expect(applyBaseline(three, known)).toMatchObject({ fresh: [three[2]], known: 2, gone: 0 });
    expect(applyBaseline(three.slice(2), known)).toMatchObject({ fresh: [], known: 1, gone: 1 });
  });

  test('can only shrink', () => {
    const known = createBaseline([found('a.md', 'x'), found('a.md', 'x'), found('b.md', 'y')]);
    const now = [found('a.md', 'x'), found('a.md', 'new'), found('c.md', 'new')];
    expect(applyBaseline(now, known).shrunk).toEqual(createBaseline([found('a.md', 'x')]));
    expect(applyBaseline([], known).shrunk).toEqual({ version: 1, findings: {} });
  });

  test('does not change when it is applied', () => {
    const known = createBaseline([found('a.md', 'x')]);
    applyBaseline([found('a.md', 'x')], known);
    expect(known).toEqual(createBaseline([found('a.md', 'x')]));
  });

  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'the name of a file and a rule may be %s',
    (name) => {
      const all = [found(name, 'x', name), found(name, 'y', name)];
      const written = JSON.stringify(createBaseline(all));
      const read = parseBaseline(written);
      expect(read && JSON.stringify(read)).toBe(
        `{"version":1,"findings":{"${name}":{"${name}":["x","y"]}}}`,
      );
      expect(read && applyBaseline(all, read)).toMatchObject({ fresh: [], known: 2, gone: 0 });
      expect(applyBaseline(all, { version: 1, findings: {} })).toMatchObject({
        fresh: all,
        known: 0,
      });
      expect(Object.hasOwn(Object.prototype, 'image-missing')).toBe(false);
    },
  );

  test.each([
    '',
    '{',
    'null',
    '[]',
    '1',
    '"x"',
    '{}',
    '{"version":1}',
    '{"version":2,"findings":{}}',
    '{"version":"1","findings":{}}',
    '{"version":1e309,"findings":{}}',
    '{"version":-1,"findings":{}}',
    '{"version":1,"findings":{"__proto__":1}}',
    '{"version":1,"findings":{"a.md":{"__proto__":{"length":1}}}}',
    '{"version":1,"findings":{"a.md":{"image-missing":[["x"]]}}}',
    '{"version":1,"findings":[]}',
    '{"version":1,"findings":{"a":[]}}',
    '{"version":1,"findings":{"a":{"r":"x"}}}',
    '{"version":1,"findings":{"a":{"r":[1]}}}',
    '{"version":1,"findings":{"a":null}}',
    '<<<<<<< HEAD\n{}\n',
  ])('%s is not a baseline', (content) => {
    expect(parseBaseline(content)).toBeUndefined();
  });
});

const LEVELS = onlyRules('author-unknown', 'image-missing');

describe('the command', () => {
  const image = (name: string) => `![The hall](/img/${name}.png)`;
  const post = (...blocks: string[]) => `---\nauthors: saim\n---\n\n${blocks.join('\n\n')}\n`;
  const site = {
    'docusaurus.config.mjs': configText({}, { rules: LEVELS }),
    'blog/authors.yml': 'saim:\n  name: Saim Safdar\n',
    'blog/old.md': post(image('a'), image('b'), image('b')),
  };
  const file = 'event-writeups.baseline.json';
  const read = (dir: string, name = file) => JSON.parse(readFileSync(path.join(dir, name), 'utf8'));
  const messages = (...names: string[]) => ({
    version: 1,
    findings: {
      'blog/old.md': {
        'image-missing': names.map((name) => `There’s no image /img/${name}.png.`),
      },
    },
  });

  test('adopts an old blog: only new findings are reported', async () => {
    const dir = writeFiles(site);
    expect((await runCheckHere(dir)).status).toBe(1);
    const written = await runCheckHere(dir, '--write-baseline');
    expect(written).toMatchObject({ status: 0, stdout: '' });
    expect(written.notes).toEqual([expect.stringMatching(/baseline\.json contains 3 findings\.$/)]);
    expect(read(dir)).toEqual(messages('a', 'b', 'b'));

    const clean = await runCheckHere(dir);
    expect(clean).toMatchObject({ status: 0, notes: [] });
    expect(clean.stdout).toContain('3 known from the baseline');
    // Lines move, but no finding comes back.
    writeFileSync(
      path.join(dir, 'blog/old.md'),
      post('Text', image('b'), 'Text', image('a'), image('b')),
    );
    expect((await runCheckHere(dir)).status).toBe(0);

    writeFileSync(path.join(dir, 'blog/new.md'), post(image('c')));
    const { status, stdout } = await runCheckHere(dir);
    expect(status).toBe(1);
    expect(stdout).toContain('✖ 1 error in 1 file');
    expect(stdout).toContain('blog/new.md:5:13');
  });

  test('reports fixed findings and removes them; new findings are not added', async () => {
    const dir = writeFiles({ ...site, [file]: JSON.stringify(messages('a', 'b', 'b')) });
    writeFileSync(path.join(dir, 'blog/old.md'), post(image('b'), image('c')));
    const { status, notes } = await runCheckHere(dir);
    expect(status).toBe(1);
    expect(notes).toEqual([
      '2 findings in the baseline are fixed. Run --write-baseline to remove them.',
    ]);
    expect(read(dir)).toEqual(messages('a', 'b', 'b'));
    expect((await runCheckHere(dir, '--write-baseline')).status).toBe(0);
    expect(read(dir)).toEqual(messages('b'));
    expect((await runCheckHere(dir)).status).toBe(1);
  });

  test('JSON contains the number of known findings', async () => {
    const dir = writeFiles({ ...site, [file]: JSON.stringify(messages('a', 'b', 'b')) });
    const { stdout } = await runCheckHere(dir, '--format', 'json');
    expect(JSON.parse(stdout)).toMatchObject({ diagnostics: [], summary: { errors: 0, known: 3 } });
  });

  test('--baseline sets another file, which is also the one that is written', async () => {
    const dir = writeFiles(site);
    const other = path.join(dir, 'known.json');
    expect((await runCheckHere(dir, '--baseline', other, '--write-baseline')).status).toBe(0);
    expect(existsSync(path.join(dir, file))).toBe(false);
    expect((await runCheckHere(dir, '--baseline', other)).status).toBe(0);
    expect((await runCheckHere(dir)).status).toBe(1);
  });

  test('the config sets the file, relative to the site; --baseline overrides it', async () => {
    const config = configText({}, { baseline: 'ci/known.json', rules: LEVELS });
    const dir = writeFiles({
      ...site,
      'docusaurus.config.mjs': config,
      'ci/known.json': JSON.stringify(messages('a', 'b', 'b')),
      'none.json': '{"version":1,"findings":{}}',
    });
    expect((await runCheckHere(dir)).status).toBe(0);
    expect((await runCheckHere(dir, '--baseline', path.join(dir, 'none.json'))).status).toBe(1);
    rmSync(path.join(dir, 'ci/known.json'));
    expect((await runCheckHere(dir)).status).toBe(1);
  });

  test('with --fix, known findings are not fixed', async () => {
    const text = '---\nauthors: siam\n---\n\nText\n';
    const dir = writeFiles({ ...site, 'blog/old.md': text });
    await runCheckHere(dir, '--write-baseline');
    expect(await runCheckHere(dir, '--fix')).toMatchObject({ status: 0, notes: [] });
    expect(readFileSync(path.join(dir, 'blog/old.md'), 'utf8')).toBe(text);
  });

  const refusals: [title: string, files: Record<string, string>, words: string[], line: RegExp][] =
    [
      [
        'a corrupt file',
        { [file]: '{"version":1' },
        [],
        /baseline\.json isn’t a baseline\. Run event-writeups check --write-baseline to create one\.$/,
      ],
      [
        'a corrupt file that is to be shrunk',
        { [file]: '[]' },
        ['--write-baseline'],
        /isn’t a baseline/,
      ],
      [
        'a folder of that name',
        { [`${file}/x`]: '' },
        [],
        /The baseline .* can’t be read: it isn’t a file\.$/,
      ],
      [
        'a file that is not there',
        {},
        ['--baseline', 'nowhere.json'],
        /^There’s no baseline nowhere\.json\. Run --write-baseline to create it\.$/,
      ],
      [
        'a folder that is not there',
        {},
        ['--baseline', '/nowhere/x.json', '--write-baseline'],
        /x\.json can’t be written: ENOENT\.$/,
      ],
      [
        'a number in the config',
        { 'docusaurus.config.mjs': configText({}, { baseline: 5 }) },
        [],
        /"baseline" isn’t the name of a file\.$/,
      ],
      [
        '--changed',
        {},
        ['--write-baseline', '--changed'],
        /^--write-baseline covers the whole blog\. Leave out --changed\.$/,
      ],
      [
        '--dry-run',
        {},
        ['--fix', '--dry-run', '--write-baseline'],
        /^--dry-run writes nothing\. Leave out --write-baseline\.$/,
      ],
    ];
  test.each(refusals)('exit code 2 and one line: %s', async (_, files, words, line) => {
    const dir = writeFiles({ ...site, ...files });
    const { status, stdout, notes } = await runCheckHere(dir, ...words);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(notes).toEqual([expect.stringMatching(line)]);
    expect(notes.join()).not.toContain('\n');
  });
});
