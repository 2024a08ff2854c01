import { existsSync } from 'node:fs';
import path from 'node:path';
import { readFrontMatter } from '../check/frontMatter/frontMatter.ts';
import { createSource } from '../check/text/source.ts';
import { readEvent } from '../events/model/readEvent.ts';
import { runGit } from '../files/git.ts';

/**
 * Returns when posts were last changed, from the repository's history: one `git log` for all of
 * them, in the order in which the changes were published. Each change is later than the one before
 * it, even if the clocks of two authors differ.
 *
 * @param siteDir absolute
 * @param dirs where posts are, absolute
 * @returns nothing without git or a repository
 */
export function readHistory(siteDir: string, dirs: readonly string[]): EventHistory {
  const changed = new Map<string, number>();
  const removed = new Map<string, number>();
  const within = dirs
    .filter((dir) => existsSync(dir))
    .map((dir) => path.relative(siteDir, dir) || '.');
  const log = within.length > 0 ? git(siteDir, [...LOG, '--', ...within]) : undefined;
  if (log === undefined) return { changed, removed };
  const gone = new Map<string, Change>();
  let change: Change = { commit: '', time: 0 };
  let status = '';
  for (const token of log.split('\0')) {
    const commit = /^commit (\w+) (\d+)$/.exec(token);
    if (commit) change = { commit: commit[1] ?? '', time: Number(commit[2]) * 1000 };
    else if (/^\n?[A-Z]$/.test(token)) status = token.trim();
    else if (/\.mdx?$/.test(token)) {
      const file = path.join(siteDir, token);
      const time = Math.max(change.time, (changed.get(file) ?? 0) + 1000);
      changed.set(file, time);
      if (status === 'D') gone.set(token, { ...change, time });
      else gone.delete(token);
    }
  }
  for (const [file, { commit, time }] of gone) {
    const text = git(siteDir, ['show', `${commit}^:./${file}`]);
    const id = text && idIn(text);
    if (id) removed.set(id, Math.max(time, removed.get(id) ?? 0));
  }
  return { changed, removed };
}

/**
 * Returns the id of the event that a deleted post was about: deleting it changed the event's other
 * posts.
 */
function idIn(text: string): string | undefined {
  if (!/^ +id:|^event:.*\bid:/m.test(text)) return undefined;
  return readEvent(readFrontMatter(createSource('', text)).event ?? {}).block.id;
}

function git(siteDir: string, words: string[]): string | undefined {
  try {
    return runGit(siteDir, words).toString();
  } catch {
    return undefined;
  }
}

/** A merged change counts from the time of the merge: before that, nobody has it. */
const LOG = [
  'log',
  '--first-parent',
  '-m',
  '--reverse',
  '--no-renames',
  '--no-show-signature',
  '--name-status',
  '--relative',
  '-z',
  '--format=commit %H %ct',
];

export interface EventHistory {
  /** By absolute path, in milliseconds. */
  changed: ReadonlyMap<string, number>;
  /** When a post about an event was deleted, by the event's id. */
  removed: ReadonlyMap<string, number>;
}

interface Change {
  commit: string;
  time: number;
}
