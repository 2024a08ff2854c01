import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { forwardSlashes } from '../check/site/paths.ts';

/**
 * Returns the path of a site in its repository, such as `website/`; empty if it's the root. GitHub
 * uses paths from there. Without a `.git` folder, the workspace of GitHub Actions counts as the
 * repository.
 */
export function pathInRepository(siteDir: string, environment: NodeJS.ProcessEnv): string {
  const dir = realPath(siteDir);
  const workspace = environment.GITHUB_WORKSPACE && realPath(environment.GITHUB_WORKSPACE);
  const relative = path.relative(gitRoot(dir) ?? (workspace || dir), dir);
  if (relative === '' || relative.startsWith('..') || path.isAbsolute(relative)) return '';
  return `${forwardSlashes(relative)}/`;
}

function gitRoot(dir: string): string | undefined {
  for (let folder = dir; ; folder = path.dirname(folder)) {
    // In a separate work tree and in a submodule it's a file.
    if (existsSync(path.join(folder, '.git'))) return folder;
    if (path.dirname(folder) === folder) return undefined;
  }
}

function realPath(dir: string): string {
  try {
    return realpathSync(dir);
  } catch {
    return path.resolve(dir);
  }
}
