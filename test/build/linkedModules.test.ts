import { cpSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { root, runNode } from '../helpers/run.ts';
import { writeFiles } from '../helpers/site.ts';

test('the plugin compiles to the same declarations if node_modules is a link to another folder', async () => {
  const dir = writeFiles({});
  for (const name of ['package.json', 'tsconfig.json', 'scripts', 'src/plugin'])
    cpSync(path.join(root, name), path.join(dir, name), { recursive: true });
  symlinkSync(path.join(root, 'node_modules'), path.join(dir, 'node_modules'));
  const compiled = await runNode(path.join(dir, 'scripts/compile.mjs'), [], { cwd: dir });
  expect(compiled, compiled.output).toMatchObject({ status: 0, output: '' });
  const declared = (folder: string) => readFileSync(path.join(folder, 'lib/options.d.ts'), 'utf8');
  expect(declared(dir)).toBe(declared(root));
});
