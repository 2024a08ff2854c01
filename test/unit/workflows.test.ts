import { spawnSync } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import yaml from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { root } from '../helpers/run.ts';
import { writeFiles } from '../helpers/site.ts';

const dir = path.join(root, '.github/workflows');
const workflows = readdirSync(dir).map((name) => [name, read(path.join(dir, name))] as const);
const action = read(path.join(root, 'action.yml')) as unknown as Action;
const SCRIPT = action.runs.steps.at(-1)?.run ?? '';

describe.each(workflows)('%s', (_, workflow) => {
  const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);

  test('pins each action to a commit, which nobody can move', () => {
    for (const { uses } of steps) if (uses) expect(uses).toMatch(/^[\w-]+\/[\w-]+@[\da-f]{40}$/);
  });

  test('starts with read permission, and no third-party job keeps a token', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
    expect(workflow.on).not.toHaveProperty('pull_request_target');
    for (const { uses, with: inputs } of steps)
      if (uses?.startsWith('actions/checkout')) expect(inputs?.['persist-credentials']).toBe(false);
  });

  test('passes untrusted values to the shell only as variables', () => {
    for (const { run } of steps) expect(run ?? '').not.toContain('${{');
  });

  test('runs no code of the repository in jobs that can write', () => {
    for (const { permissions = {}, steps: own } of Object.values(workflow.jobs)) {
      if (!Object.values(permissions).includes('write')) continue;
      for (const { uses = '', run = '' } of own) {
        expect(uses).not.toMatch(/checkout/);
        expect(run).not.toMatch(/npm (?:ci|install|run|test|exec|pack)|npx|node |\.ci/);
        if (run.includes('npm publish'))
          expect(run).toMatch(/npm publish \.\/\S+\.tgz --ignore-scripts/);
      }
    }
  });
});

test('the published file was packed by a job without rights, and nothing else is published', () => {
  const jobs = Object.entries(read(path.join(dir, 'release.yml')).jobs);
  const running = (pattern: RegExp) =>
    jobs.filter(([, { steps }]) => steps.some(({ run = '' }) => pattern.test(run)));
  const [[packing, pack] = [], ...others] = running(/npm pack/);
  expect(others).toEqual([]);
  expect(pack?.permissions).toBeUndefined();
  expect(pack?.steps.some(({ run }) => run === 'npm ci --ignore-scripts')).toBe(true);
  const [[, publish] = [], ...more] = running(/npm publish/);
  expect(more).toEqual([]);
  expect(publish?.needs).toBe(packing);
  expect(publish?.steps.flatMap(({ run = [] }) => run)).toContain(
    'echo "$SHA256  release/package.tgz" | sha256sum --check',
  );
});

