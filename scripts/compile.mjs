// Compiles src/plugin to lib/, when lib/ is older than its sources. Silent on standard output, where a report may follow.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const source = path.join(root, 'src/plugin');
const stamp = path.join(root, 'lib/.compiled');

if (process.argv.includes('--force') || isStale()) compile();

function isStale() {
  if (!existsSync(stamp)) return true;
  const compiled = statSync(stamp).mtimeMs;
  return readdirSync(source, { recursive: true, withFileTypes: true }).some(
    (entry) => statSync(path.join(entry.parentPath, entry.name)).mtimeMs > compiled,
  );
}

function compile() {
  rmSync(path.join(root, 'lib'), { recursive: true, force: true });
  const compiler = path.join(root, 'node_modules/typescript/bin/tsc');
  const { status } = spawnSync(process.execPath, [compiler, '-p', source], {
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) process.exit(status ?? 1);
  cpSync(path.join(source, 'package.json'), path.join(root, 'lib/package.json'));
  writeFileSync(stamp, '');
}
