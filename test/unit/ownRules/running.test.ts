import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../../src/plugin/check/diagnostic.ts';
import { runTestRules } from '../../../src/plugin/commands/testRules.ts';
import { root } from '../../helpers/run.ts';
import { configText, runCheckHere } from '../../helpers/runCheck.ts';
import { writeFiles } from '../../helpers/site.ts';
import { ruleText } from './ruleText.ts';

const POST = '---\nauthors: saim\n---\n\nA badword here\n\n<!-- truncate -->\n\nMore\n';

describe('a finding of an own rule', () => {
  test('is in every format', async () => {
    const dir = site();
    for (const format of ['text', 'json', 'github', 'sarif', 'junit']) {
      const { status, stdout } = await runCheckHere(dir, '--format', format);
      expect(status).toBe(0);
      expect(stdout, format).toContain('own-rule');
      expect(stdout, format).toContain('badword');
    }
    const sarif = JSON.parse((await runCheckHere(dir, '--format', 'sarif')).stdout);
    const [{ tool, results }] = sarif.runs;
    expect(tool.driver.rules[results[0].ruleIndex]).toMatchObject({
      id: 'own-rule',
      helpUri: 'https://event-writeups.github.io/docs/own-rules',
    });
  });

  test('has a place, a message and a page', async () => {
    expect(await findings(site())).toMatchObject([
      {
        rule: 'own-rule',
        severity: 'warning',
        message: 'The word "badword" is here.',
        file: 'blog/a.md',
        line: 5,
        column: 3,
        endColumn: 10,
        docs: 'https://event-writeups.github.io/docs/own-rules',
      },
    ]);
  });

  test('has the level from the options and the command line', async () => {
    expect((await runCheckHere(site({ 'own-rule': 'error' }))).status).toBe(1);
    expect(await findings(site({ 'own-rule': 'off' }))).toEqual([]);
    expect((await runCheckHere(site(), '--rule', 'own-rule=error')).status).toBe(1);
  });

  test('is hidden by an ignore comment, and by a baseline', async () => {
    const comment = '<!-- event-writeups-ignore own-rule: quoted -->\n\nA badword';
    expect(await findings(site({}, POST.replace('A badword', comment)))).toEqual([]);
    const dir = site();
    await runCheckHere(dir, '--write-baseline');
    expect(await findings(dir)).toEqual([]);
  });

  test('is fixed by --fix', async () => {
    const dir = site();
    await runCheckHere(dir, '--fix');
    expect(readFileSync(path.join(dir, 'blog/a.md'), 'utf8')).toBe(POST.replace('badword', 'word'));
  });
});

describe('a rule that fails is an error on the post, and stops nothing', () => {
  test.each([
    [
      'throws',
      'throw new TypeError("x is not a function.\\n at y");',
      'TypeError: x is not a function',
    ],
    ['throws no error', 'throw "up";', 'it throws up'],
    [
      'waits',
      'return Promise.reject(new Error("late"));',
      'it returns a promise, and nothing waits for it',
    ],
    ['says nothing', 'report({ range: undefined });', 'it reports a finding without a message'],
    ['reports nothing', 'report();', 'it reports something that is not a finding'],
    [
      'points outside',
      'report({ range: { start: 1, end: 1e6 }, message: "x" });',
      'it reports the range {"start":1,"end":1000000}, which isn’t one of the text',
    ],
    [
      'repairs outside',
      'report({ range: undefined, message: "x", fix: { title: "", edits: [{ range: { start: -1, end: 2 }, text: "" }] } });',
      'it reports the range {"start":-1,"end":2}, which isn’t one of the text',
    ],
  ])('%s', async (_, code, reason) => {
    const found = await findings(site({}, POST, code));
    expect(found).toMatchObject([
      {
        rule: 'own-rule',
        severity: 'error',
        file: 'blog/a.md',
        message: `The rule "own-rule" fails on this post: ${reason}.`,
        help: 'Correct blog-rules/rule.mjs, and add this case to its examples.',
      },
    ]);
  });

  test('all other rules continue', async () => {
    const post = POST.replace('saim', 'nobody');
    const { stdout } = await runCheckHere(site({}, post, 'throw new Error("x");'));
    expect(stdout).toContain('error[own-rule]');
    expect(stdout).toContain('error[author-unknown]');
  });
});

test.each([
  [
    { 'onw-rule': 'error' },
    'docusaurus.config.mjs: there is no rule "onw-rule". Did you mean "own-rule"?',
  ],
  [{ own: './blog-rules' }, 'docusaurus.config.mjs: "rules.own" isn’t a list of files.'],
])('%j is refused', async (rules, line) => {
  const { status, notes } = await runCheckHere(site(rules));
  expect(status).toBe(2);
  expect(notes).toEqual([line]);
});

describe('test-rules', () => {
  test('passes when every example does', async () => {
    const { status, text } = await testRules(site());
    expect(status).toBe(0);
    expect(text.replace(/· \d+ ms/, '· … ms')).toBe(
      `${path.relative('.', site.last)}/blog-rules/rule.mjs  own-rule (warning)
  ✔ finds: The word
  ✔ accepts: No such word

✔ 1 rule, 2 examples · … ms
`,
    );
  });

  test('fails if an example has another message or place, and shows both', async () => {
    const code = "report({ range: { start: 0, end: 3 }, message: 'Something else.' });";
    const { status, text } = await testRules(site({}, POST, code));
    expect(status).toBe(1);
    expect(text).toContain(
      `  ✖ finds: The word
      expected  blog/a.md:5:3-5:10  The word "badword" is here.  Write "word".
      found     blog/a.md:1:1-1:4  Something else.
  ✖ accepts: No such word
      expected  nothing
      found     blog/a.md:1:1-1:4  Something else.
`,
    );
    expect(text).toMatch(/✖ 2 failed · 1 rule, 2 examples · \d+ ms\n$/);
  });

  test('needs a rule', async () => {
    const dir = writeFiles({ 'docusaurus.config.mjs': configText(), 'blog/a.md': POST });
    await expect(testRules(dir)).rejects.toThrow(
      'docusaurus.config.mjs names no rules of its own: set rules.own in the plugin’s options.',
    );
  });
});

test('the guide shows this blog’s rule unchanged', () => {
  const rule = readFileSync(path.join(root, 'blog-rules/teaserLength.ts'), 'utf8');
  expect(readFileSync(path.join(root, 'docs/own-rules.md'), 'utf8')).toContain(rule);
});

function site(rules: object = {}, post = POST, code?: string): string {
  site.last = writeFiles({
    'docusaurus.config.mjs': configText({}, { rules: { own: ['./blog-rules/*.mjs'], ...rules } }),
    'blog-rules/rule.mjs': `export default ${ruleText({}, code)};\n`,
    'blog/authors.yml': 'saim:\n  name: Saim Safdar\n',
    'blog/a.md': post,
  });
  return site.last;
}
site.last = '';

async function findings(dir: string): Promise<Diagnostic[]> {
  return JSON.parse((await runCheckHere(dir, '--format', 'json')).stdout).diagnostics;
}

async function testRules(dir: string): Promise<{ status: number; text: string }> {
  let text = '';
  const write = (part: string) => {
    text += part;
  };
  const status = await runTestRules([dir], { write, note: write, color: false, environment: {} });
  return { status, text };
}
