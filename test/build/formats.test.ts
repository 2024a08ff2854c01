import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { rules } from '../../src/plugin/check/rules/index.ts';
import { reporters } from '../../src/plugin/report/index.ts';
import { command } from '../helpers/command.ts';
import { type RunnerLog, readRunnerLog } from '../helpers/runnerLog.ts';
import { writeFiles } from '../helpers/site.ts';

const formats = Object.keys(reporters);

/** Two rules are enough; findings of future rules mustn't change the counts. */
const levels = Object.fromEntries(
  rules
    .filter(({ id }) => id !== 'image-missing' && id !== 'author-none')
    .map(({ id }) => [id, 'off']),
);

const good = {
  'docusaurus.config.mjs': `export default {
  title: 'A site',
  url: 'https://example.com',
  baseUrl: '/',
  presets: [['classic', { docs: false }]],
  plugins: [['docusaurus-plugin-event-writeups', { rules: ${JSON.stringify(levels)} }]],
};
`,
  'blog/authors.yml': 'saim:\n  name: Saim Safdar\n',
  'blog/meetup.md': '---\nauthors: saim\n---\n\nText\n',
};
const withWarning = { ...good, 'blog/nobody.md': good['blog/meetup.md'].replace(/authors.*/, '') };
const pictures = Array.from({ length: 10 }, (_, index) => `![The hall](./gone${index}.png)\n\n`);
const post = `---\nauthors: saim\n---\n\n${pictures.join('')}`;
const with40Errors = {
  ...withWarning,
  ...Object.fromEntries(['a', 'b', 'c', 'd'].map((name) => [`blog/${name}.md`, post])),
};

function check(siteDir: string, words: readonly string[], environment?: Record<string, string>) {
  return command(siteDir, ['check', ...words], environment);
}

/** Runs the check like a step in GitHub Actions, with its own summary file. */
async function step(
  siteDir: string,
  words: readonly string[] = [],
  { before, ...environment }: { before?: string } & Record<string, string> = {},
): Promise<Step> {
  const file = path.join(writeFiles({ 'summary.md': before ?? '' }), 'summary.md');
  const run = await check(siteDir, words, {
    GITHUB_ACTIONS: 'true',
    GITHUB_STEP_SUMMARY: file,
    ...environment,
  });
  return { ...run, log: readRunnerLog(run.stdout), summary: readFileSync(file, 'utf8') };
}

interface Step {
  status: number;
  stdout: string;
  stderr: string;
  log: RunnerLog;
  summary: string;
}

describe('the exit code is the same for every format', () => {
  test.each([
    ['nothing is wrong', good, [], 0],
    ['there is a warning', withWarning, [], 0],
    ['there are more warnings than allowed', withWarning, ['--max-warnings', '0'], 1],
    ['there is an error', with40Errors, [], 1],
    ['nothing but errors is shown', with40Errors, ['--quiet'], 1],
    ['an option is wrong', good, ['--max-warnings', 'x'], 2],
    ['there is no post', { 'docusaurus.config.mjs': good['docusaurus.config.mjs'] }, [], 2],
  ] as const)('where %s', async (_, files, words, status) => {
    const siteDir = writeFiles(files);
    const runs = await Promise.all(
      formats.map((format) => check(siteDir, [...words, '--format', format])),
    );
    for (const [index, format] of formats.entries()) {
      expect(runs[index]?.status, format).toBe(status);
      expect(runs[index]?.stdout === '', format).toBe(status === 2);
      expect(runs[index]?.stderr === '', format).toBe(status !== 2);
    }
  });
});

describe('the format', () => {
  test('is github in GitHub Actions, unless another one is requested', async () => {
    const siteDir = writeFiles(withWarning);
    const { log } = await step(siteDir);
    expect(log.annotations.map(({ kind }) => kind)).toEqual(['warning']);
    expect((await step(siteDir, ['--format', 'text'])).stdout).not.toContain('::');
    expect((await check(siteDir, [], { GITHUB_ACTIONS: 'false' })).stdout).not.toContain('::');
  });

  test.each(formats)('%s can be written to a file too', async (format) => {
    const siteDir = writeFiles(withWarning);
    const words = ['--format', format, '--output', 'report'];
    expect(await check(siteDir, words)).toMatchObject({ status: 0, stdout: '' });
    const report = readFileSync(path.join(siteDir, 'report'), 'utf8');
    expect(report).toContain('This post has no author.');
    expect(report.endsWith('\n')).toBe(true);
  });

  test('sarif names the version that wrote it', async () => {
    const { stdout } = await check(writeFiles(good), ['--format', 'sarif']);
    const log = JSON.parse(stdout) as { runs: [{ tool: { driver: Record<string, unknown> } }] };
    expect(log.runs[0].tool.driver.semanticVersion).toMatch(/^\d+\.\d+\.\d+/);
  });
});

