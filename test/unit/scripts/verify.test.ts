import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { root, runNode } from '../../helpers/run.ts';
import { ROOMS } from '../../mutation/rooms.mjs';

test('npm run verify has each part of its table in DEVELOPING.md, and breaks the code of every room', async () => {
  const text = readFileSync(path.join(root, 'DEVELOPING.md'), 'utf8');
  const [, table = ''] = /`npm run verify` runs[\s\S]*?\n\n(\| Part[\s\S]*?)\n\n/.exec(text) ?? [];
  const described = [...table.matchAll(/^\| `([^`]+)`/gm)].map(([, command]) => command);
  const script = path.join(root, 'scripts/verify.mjs');
  const { status, stderr } = await runNode(script, ['nothing'], { cwd: root });
  expect(status).toBe(2);
  const [first, ...parts] = stderr.trimEnd().split('\n');
  expect(first).toBe('There’s no part nothing. Parts:');
  const commands = parts.map((line) => line.replace(/^ {2}[\w-]+: /, ''));
  expect(described.map((command) => command?.replace('npm run test:package --', PACKAGE))).toEqual(
    commands,
  );
  expect(ROOMS).toMatchObject({
    engine: ['check'],
    reporters: ['report'],
    commands: expect.arrayContaining(['commands']),
    events: expect.arrayContaining(['events']),
    images: ['images'],
  });
  expect(commands).toContain('node test/mutation/run.mjs --room all --sample 150');
});

/** What `npm run test:package` runs. */
const PACKAGE = 'node test/package/run.mjs';
