import { expect, test } from 'vitest';
import type { CommandOutput } from '../../../src/plugin/commands/commandOutput.ts';
import { runImages } from '../../../src/plugin/commands/images.ts';
import { runReview } from '../../../src/plugin/commands/review.ts';
import { runSchema } from '../../../src/plugin/commands/schema.ts';
import { commit, makeRepository, write } from '../../helpers/repository.ts';
import { configText, runCheckHere } from '../../helpers/runCheck.ts';

const RUNS: [words: string, run: (dir: string, words: string[]) => Promise<string>][] = [
  ['check --format text', check],
  ['check --format text --verbose', check],
  ['check --format json', check],
  ['check --format sarif', check],
  ['check --format junit', check],
  ['check --list references', check],
  ['review --format markdown', (dir, words) => written(runReview, dir, words)],
  ['review --format json', (dir, words) => written(runReview, dir, words)],
  ['images', (dir, words) => written(runImages, dir, words)],
  ['schema', (dir, words) => written(runSchema, dir, words)],
];

test.each(RUNS)(
  '%s prints no command for a runner, whatever posts are called',
  async (name, run) => {
    const dir = pullRequest();
    const printed = await run(dir, name.split(' ').slice(1));
    expect(printed).toContain('y-name');
    // GitHub reads one at the start of a line, also after spaces, and others anywhere.
    expect(printed.split('\n').filter((line) => /^\s*::|##[a-z]*\[/i.test(line))).toEqual([]);
    expect(printed).not.toContain('\u202e');
  },
);

/** A blog in the root of its site, so that paths start with a post's name. */
function pullRequest(): string {
  const presets = [['classic', { docs: false, blog: { path: '.' } }]];
  const repo = makeRepository({
    'docusaurus.config.mjs': configText({ presets }),
    '::warning::my-name.png': '',
  });
  const title = '##[add-mask]my-name\u202e';
  const text = [`---`, `title: "${title}"`, `tags: ["##[group]a"]`, `slug: "::b::c"`, `---`, ``];
  const link = '[a place](./::error::no.md) ![an image](./##[debug]no.png)';
  for (const name of ['::error file=x::my-name\u202e.md', ' \u3000::warning::my-name.md'])
    write(repo, name, [...text, link, ''].join('\n'));
  write(repo, 'tags.yml', '"##[warning]my-name":\n  label: "##[error]a"\n');
  commit(repo);
  return repo;
}

async function check(dir: string, words: string[]): Promise<string> {
  const { stdout, status } = await runCheckHere(dir, ...words);
  expect(status).toBeLessThan(2);
  return stdout;
}

async function written(
  run: (words: string[], output: CommandOutput) => Promise<number>,
  dir: string,
  words: string[],
): Promise<string> {
  let printed = '';
  const output = {
    write: (text: string) => {
      printed += text;
    },
    note: () => {},
    color: false,
    environment: {},
  };
  expect(await run([dir, ...words], output)).toBe(0);
  return printed;
}
