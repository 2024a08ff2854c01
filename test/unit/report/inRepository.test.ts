import path from 'node:path';
import { expect, test } from 'vitest';
import { sourceUrlOf } from '../../../src/plugin/commands/appendJobSummary.ts';
import { pathInRepository } from '../../../src/plugin/commands/pathInRepository.ts';
import { writeFiles } from '../../helpers/site.ts';

test('GitHub gets paths from the top of the repository', () => {
  const dir = writeFiles({ '.git/HEAD': 'x', 'sites/web/a.md': 'Text' });
  expect(pathInRepository(path.join(dir, 'sites/web'), {})).toBe('sites/web/');
  expect(pathInRepository(dir, {})).toBe('');
});

test('without a repository, the workspace of GitHub Actions counts as one', () => {
  const dir = writeFiles({ 'sites/web/a.md': 'Text' });
  const site = path.join(dir, 'sites/web');
  expect(pathInRepository(site, { GITHUB_WORKSPACE: dir })).toBe('sites/web/');
  expect(pathInRepository(site, { GITHUB_WORKSPACE: path.join(dir, 'other') })).toBe('');
  expect(pathInRepository(site, {})).toBe('');
});

test('lines are only linked if the server, the repository and the commit are known', () => {
  const known = {
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_REPOSITORY: 'o/r',
    GITHUB_SHA: 'abc',
  };
  expect(sourceUrlOf(known)).toBe('https://github.com/o/r/blob/abc');
  for (const name of Object.keys(known))
    expect(sourceUrlOf({ ...known, [name]: undefined }), name).toBeUndefined();
});
