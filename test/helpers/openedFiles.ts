import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import path from 'node:path';
import { onTestFinished } from 'vitest';

/**
 * Records every file that is opened or listed from now until the test ends, by its real path if it
 * has one.
 */
export function watchOpenedFiles(): Set<string> {
  const opened = new Set<string>();
  for (const name of ['openSync', 'readFileSync', 'readdirSync'] as const) {
    const original = fs[name] as (...words: unknown[]) => unknown;
    const watched = (file: unknown, ...words: unknown[]) => {
      if (typeof file === 'string') opened.add(realPath(file));
      return original(file, ...words);
    };
    Object.assign(fs, { [name]: watched });
    onTestFinished(() => {
      Object.assign(fs, { [name]: original });
      syncBuiltinESMExports();
    });
  }
  syncBuiltinESMExports();
  return opened;
}

function realPath(file: string): string {
  try {
    return fs.realpathSync(file);
  } catch {
    return path.resolve(file);
  }
}
