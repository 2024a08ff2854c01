import { statSync } from 'node:fs';
import path from 'node:path';
import { runGit } from '../files/git.ts';

/**
 * Returns when a post without a date was written: the day of its first commit, or that of its file
 * without git, as in Docusaurus. The history is read on first use.
 *
 * @param siteDir absolute
 */
export function createWrittenDays(siteDir: string): (filePath: string) => number | undefined {
  let added: ReadonlyMap<string, number> | undefined;
  return (filePath) => {
    added ??= readAdded(siteDir);
    return added.get(filePath) ?? statSync(filePath, { throwIfNoEntry: false })?.birthtimeMs;
  };
}

function readAdded(siteDir: string): Map<string, number> {
  const added = new Map<string, number>();
  let time = 0;
  for (const token of log(siteDir).split('\0')) {
    const commit = /^\n?commit (\d+)$/.exec(token);
    if (commit) time = Number(commit[1]) * 1000;
    // The oldest commit comes last.
    else if (/\.mdx?$/.test(token)) added.set(path.join(siteDir, token.trim()), time);
  }
  return added;
}

function log(siteDir: string): string {
  try {
    return runGit(siteDir, LOG).toString();
  } catch {
    return '';
  }
}

const LOG = [
  '-c',
  'log.showSignature=false',
  'log',
  '--diff-filter=A',
  '--no-renames',
  '--relative',
  '--name-only',
  '-z',
  '--format=commit %ct',
];
