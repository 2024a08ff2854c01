import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import manifest from '../../../package.json' with { type: 'json' };
import { ownEnvironment, root } from '../../helpers/run.ts';

test('the command that helps name runs in this repository too', () => {
  const words = ['--no-install', manifest.name, '--version'];
  const printed = execFileSync('npx', words, { cwd: root, env: ownEnvironment() });
  expect(printed.toString()).toBe(`${manifest.version}\n`);
});
