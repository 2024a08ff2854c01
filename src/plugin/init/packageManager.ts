import { existsSync } from 'node:fs';
import path from 'node:path';

/** The package manager of a site: the first lockfile from its folder up decides. */
export function packageManagerOf(siteDir: string, topDir = siteDir): PackageManager {
  for (let dir = siteDir; ; dir = path.dirname(dir)) {
    const manager = MANAGERS.find(({ lockfile }) => existsSync(path.join(dir, lockfile)));
    if (manager) return manager;
    if (dir === topDir || path.dirname(dir) === dir) return NPM;
  }
}

const NPM: PackageManager = {
  name: 'npm',
  lockfile: 'package-lock.json',
  add: ['install'],
  installInCi: ['npm ci'],
  run: 'npx',
};

const MANAGERS: readonly PackageManager[] = [
  NPM,
  {
    name: 'pnpm',
    lockfile: 'pnpm-lock.yaml',
    add: ['add'],
    installInCi: ['corepack enable', 'pnpm install --frozen-lockfile'],
    run: 'pnpm exec',
  },
  {
    name: 'yarn',
    lockfile: 'yarn.lock',
    add: ['add'],
    // Yarn 2 and later still accept the option of Yarn 1.
    installInCi: ['corepack enable', 'yarn install --frozen-lockfile'],
    run: 'yarn run',
  },
];

export interface PackageManager {
  name: string;
  lockfile: string;
  /** Its command that adds a package. */
  add: string[];
  /** The commands that install exactly the versions in the lockfile. */
  installInCi: string[];
  /** Its command that runs a package's program. */
  run: string;
}
