import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Diagnostic } from '../check/diagnostic.ts';
import { promisedFormat } from '../check/pictures/format.ts';
import { namedFiles } from '../check/posts/localizedBlog.ts';
import { forwardSlashes, isInside } from '../check/site/paths.ts';
import { moveSite, readableFolders, type Site } from '../check/site/site.ts';
import { disguisedRepository, runGit } from '../files/git.ts';
import { mergeBase } from './mergeBase.ts';
import { UsageError } from './usageError.ts';

/**
 * Creates a function that keeps the findings that a change is responsible for: all in the files that it touches,
 * and new ones elsewhere, for example about an image that the change deletes.
 *
 * @param ref the branch, tag or commit to compare with; by default, the branch that the change started from
 * @param checkBefore checks an older version of the site in another folder; the second argument maps each image to
 * the file with its content
 * @throws {UsageError} if git doesn't know the reference, or isn't installed
 */
export function changeFilter(
  site: Site,
  ref: string | undefined,
  checkBefore: (site: Site, pictures: ReadonlyMap<string, string>) => readonly Diagnostic[],
): DiagnosticFilter {
  const { touched, before } = lookBefore(site, ref, (old, pictures, nameOf) =>
    checkBefore(old, pictures).map((found) => ({ ...found, file: nameOf(found.file) })),
  );
  return (diagnostics) => withoutKnown(diagnostics, touched, before);
}

/** Returns the findings in touched files, and those that are new elsewhere. */
export function withoutKnown(
  diagnostics: readonly Diagnostic[],
  touched: ReadonlySet<string>,
  before: readonly Diagnostic[],
): Diagnostic[] {
  const known = new Map<string, number>();
  for (const diagnostic of before)
    known.set(keyOf(diagnostic), (known.get(keyOf(diagnostic)) ?? 0) + 1);
  return diagnostics.filter((diagnostic) => {
    if (touched.has(diagnostic.file)) return true;
    const left = known.get(keyOf(diagnostic)) ?? 0;
    known.set(keyOf(diagnostic), left - 1);
    return left <= 0;
  });
}

/**
 * Looks at a site as it was before a change.
 *
 * @param look gets the older site, which is in another folder, the files with its images' content, and a function
 * that maps its files to today's names
 * @returns the result of `look`, and the files that have changed
 * @throws {UsageError} if git doesn't know the reference, or isn't installed
 */
export function lookBefore<Result>(
  site: Site,
  ref: string | undefined,
  look: (site: Site, pictures: ReadonlyMap<string, string>, nameOf: NameOf) => Result,
): { touched: ReadonlySet<string>; before: Result } {
  const disguised = disguisedRepository(site.dir);
  if (disguised !== undefined)
    throw new UsageError(
      `${disguised} contains HEAD and other files of a git repository, so git would treat it as a separate repository and could run commands from its settings. Delete or rename its HEAD.`,
    );
  const root = git(site.dir, ['rev-parse', '--show-toplevel']).replace(/\n$/, '');
  const base = mergeBase(root, ref);
  const prefix = slashed(path.relative(realpathSync(root), realpathSync(site.dir)));
  const below = (file: string) => path.posix.relative(prefix, file);
  const different = new Set(touchedFiles(root, base));
  const touched = new Set([...different].map(below));
  const ground = groundOf(site, root, prefix);
  // A blog may be beside its site.
  const places = [...readableFolders(site), ...namedFiles(site)]
    .filter((place) => isInside(place, ground))
    .map((place) => path.posix.join(prefix, slashed(path.relative(site.dir, place))));
  const before = atCommit(root, base, places, different, (dir, pictures) => {
    const dirBefore = path.join(dir, prefix);
    // The folder may be newer than the commit.
    mkdirSync(dirBefore, { recursive: true });
    // Files outside the repository didn't move: their names are relative to the site.
    const nameOf = (file: string) => {
      const place = path.resolve(dirBefore, file);
      return isInside(place, dir) ? file : slashed(path.relative(site.dir, place));
    };
    return look(moveSite(site, dirBefore, ground), pictures, nameOf);
  });
  return { touched, before };
}

/**
 * Returns the repository's root as the site's own paths write it; only the site if they reach it
 * through a link.
 */
function groundOf({ dir }: Site, root: string, prefix: string): string {
  const top = path.resolve(dir, path.posix.relative(prefix, ''));
  return realpathSync(top) === realpathSync(root) ? top : dir;
}

