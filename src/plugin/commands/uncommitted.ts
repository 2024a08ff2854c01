import { execFileSync } from 'node:child_process';
import path from 'node:path';

/** Which of these files have changes that git doesn't have yet; none outside of a work tree, where nobody can tell. */
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
