import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { root } from './run.ts';

/** Tests of the command and of builds run compiled code, which must match the sources. */
export default function compile(): void {
  execFileSync(process.execPath, [path.join(root, 'scripts/compile.mjs')], { stdio: 'inherit' });
}