describe('in GitHub Actions', () => {
  test('40 errors: ten annotations, a line about the others, and the whole list', async () => {
    const { status, log, summary } = await step(writeFiles(with40Errors));
    expect(status).toBe(1);
    expect(log.annotations.map(({ kind }) => kind)).toEqual([
      ...Array<string>(10).fill('error'),
      'warning',
    ]);
    expect(log.text.filter((line) => line.startsWith('error['))).toHaveLength(40);
    expect(log.text.at(-1)).toBe(
      'Not annotated: 30 errors. GitHub shows 10 of each kind per step. The job summary lists all 41 findings.',
    );
    expect(summary.match(/^\| \d+:\d+ \| error \|/gm)).toHaveLength(40);
    expect(summary.match(/^\| \d+:\d+ \| warning \|/gm)).toHaveLength(1);
    expect(summary.match(/^### .*/gm)).toEqual([
      ...['a', 'b', 'c', 'd', 'nobody'].map((name) => `### blog/${name}.md`),
    ]);
  });

  test('without a summary file, the log contains the rest', async () => {
    const siteDir = writeFiles(with40Errors);
    for (const file of ['', path.join(siteDir, 'nowhere/summary.md')]) {
      const { status, log, stderr } = await step(siteDir, [], { GITHUB_STEP_SUMMARY: file });
      expect(status).toBe(1);
      expect(log.text.at(-1)).toMatch(/ The log above has all 41 findings\.$/);
      expect(stderr).toBe(file === '' ? '' : `The job summary ${file} can’t be written: ENOENT.\n`);
    }
  });

  test('the summary is appended to the output of other programs in the step', async () => {
    const { summary } = await step(writeFiles(withWarning), [], { before: 'Their last line' });
    expect(summary.startsWith('Their last line\n## event-writeups\n')).toBe(true);
  });

  test('the summary of a step stays below 1 MiB in total', async () => {
    const siteDir = writeFiles(with40Errors);
    const before = `${'x'.repeat(1024 * 1024 - 5000)}\n`;
    const { log, summary } = await step(siteDir, [], { before });
    expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(1024 * 1024);
    expect(summary.slice(before.length)).toMatch(/^\n## event-writeups\n/);
    expect(summary).toMatch(/\n\d+ more findings didn’t fit: [^\n]*\n$/);
    expect(log.text.at(-1)).toMatch(
      /The job summary lists \d+, and the log above all 41 findings\.$/,
    );
    const full = 'x'.repeat(1024 * 1024 - 100);
    const { log: without, summary: untouched } = await step(siteDir, [], { before: full });
    expect(untouched).toBe(full);
    expect(without.text.at(-1)).toMatch(/ The log above has all 41 findings\.$/);
  });

  test('lines in the summary link to the commit', async () => {
    const { summary } = await step(writeFiles(withWarning), [], {
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_REPOSITORY: 'o/r',
      GITHUB_SHA: 'abc',
    });
    expect(summary).toContain('(https://github.com/o/r/blob/abc/blog/nobody.md?plain=1#L1)');
  });

  test('no other format and no list writes a summary', async () => {
    const siteDir = writeFiles(withWarning);
    for (const words of [
      ['--format', 'sarif'],
      ['--list', 'references'],
    ])
      expect((await step(siteDir, words)).summary, words.join(' ')).toBe('');
  });

  test('nothing in a list of references is a workflow command', async () => {
    const siteDir = writeFiles({ ...good, 'blog/forged.md': `${post}![x](./##[error]x.png)\n` });
    const { stdout, log } = await step(siteDir, ['--list', 'references']);
    expect(stdout).toContain('missing  ./#\\u{23}[error]x.png');
    expect(log.annotations).toEqual([]);
  });
});

describe('paths are relative to the root of the repository', () => {
  const site = Object.fromEntries(
    Object.entries(withWarning).map(([name, content]) => [`repo/website/${name}`, content]),
  );

  async function filesIn(siteDir: string, environment: Record<string, string> = {}) {
    const { log, summary } = await step(siteDir, [], environment);
    const sarif = await check(siteDir, ['--format', 'sarif'], environment);
    return {
      annotation: log.annotations[0]?.file,
      summary: /^### (.*)/m.exec(summary)?.[1],
      sarif: /"uri": "(.*?)"/.exec(sarif.stdout)?.[1],
    };
  }

  function named(file: string) {
    return { annotation: file, summary: file, sarif: file };
  }

  test('which is the folder with .git', async () => {
    const dir = writeFiles(site);
    mkdirSync(path.join(dir, 'repo/.git'));
    const siteDir = path.join(dir, 'repo/website');
    expect(await filesIn(siteDir)).toEqual(named('website/blog/nobody.md'));
    // A checkout in a subfolder: then the workspace isn't the repository.
    const environment = { GITHUB_WORKSPACE: dir };
    expect(await filesIn(siteDir, environment)).toEqual(named('website/blog/nobody.md'));
  });

  test('or with a file of that name, as in a separate work tree', async () => {
    const dir = writeFiles(site);
    writeFileSync(path.join(dir, 'repo/.git'), 'gitdir: elsewhere\n');
    const siteDir = path.join(dir, 'repo/website');
    expect(await filesIn(siteDir)).toEqual(named('website/blog/nobody.md'));
  });

  test('or else the workspace', async () => {
    const dir = writeFiles(site);
    const siteDir = path.join(dir, 'repo/website');
    const workspace = (name: string) => ({ GITHUB_WORKSPACE: path.join(dir, name) });
    expect(await filesIn(siteDir, workspace('repo'))).toEqual(named('website/blog/nobody.md'));
    expect(await filesIn(siteDir, workspace('elsewhere'))).toEqual(named('blog/nobody.md'));
    expect(await filesIn(siteDir)).toEqual(named('blog/nobody.md'));
  });
});

test('a summary that cannot be written changes no verdict', async () => {
  const siteDir = writeFiles(withWarning);
  const dir = writeFiles({ 'summary.md': '' });
  // A folder with the name of the file: not even root can write to it.
  mkdirSync(path.join(dir, 'folder'));
  const { status, stderr } = await step(siteDir, [], {
    GITHUB_STEP_SUMMARY: path.join(dir, 'folder'),
  });
  expect({ status, stderr }).toEqual({
    status: 0,
    stderr: `The job summary ${path.join(dir, 'folder')} can’t be written: EISDIR.\n`,
  });
});
