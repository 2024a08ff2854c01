import { spawnSync } from 'node:child_process';
import { chmodSync, readFileSync } from 'node:fs';
import path from 'node:path';
import yaml from 'js-yaml';
import { expect, test } from 'vitest';
import { root } from '../../helpers/run.ts';
import { writeFiles } from '../../helpers/site.ts';

const file = path.join(root, '.github/workflows/follow-up.yml');
const { jobs } = yaml.load(readFileSync(file, 'utf8')) as Workflow;

/** Runs the script of the workflow with a stand-in that records the calls of `gh`. */
function runScript(body: string, open: string): string[] {
  const gh = `#!/usr/bin/env bash
case "$1 $2" in
  'run download') mkdir -p due && cp "$BODY" due/follow-up.md ;;
  'issue list') printf '%s' "$OPEN" | jq -r "\${@: -1}" ;;
esac
printf '%s\\n' "$*" >> "$LOG"
`;
  const dir = writeFiles({ 'bin/gh': gh, 'body.md': body });
  chmodSync(path.join(dir, 'bin/gh'), 0o755);
  const { status } = spawnSync('bash', ['-eo', 'pipefail', '-c', jobs.issue.steps[0]?.run ?? ''], {
    cwd: dir,
    env: {
      PATH: `${path.join(dir, 'bin')}:${process.env.PATH}`,
      BODY: path.join(dir, 'body.md'),
      LOG: path.join(dir, 'log'),
      OPEN: open,
      RUN: '7',
    },
  });
  expect(status).toBe(0);
  const log = readFileSync(path.join(dir, 'log'), 'utf8').trim().split('\n');
  expect(log[0]).toBe('run download 7 --name follow-up --dir due');
  return log.filter((line) => !/^(?:run download|issue list)/.test(line));
}

const DUE = '<!-- event-writeups follow-up: 3 due -->\n\n3 things are due.\n';
const OURS = '[{"number": 12, "author": {"login": "app/github-actions", "is_bot": true}}]';
const NOTHING = '<!-- event-writeups follow-up: 0 due -->\n\nNothing is due.\n';

test('there is one issue: it is opened, updated and closed', () => {
  expect(runScript(DUE, '[]')).toEqual([
    'label create follow-up --force --description Due in old posts',
    'issue create --title What old posts need --label follow-up --body-file due/follow-up.md',
  ]);
  expect(runScript(DUE, OURS)).toEqual(['issue edit 12 --body-file due/follow-up.md']);
  expect(runScript(NOTHING, OURS)).toEqual([
    'issue edit 12 --body-file due/follow-up.md',
    'issue close 12',
  ]);
  expect(runScript(NOTHING, '[]')).toEqual([]);
});

test('a person’s issue with the same label keeps its text', () => {
  const theirs = '[{"number": 9, "author": {"login": "ada", "is_bot": false}}]';
  expect(runScript(NOTHING, theirs)).toEqual([]);
  expect(runScript(DUE, theirs).at(-1)).toMatch(/^issue create /);
});

test('the job that reads posts can’t write, and the one that writes runs none of their code', () => {
  expect(jobs.look.permissions).toBeUndefined();
  expect(jobs.issue.permissions).toEqual({ actions: 'read', issues: 'write' });
  expect(jobs.issue.steps.map(({ uses }) => uses)).toEqual([undefined]);
});

test('dead links don’t fail the job, but a failing command does', () => {
  const script = jobs.look.steps.find(({ run }) => run?.includes('links'))?.run ?? '';
  const exit = (status: number) => {
    const dir = writeFiles({ 'bin/npm': `#!/usr/bin/env bash\nexit ${status}\n` });
    chmodSync(path.join(dir, 'bin/npm'), 0o755);
    const env = { PATH: `${path.join(dir, 'bin')}:${process.env.PATH}` };
    return spawnSync('bash', ['-e', '-c', script], { env }).status;
  };
  expect([exit(0), exit(1), exit(2)]).toEqual([0, 0, 1]);
});

interface Workflow {
  jobs: Record<
    'look' | 'issue',
    { permissions?: object; steps: { uses?: string; run?: string }[] }
  >;
}
