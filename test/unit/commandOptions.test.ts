import { chmodSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { runCheck } from '../../src/plugin/commands/check.ts';
import { readCheckOptions } from '../../src/plugin/commands/checkOptions.ts';
import { runFollowUp } from '../../src/plugin/commands/followUp.ts';
import { runImages } from '../../src/plugin/commands/images.ts';
import { runInit } from '../../src/plugin/commands/init.ts';
import { readReviewOptions } from '../../src/plugin/commands/reviewOptions.ts';
import { runSchema } from '../../src/plugin/commands/schema.ts';
import { runTestRules } from '../../src/plugin/commands/testRules.ts';
import type { Ask } from '../../src/plugin/new/questions.ts';
import { commit, git, makeRepository } from '../helpers/repository.ts';
import { configText, onlyRules } from '../helpers/runCheck.ts';
import { writeFiles } from '../helpers/site.ts';

const PLAIN = configText({ plugins: [] });
const POST = '---\nauthors: nobody\n---\n\n![A hall](/none.png)\n\n<!-- truncate -->\n\nMore\n';

/** Runs a command, and returns what it prints. */
async function run(
  command: (words: string[], output: Parameters<typeof runCheck>[1]) => Promise<number>,
  words: string[],
  environment: NodeJS.ProcessEnv = {},
) {
  const notes: string[] = [];
  let text = '';
  const write = (part: string) => {
    text += part;
  };
  const note = (line: string) => notes.push(line);
  const status = await command(words, { write, note, color: false, environment });
  return { status, text, notes };
}

describe('options of check', () => {
  test.each(['references', 'unchecked'])('--list=%s is one of two', (list) => {
    expect(readCheckOptions([`--list=${list}`], {}).list).toBe(list);
  });

  test.each([
    [['--list=all'], '--list takes "references" or "unchecked", not "all".'],
    [['a', 'b'], 'Name only one site: "b" is a second one.'],
  ])('%j is refused', (words, message) => {
    expect(() => readCheckOptions(words, {})).toThrow(message);
  });

  test('posts without references say so, and a site without posts is refused', async () => {
    const config = { 'docusaurus.config.mjs': configText() };
    const dir = writeFiles({ ...config, 'blog/a.md': 'Text\n' });
    const { notes, text } = await run(runCheck, [dir, '--list=references']);
    expect(notes).toContain('The posts contain no references.');
    expect(text).toBe('');
    const none = writeFiles({ ...config, 'blog/notes.txt': '' });
    await expect(run(runCheck, [none])).rejects.toThrow('There’s no post in blog');
  });

  test('a blog whose references could all be checked says so', async () => {
    const dir = writeFiles({ 'docusaurus.config.mjs': configText(), 'blog/a.md': POST });
    const { notes } = await run(runCheck, [dir, '--list=unchecked']);
    expect(notes).toContain('Every reference could be checked.');
    const listed = await run(runCheck, [dir, '--list=references']);
    expect(listed.notes).not.toContain('Every reference could be checked.');
    expect(listed.text).toContain('/none.png');
  });
});

describe('the verdict of check', () => {
  const FINE = '---\ntitle: A\nauthors: ada\n---\n\nText\n\n<!-- truncate -->\n\n![](/hall.png)\n';

  test.each([
    ['0', 1],
    ['1', 0],
  ])('with one warning and --max-warnings %s: %i', async (most, verdict) => {
    const dir = writeFiles({
      'docusaurus.config.mjs': configText({}, { rules: onlyRules('image-alt') }),
      'blog/authors.yml': 'ada:\n  name: Ada\n',
      'blog/a.md': FINE,
      'static/hall.png': '',
    });
    const { status, text } = await run(runCheck, [dir, '--max-warnings', most]);
    expect(text).toContain('▲ 1 warning');
    expect(status).toBe(verdict);
  });
});

describe('colours are for a terminal, and not for a file', () => {
  const ESCAPE = '\u001b[';
  test.each([
    ['check', runCheck],
    ['follow-up', runFollowUp],
  ])('%s', async (_, command) => {
    const dir = writeFiles({
      'docusaurus.config.mjs': configText(),
      'blog/a.md': POST,
      'blog/2023-10-20-b.md': `${POST}\nThe recording will be online very soon.\n`,
    });
    let text = '';
    const output = {
      write: (part: string) => {
        text += part;
      },
      note: () => undefined,
      color: true,
      environment: {},
    };
    await command([dir], output);
    expect(text).toContain(ESCAPE);
    const file = path.join(dir, 'report.txt');
    await command([dir, '--output', file], output);
    expect(readFileSync(file, 'utf8')).not.toContain(ESCAPE);
  });
});

describe('the job summary of GitHub Actions', () => {
  const layOut = () =>
    writeFiles({ 'docusaurus.config.mjs': configText(), 'blog/a.md': POST, summary: 'Before' });
  const check = (dir: string, format: string) =>
    run(runCheck, [dir, '--format', format], { GITHUB_STEP_SUMMARY: path.join(dir, 'summary') });

  test('gets the complete list, after its own content', async () => {
    const dir = layOut();
    const { status } = await check(dir, 'github');
    expect(status).toBe(1);
    const summary = readFileSync(path.join(dir, 'summary'), 'utf8');
    expect(summary).toMatch(/^Before\n/);
    expect(summary).toContain('author-unknown');
  });

  test('gets nothing in another format, or if there is no room left', async () => {
    const dir = layOut();
    await check(dir, 'text');
    expect(readFileSync(path.join(dir, 'summary'), 'utf8')).toBe('Before');
    truncateSync(path.join(dir, 'summary'), 1024 * 1024 - 4095);
    await check(dir, 'github');
    expect(statSync(path.join(dir, 'summary')).size).toBe(1024 * 1024 - 4095);
  });

  test('is not missed where there is none', async () => {
    const { notes } = await run(runCheck, [layOut(), '--format', 'github']);
    expect(notes).toEqual([]);
  });

  test('never exceeds what GitHub shows', async () => {
    const dir = layOut();
    for (let index = 0; index < 40; index++)
      writeFileSync(path.join(dir, `blog/${index}.md`), POST);
    truncateSync(path.join(dir, 'summary'), 1024 * 1024 - 4096);
    await check(dir, 'github');
    const { size } = statSync(path.join(dir, 'summary'));
    expect(size).toBeGreaterThan(1024 * 1024 - 4096);
    expect(size).toBeLessThanOrEqual(1024 * 1024);
  });
});

test('the address of a repository needs the server and the name', () => {
  const place = (environment: NodeJS.ProcessEnv) => readReviewOptions([], environment).place;
  const server = { GITHUB_SERVER_URL: 'https://github.com' };
  expect(place({ ...server, GITHUB_REPOSITORY: 'a/b' }).repositoryUrl).toBe(
    'https://github.com/a/b',
  );
  expect(place(server).repositoryUrl).toBeUndefined();
  expect(place({ GITHUB_REPOSITORY: 'a/b' }).repositoryUrl).toBeUndefined();
});

describe('images', () => {
  const layOut = (presets: unknown) =>
    writeFiles({ 'docusaurus.config.mjs': configText({ presets }), 'blog/a.md': POST });

  test.each([
    [['a', 'b'], 'Name only one site: "b" is a second one.'],
    [['--format=html'], 'There’s no format "html". Formats: text, json.'],
  ])('%j is refused', async (words, message) => {
    await expect(run(runImages, words)).rejects.toThrow(message);
  });

  test('of a site with a blog are listed; a site without one has none', async () => {
    const dir = layOut([['classic', { docs: false }]]);
    for (const format of ['json', 'text'])
      expect((await run(runImages, [dir, '--format', format])).status).toBe(0);
    const none = layOut([['classic', { docs: false, blog: false }]]);
    await expect(run(runImages, [none])).rejects.toThrow('has no blog, so there are no images.');
  });
});

describe('test-rules', () => {
  test('takes one site, which must have rules of its own', async () => {
    await expect(run(runTestRules, ['a', 'b'])).rejects.toThrow(
      'Name only one site: "b" is a second one.',
    );
    const dir = writeFiles({ 'docusaurus.config.mjs': configText(), 'blog/a.md': POST });
    await expect(run(runTestRules, [dir])).rejects.toThrow('names no rules of its own');
  });
});

describe('init', () => {
  const files = { 'docusaurus.config.mjs': PLAIN, 'blog/a.md': POST, 'package.json': '{}' };
  const answering = (...answers: string[]): Ask =>
    ({ choose: async () => answers.shift() }) as unknown as Ask;
  const init = (dir: string, ask?: Ask) =>
    run((words, output) => runInit(words, output, ask), [dir]);

  test('of a site without a blog is refused', async () => {
    const config = PLAIN.replace('"docs":false', '"docs":false,"blog":false');
    const dir = writeFiles({ 'docusaurus.config.mjs': config });
    await expect(init(dir)).rejects.toThrow('has no blog: there’s nothing to check.');
  });

  test('changes nothing without a terminal, or if the answer is no', async () => {
    const dir = makeRepository(files);
    await expect(init(dir)).rejects.toThrow('Nothing was changed.');
    const { status, notes, text } = await init(dir, answering('show', 'no'));
    expect([status, notes]).toEqual([130, ['event-writeups: cancelled, nothing was changed.']]);
    expect(text).toContain('docusaurus.config.mjs');
    expect(git(dir, 'status', '--porcelain')).toBe('');
  });

  const own = (name: string) => ({ [`node_modules/${name}/package.json`]: `{"name":"${name}"}` });
  const installed = {
    ...files,
    ...own('docusaurus-plugin-event-writeups'),
    '.gitignore': 'node_modules\n',
  };

  test('writes everything once, and says so when there is nothing left to do', async () => {
    const dir = makeRepository({ ...installed, 'docusaurus.config.mjs': configText() });
    const first = await init(dir, answering('yes'));
    expect([first.status, first.text]).toEqual([0, expect.stringContaining('New files:\n')]);
    expect(first.text).not.toContain('Left as they are');
    expect(first.text).toContain('today’s findings (2)');
    expect(readFileSync(path.join(dir, 'event-writeups.baseline.json'), 'utf8')).toContain(
      'image-missing',
    );
    commit(dir);
    const again = await init(dir, answering());
    expect(again.text).toContain('Everything is set up already.');
    expect(again.text).toContain('Left as they are:\n  .github/workflows/posts.yml\n');
    expect(again.text).not.toContain('New files:');
    rmSync(path.join(dir, '.vscode/settings.json'));
    const { text } = await init(dir, answering('yes'));
    expect(text).toMatch(/^New files:\n {2}\.vscode\/settings\.json {2}tells VS Code/);
  });

  test('offers to show new files only if there are some', async () => {
    const dir = makeRepository(installed);
    await init(dir, answering('yes'));
    // Only the config is to change now.
    writeFileSync(path.join(dir, 'docusaurus.config.mjs'), PLAIN);
    commit(dir);
    const options: unknown[] = [];
    const ask = {
      choose: async (question: { options: { value: string }[] }) => {
        options.push(...question.options.map(({ value }) => value));
        return 'no';
      },
    } as unknown as Ask;
    expect((await init(dir, ask)).status).toBe(130);
    expect(options).toEqual(['yes', 'no']);
  });

  test.each([0, 1])('installs the package first; status %i of npm', async (code) => {
    const dir = makeRepository({ ...files, 'package-lock.json': '{}' });
    const bin = writeFiles({ npm: `#!/bin/sh\nexit ${code}\n` });
    chmodSync(path.join(bin, 'npm'), 0o755);
    vi.stubEnv('PATH', `${bin}:${process.env.PATH}`);
    onTestFinished(() => void vi.unstubAllEnvs());
    if (code === 0) {
      expect((await init(dir, answering('yes'))).text).toContain('✔ docusaurus.config.mjs');
    } else {
      await expect(init(dir, answering('yes'))).rejects.toThrow(/^"npm install .* failed, so init/);
      expect(git(dir, 'status', '--porcelain')).toBe('');
    }
  });

  test('is refused if a file that it would change has changes of its own', async () => {
    const dir = makeRepository(files);
    writeFileSync(path.join(dir, 'docusaurus.config.mjs'), `${PLAIN}// Mine\n`);
    await expect(init(dir, answering('yes'))).rejects.toThrow(
      'docusaurus.config.mjs has changes that aren’t committed.',
    );
  });
});

test('each blog has a schema of its own, with its own authors', async () => {
  const presets = [['classic', { docs: false }]];
  const plugins = [['@docusaurus/plugin-content-blog', { id: 'news', path: 'news' }]];
  const dir = writeFiles({
    'docusaurus.config.mjs': configText({ presets, plugins }),
    'blog/a.md': POST,
    'blog/authors.yml': 'ada:\n  name: Ada\n',
    'news/b.md': POST,
    'news/authors.yml': 'grace:\n  name: Grace\n',
  });
  const { text } = await run(runSchema, [dir]);
  const schemas = JSON.parse(text) as Record<string, unknown>;
  const own = JSON.stringify(schemas['front-matter.schema.json']);
  const other = JSON.stringify(schemas['news.front-matter.schema.json']);
  expect([own.includes('"ada"'), own.includes('"grace"')]).toEqual([true, false]);
  expect([other.includes('"ada"'), other.includes('"grace"')]).toEqual([false, true]);
});
