import { createRequire } from 'node:module';
import path from 'node:path';

/** Whether a site has a package, in its own `node_modules` or in one further up. */
export function isInstalled(name: string, siteDir: string): boolean {
  try {
    createRequire(path.join(siteDir, 'package.json')).resolve(`${name}/package.json`);
    return true;
  } catch {
    return false;
  }
}
