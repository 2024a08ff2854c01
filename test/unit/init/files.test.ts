import { readFileSync } from 'node:fs';
import path from 'node:path';
import yaml from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { packageManagerOf } from '../../../src/plugin/init/packageManager.ts';
import { workflowText } from '../../../src/plugin/init/workflow.ts';
import { root } from '../../helpers/run.ts';
import { writeFiles } from '../../helpers/site.ts';

interface Workflow {
  permissions: unknown;
  jobs: { check: { defaults?: { run: object }; steps: { uses?: string; run?: string }[] } };
}

describe('the workflow', () => {
  const npm = packageManagerOf(root);
  const read = (folder: string, manager = npm) =>
    yaml.load(workflowText(folder, manager)) as Workflow;

  test('can only read, and checks what the pull request changes', () => {
    const { permissions, jobs } = read('');
    expect(permissions).toEqual({ contents: 'read' });
    expect(jobs.check.defaults).toBeUndefined();
    expect(jobs.check.steps.map(({ run }) => run).filter(Boolean)).toEqual([
      'npm ci',
      'npx event-writeups check --format github --changed "origin/$BASE"',
    ]);
  });

  test('pins its actions to the commits in this repository’s own workflows', () => {
    const own = readFileSync(path.join(root, '.github/workflows/pull-request.yml'), 'utf8');
    const used = [...workflowText('', npm).matchAll(/uses: (.*)/g)].map(([, one]) => one);
    expect(used).toHaveLength(2);
    for (const one of used) expect(own).toContain(one);
  });

  test('works for a site in a subfolder of its repository', () => {
    expect(read('website').jobs.check.defaults).toEqual({
      run: { 'working-directory': 'website' },
    });
  });

  test.each([
    'a b',
    'a: b',
    '- x',
    '#1',
    '{x}',
    '*a',
    '@a',
    '!!x',
    '%x',
    '"q"',
    ' a',
    '123',
    'packages/site',
  ])('works for a site in a subfolder named %j', (folder) => {
    expect(read(folder).jobs.check.defaults).toEqual({ run: { 'working-directory': folder } });
  });

  test.each([
    ['pnpm-lock.yaml', 'pnpm install --frozen-lockfile', 'pnpm exec event-writeups'],
    ['yarn.lock', 'yarn install --frozen-lockfile', 'yarn run event-writeups'],
  ])(
    'installs and runs with the package manager that wrote %s, also above the site',
    (lockfile, install, run) => {
      const top = writeFiles({ [lockfile]: '# a lockfile\n', 'website/package.json': '{}' });
      const manager = packageManagerOf(path.join(top, 'website'), top);
      const text = workflowText('website/', manager);
      expect(text).toContain(`- run: corepack enable\n      - run: ${install}\n`);
      expect(text).toContain(`run: ${run} check`);
    },
  );
});

test('the problem matcher in the guide recognises the start of the report', () => {
  const guide = readFileSync(path.join(root, 'docs/editors.md'), 'utf8');
  const [first, second] = [...guide.matchAll(/"regexp": (".*")/g)].map(
    ([, pattern]) => new RegExp(JSON.parse(pattern ?? '')),
  );
  const report = readFileSync(path.join(root, 'docs/rules/author-unknown.md'), 'utf8');
  const lines = report.split('\n');
  const at = lines.findIndex((line) => first?.test(line));
  expect(first?.exec(lines[at] ?? '')?.slice(1, 3)).toEqual(['error', 'author-unknown']);
  expect(second?.exec(lines[at + 1] ?? '')?.slice(1)).toEqual([
    expect.stringMatching(/^blog\/.*\.md$/),
    expect.stringMatching(/^\d+$/),
    expect.stringMatching(/^\d+$/),
  ]);
});
