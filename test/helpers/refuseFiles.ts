import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { onTestFinished } from 'vitest';

/**
 * Fails every opening of a file and every listing of a folder with this code until the test ends, because the
 * permissions of a file mean nothing to root.
 */
export function refuseFiles(code: string): void {
  for (const name of ['openSync', 'readdirSync'] as const) {
    const original = fs[name];
    const refuse = () => {
      throw Object.assign(new Error(code), { code });
    };
    Object.assign(fs, { [name]: refuse });
    onTestFinished(() => {
      Object.assign(fs, { [name]: original });
      syncBuiltinESMExports();
    });
  }
  syncBuiltinESMExports();
}