/**
 * Recreates the folders and files at these places as they were: changed texts, links and images with their content,
 * everything else by name only. The content of other images is read from the work tree.
 *
 * @param places relative to the root, which is `.`
 */
function atCommit<Result>(
  root: string,
  commit: string,
  places: readonly string[],
  different: ReadonlySet<string>,
  run: (dir: string, pictures: ReadonlyMap<string, string>) => Result,
): Result {
  const dir = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'event-writeups-before-')));
  try {
    const entries = listTree(root, commit, places);
    const isRead = (file: string) =>
      TEXTS.test(file) || (different.has(file) && promisedFormat(file) !== undefined);
    const read = entries.filter(({ file, isLink }) => isLink || isRead(file));
    const contents = readBlobs(
      root,
      read.map(({ id }) => id),
    );
    // Links are created last, so that nothing is written through one.
    for (const { file, id, isLink } of entries.sort((a, b) => +a.isLink - +b.isLink)) {
      const place = path.join(dir, file);
      const content = contents.get(id);
      mkdirSync(path.dirname(place), { recursive: true });
      if (!isLink) writeFileSync(place, isRead(file) ? (content ?? '') : '');
      else if (content) symlinkSync(content, place);
    }
    const pictures = entries
      .filter(({ file }) => !isRead(file) && promisedFormat(file) !== undefined)
      .map(({ file }) => [path.join(dir, file), path.join(root, file)] as const);
    return run(dir, new Map(pictures));
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

/** Files and links of a commit (git-ls-tree, "output format"). */
function listTree(root: string, commit: string, places: readonly string[]): TreeEntry[] {
  // The root means everything, so no names are passed.
  const named = places.includes('.') ? [] : places;
  return git(root, ['ls-tree', '-r', '-z', '--full-tree', '--', commit, ...named])
    .split('\0')
    .flatMap((line): TreeEntry[] => {
      const [, mode = '', id = '', file = ''] = /^(\d+) blob (\S+)\t([\s\S]+)$/.exec(line) ?? [];
      // A crafted tree may lead outside; git itself refuses to check out such a tree.
      const isPlain = file !== '' && !file.split('/').includes('..');
      return isPlain ? [{ file, id, isLink: mode === '120000' }] : [];
    });
}

/** Reads the contents of objects by their ids, in one go (git-cat-file, "batch output"). */
function readBlobs(root: string, ids: readonly string[]): Map<string, Buffer> {
  const contents = new Map<string, Buffer>();
  if (ids.length === 0) return contents;
  const input = ids.map((id) => `${id}\n`).join('');
  const output = runGit(root, ['cat-file', '--batch'], input);
  let offset = 0;
  for (const id of ids) {
    const end = output.indexOf('\n', offset);
    const size = Number(output.subarray(offset, end).toString().split(' ').at(-1));
    // For an object that a partial clone couldn't get, git answers with one line and no content.
    if (!Number.isInteger(size)) {
      offset = end + 1;
      continue;
    }
    contents.set(id, output.subarray(end + 1, end + 1 + size));
    offset = end + 1 + size + 1;
  }
  return contents;
}

/**
 * Returns the files that differ from the commit, including in the work tree. Untracked files aren't
 * included: they didn't exist before, so all their findings are new.
 */
function touchedFiles(root: string, commit: string): string[] {
  const changed = git(root, ['diff', '--name-only', '--no-renames', '-z', commit, '--']);
  return changed.split('\0').filter(Boolean);
}

function git(dir: string, words: string[]): string {
  try {
    return runGit(dir, words).toString();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      throw new UsageError('Looking at a change needs git, which isn’t installed.');
    if (words.includes('--show-toplevel')) {
      throw new UsageError(`Looking at a change needs a git repository, and ${dir} isn’t in one.`);
    }
    throw error;
  }
}

/** With git's slashes. */
function slashed(file: string): string {
  return forwardSlashes(file);
}

/** The files that the check reads; of all others, only the names matter. */
const TEXTS = /\.(?:mdx?|ya?ml|json)$/i;

/** A file's name in the site of today. */
export type NameOf = (file: string) => string;

export type DiagnosticFilter = (diagnostics: readonly Diagnostic[]) => Diagnostic[];

interface TreeEntry {
  /** Relative to the repository's root. */
  file: string;
  id: string;
  isLink: boolean;
}

function keyOf({ file, rule, message }: Diagnostic): string {
  return [file, rule, message].join('\0');
}