test('the documents say what a pull request decides, and their workflows are as safe as ours', () => {
  for (const file of ['SECURITY.md', 'docs/ci.md']) {
    const text = readFileSync(path.join(root, file), 'utf8');
    expect(text, file).toMatch(/(?:never|don't use) `pull_request_target`/i);
    expect(text, file).toMatch(/pull request[^#]{0,150}(?:lockfile|package-lock\.json)/);
  }
  const written = readdirSync(path.join(root, 'docs'))
    .filter((file) => file.endsWith('.md'))
    .flatMap((file) => workflowsIn(path.join(root, 'docs', file)));
  expect(written.length).toBeGreaterThan(1);
  for (const { on, permissions, jobs } of written) {
    expect(JSON.stringify(on)).not.toContain('pull_request_target');
    expect(permissions).toEqual({ contents: 'read' });
    for (const { uses = '', with: inputs } of Object.values(jobs).flatMap(({ steps }) => steps)) {
      if (uses) expect(uses).toMatch(/@(?:[\da-f]{40}|COMMIT)$/);
      if (uses.startsWith('actions/checkout')) expect(inputs?.['persist-credentials']).toBe(false);
    }
  }
});

test('SECURITY.md names each dependency with native code', () => {
  const { dependencies, optionalDependencies } = manifest('.');
  // Such a package has a package for each platform.
  const native = Object.keys({ ...dependencies, ...optionalDependencies }).filter((name) =>
    Object.keys(manifest(`node_modules/${name}`).optionalDependencies ?? {}).some((one) =>
      /linux/.test(one),
    ),
  );
  expect(native).toEqual(expect.arrayContaining(['satteri']));
  const text = readFileSync(path.join(root, 'SECURITY.md'), 'utf8');
  for (const name of native) expect(text.toLowerCase()).toContain(name);
});

test('the package runs no install scripts, and Dependabot updates actions and packages', () => {
  const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  for (const name of ['prepare', 'install', 'preinstall', 'postinstall'])
    expect(scripts).not.toHaveProperty(name);
  const { updates } = read(path.join(root, '.github/dependabot.yml')) as unknown as Dependabot;
  expect(updates.map((one) => one['package-ecosystem'])).toEqual(['github-actions', 'npm']);
});

test.each(['', 'latest', '^1.0.0', '1', 'npm:evil@1.0.0', '1.0.0 evil', '1.0.0;id'])(
  'the action refuses the version %j if the site has not installed the plugin',
  (version) => {
    const env = { PATH: process.env.PATH, VERSION: version, CHANGED: '', ARGUMENTS: '' };
    const { status, stdout } = spawnSync('bash', ['-eo', 'pipefail', '-c', SCRIPT], {
      cwd: writeFiles({}),
      env,
      encoding: 'utf8',
    });
    expect(stdout).toMatch(
      /^::error::The site hasn't installed docusaurus-plugin-event-writeups\./,
    );
    expect(status).toBe(2);
    expect(action.inputs.version?.default).toBe('');
  },
);

test.each(['.', 'packages/site'])(
  'the action runs the plugin that is installed in or around the site: %s',
  (folder) => {
    const program = '#!/bin/sh\nprintf "<%s>" "$@"\nexit 1\n';
    const dir = writeFiles({ 'node_modules/.bin/event-writeups': program, 'packages/site/a': 'a' });
    chmodSync(path.join(dir, 'node_modules/.bin/event-writeups'), 0o755);
    const { status, stdout } = spawnSync('bash', ['-eo', 'pipefail', '-c', SCRIPT], {
      cwd: path.join(dir, folder),
      env: {
        PATH: process.env.PATH,
        VERSION: '',
        CHANGED: 'origin/$(id)',
        ARGUMENTS: '--max-warnings\n0 $(id) `id`; id',
      },
      encoding: 'utf8',
    });
    expect(stdout).toBe(
      '<check><--format><github><--changed=origin/$(id)><--max-warnings><0><$(id)><`id`;><id>',
    );
    expect(status).toBe(1);
  },
);

function read(file: string): Workflow {
  return yaml.load(readFileSync(file, 'utf8')) as Workflow;
}

/** The workflows that a document shows. */
function workflowsIn(file: string): (Omit<Workflow, 'on'> & { on: unknown })[] {
  const blocks = readFileSync(file, 'utf8').matchAll(/^```yaml.*\n([\s\S]*?)^```$/gm);
  return [...blocks]
    .map(([, text = '']) => text)
    .filter((text) => /^jobs:/m.test(text))
    .map((text) => yaml.load(text) as Workflow);
}

function manifest(folder: string): Manifest {
  return JSON.parse(readFileSync(path.join(root, folder, 'package.json'), 'utf8'));
}

interface Manifest {
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
}

interface Workflow {
  on: object;
  permissions: unknown;
  jobs: Record<string, { permissions?: Record<string, string>; needs?: string; steps: Step[] }>;
}

interface Action {
  inputs: Record<string, { default?: string }>;
  runs: { steps: Step[] };
}

interface Dependabot {
  updates: { 'package-ecosystem': string }[];
}
