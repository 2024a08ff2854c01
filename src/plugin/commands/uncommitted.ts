import path from 'node:path';
import { runGit } from '../files/git.ts';

/** Returns the files with uncommitted changes; empty outside a work tree. */
export function uncommitted(files: readonly string[]): string[] {
  return files.filter((file) => {
    try {
      const words = ['status', '--porcelain', '--', path.basename(file)];
      return runGit(path.dirname(file), words).length > 0;
    } catch {
      return false;
    }
  });
}
