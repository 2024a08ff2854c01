import { mkdirSync, realpathSync } from 'node:fs';
import path from 'node:path';
import type { Diagnostic } from '../check/diagnostic.ts';
import { namedFiles } from '../check/posts/localizedBlog.ts';
import { forwardSlashes, isInside } from '../check/site/paths.ts';
import { contentFolders, moveSite, readableFolders, type Site } from '../check/site/site.ts';
import { disguisedRepository } from '../files/git.ts';
import { askGit } from './askGit.ts';
import { mergeBase } from './mergeBase.ts';
import { atCommit } from './olderFiles.ts';
import { refuseGaps } from './refuseGaps.ts';
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
  const root = askGit(site.dir, ['rev-parse', '--show-toplevel']).toString().replace(/\n$/, '');
  const base = mergeBase(root, ref);
  const prefix = slashed(path.relative(realpathSync(root), realpathSync(site.dir)));
  const below = (file: string) => path.posix.relative(prefix, file);
  const { different, submodules } = differences(root, base);
  const touched = new Set([...different].map(below));
  const ground = groundOf(site, root, prefix);
  // A blog may be beside its site.
  const inRepository = (all: readonly string[]) =>
    all
      .filter((place) => isInside(place, ground))
      .map((place) => path.posix.join(prefix, slashed(path.relative(site.dir, place))));
  refuseGaps(root, inRepository(contentFolders(site)), submodules);
  const places = inRepository([...readableFolders(site), ...namedFiles(site)]);
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
 * Returns the files that differ from the commit, including in the work tree, and the submodules among them
 * (git-diff, "raw output format"). Untracked files aren't included: they didn't exist before, so all their findings
 * are new.
 */
function differences(root: string, commit: string): Differences {
  // A pull request may bring a .gitmodules that hides what it does to a submodule.
  const words = ['diff', '--raw', '--no-renames', '--ignore-submodules=untracked', '-z'];
  const tokens = askGit(root, [...words, commit, '--'])
    .toString()
    .split('\0');
  const names = tokens.filter((_, index) => index % 2 === 1);
  const submodules = names.filter((_, index) => tokens[index * 2]?.startsWith(':160000 '));
  return { different: new Set(names), submodules };
}

/** With git's slashes. */
function slashed(file: string): string {
  return forwardSlashes(file);
}

interface Differences {
  different: ReadonlySet<string>;
  submodules: readonly string[];
}

/** A file's name in the site of today. */
export type NameOf = (file: string) => string;

export type DiagnosticFilter = (diagnostics: readonly Diagnostic[]) => Diagnostic[];

function keyOf({ file, rule, message }: Diagnostic): string {
  return [file, rule, message].join('\0');
}
