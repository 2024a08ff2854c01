import { execFileSync } from 'node:child_process';
import path from 'node:path';

/** Returns the files with uncommitted changes; empty outside a work tree. */
export function uncommitted(files: readonly string[]): string[] {
  return files.filter((file) => {
    try {
      const words = ['status', '--porcelain', '--', path.basename(file)];
      const stdio: ['ignore', 'pipe', 'ignore'] = ['ignore', 'pipe', 'ignore'];
      return (
        execFileSync('git', words, { cwd: path.dirname(file), encoding: 'utf8', stdio }) !== ''
      );
    } catch {
      return false;
    }
  });
}
