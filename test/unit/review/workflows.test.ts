import { readFileSync } from 'node:fs';
import path from 'node:path';
import yaml from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { root } from '../../helpers/run.ts';

const asking = read('pull-request.yml');
const commenting = read('comment.yml');
const { write, publish } = commenting.jobs as { write: Job; publish: Job };

const TEMP = expression('runner.temp');

describe('the comment on a fork’s pull request', () => {
  test('is prepared by a job that cannot write', () => {
    expect(Object.keys(asking.on)).toEqual(['pull_request']);
    expect(asking.permissions).toEqual({ contents: 'read' });
    for (const { permissions } of Object.values(asking.jobs)) expect(permissions).toBeUndefined();
  });

  test('is published by a workflow that starts when the other one has ended', () => {
    expect(commenting.on).toEqual({
      workflow_run: { workflows: [asking.name], types: ['completed'] },
    });
    expect(commenting.permissions).toEqual({ contents: 'read' });
    expect(write.if).toContain("github.event.workflow_run.event == 'pull_request'");
  });

  test('is written by the main branch’s own code, without write permission', () => {
    expect(write.permissions).toEqual({ contents: 'read', actions: 'read' });
    const [checkout] = write.steps.filter(({ uses }) => uses?.startsWith('actions/checkout'));
    expect(checkout?.with).toEqual({ 'persist-credentials': false });
    expect(JSON.stringify(write.steps)).not.toMatch(/refs\/pull|head_branch|head_repository/);
    // The commit is only used in addresses.
    expect(JSON.stringify(write.steps).split('$COMMIT').length).toBe(2);
  });

  test('is published by a job without code from any repository', () => {
    expect(publish.permissions).toEqual({ actions: 'read', 'pull-requests': 'write' });
    expect(publish.needs).toBe('write');
    expect(publish.steps.map(({ uses }) => uses)).toEqual([undefined, undefined]);
    for (const { run = '' } of publish.steps)
      expect(run).not.toMatch(/\b(?:npm|npx|node|git|eval|source|bash|sh)\b /);
  });

  test('is passed on under one name, outside the folder with code', () => {
    const upload = stepNamed(asking.jobs.posts, 'Hand the description over');
    expect(upload?.with).toMatchObject({
      name: 'review',
      path: `${TEMP}/review/review.json`,
    });
    const written = stepNamed(write, 'Write it from the data')?.run ?? '';
    expect(written).toContain('gh run download "$RUN" --name review --dir "$RUNNER_TEMP/review"');
    expect(written).toContain('--from "$RUNNER_TEMP/review/review.json"');
    const handed = write.steps.find(({ uses }) => uses?.startsWith('actions/upload-artifact'));
    expect(handed?.with).toMatchObject({
      name: 'comment',
      path: `${TEMP}/comment/comment.md`,
    });
    expect(publish.steps[0]?.run).toBe(
      'gh run download "$GITHUB_RUN_ID" --name comment --dir "$RUNNER_TEMP/comment"',
    );
  });

  test('is also written if the check finds errors, before anything else can fail', () => {
    const names = asking.jobs.posts?.steps.map(({ name, run }) => name ?? run) ?? [];
    expect(stepNamed(asking.jobs.posts, 'Describe the change for a comment')?.if).toBe(
      expression('!cancelled()'),
    );
    expect(names.indexOf('Describe the change for a comment')).toBeLessThan(
      names.indexOf('npm run build'),
    );
  });
});

function expression(code: string): string {
  return ['$', `{{ ${code} }}`].join('');
}

function stepNamed(job: Job | undefined, name: string): Step | undefined {
  return job?.steps.find((step) => step.name === name);
}

function read(name: string): Workflow {
  return yaml.load(readFileSync(path.join(root, '.github/workflows', name), 'utf8')) as Workflow;
}

interface Workflow {
  name: string;
  on: object;
  permissions: unknown;
  jobs: Record<string, Job>;
}

interface Job {
  if?: string;
  needs?: string;
  permissions?: Record<string, string>;
  steps: Step[];
}

interface Step {
  name?: string;
  if?: string;
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
}
