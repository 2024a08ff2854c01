import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { relativePath } from '../check/site/paths.ts';
import { readText } from '../check/site/readText.ts';
import { temporaryName, writeAtomically } from '../files/writeAtomically.ts';
import { entryToAdd } from '../new/addEntry.ts';
import type { Addition, Plan } from '../new/plan.ts';
import { UsageError } from './usageError.ts';
import { leadsOut, linkedOut } from './writeOutput.ts';

/**
 * Writes a new post and its additions to other files: all of it, or nothing. It never overwrites existing files.
 * The post's folder or file gets a temporary name first and is renamed at the end, so that an interrupted command
 * leaves no half-written post.
 *
 * @param ground absolute; no link may lead out of it: the site, or the repository around it
 * @throws {UsageError} if something can't be written; everything is then as it was
 */
export function writePost(
  { folder, folders, files, additions }: Plan,
  siteDir: string,
  ground = siteDir,
): void {
  const own = folder ?? files[0]?.file;
  if (own === undefined) return;
  const linked = [own, ...additions.map(({ file }) => file)].find((one) => leadsOut(one, ground));
  if (linked) throw new UsageError(linkedOut(nameOf(linked, siteDir)));
  const undo: (() => void)[] = [];
  const fresh = temporaryName(own);
  const inFresh = (file: string) => path.join(fresh, path.relative(own, file));
  try {
    const longer = additions.map((addition) => lengthen(addition, siteDir));
    makeFolders(path.dirname(own), undo);
    undo.push(() => rmSync(fresh, { recursive: true, force: true }));
    if (folder !== undefined) mkdirSync(fresh);
    for (const inside of folders) mkdirSync(inFresh(inside));
    for (const { file, text } of files) writeFileSync(inFresh(file), text, { flag: 'wx' });
    takeName(fresh, own);
    undo.push(() => rmSync(own, { recursive: true }));
    for (const change of longer) {
      makeFolders(path.dirname(change.file), undo);
      put(change, undo);
    }
  } catch (error) {
    for (const step of undo.reverse()) step();
    throw asUsageError(error, (file) => nameOf(file.replace(fresh, own), siteDir));
  }
}

/** A rename would replace an existing empty folder, or an existing file. */
function takeName(fresh: string, own: string): void {
  if (existsSync(own))
    throw Object.assign(new Error('The file already exists.'), { code: 'EEXIST', path: own });
  renameSync(fresh, own);
}

/** Removes only what was created. */
function makeFolders(folder: string, undo: (() => void)[]): void {
  const first = mkdirSync(folder, { recursive: true });
  if (first !== undefined) undo.push(() => rmSync(first, { recursive: true }));
}

/** Reads the file again, because it may have been edited since the first question. */
function lengthen({ file, entries }: Addition, siteDir: string): Change {
  const content = existsSync(file) ? readText(file) : undefined;
  const unreadable = content && 'unreadable' in content ? content.unreadable : undefined;
  // A file that isn't text is named below, with the key that couldn't be added.
  if (unreadable && unreadable.reason !== 'not-text') {
    const why =
      unreadable.detail === 'no file' ? 'isn’t a file' : `can’t be read: ${unreadable.detail}`;
    throw new UsageError(`${nameOf(file, siteDir)} ${why}.`);
  }
  const old = content && 'text' in content ? content.text : undefined;
  let text = old ?? '';
  for (const entry of entries) {
    const added = unreadable ? undefined : entryToAdd(text, entry);
    if (added === undefined) {
      throw new UsageError(
        `"${entry.key}" can’t be added to ${nameOf(file, siteDir)} without changing other lines. Add it by hand, then pass its key.`,
      );
    }
    text += added;
  }
  return { file, text, old };
}

function put({ file, text, old }: Change, undo: (() => void)[]): void {
  if (old === undefined) {
    writeAtomically(file, text);
    undo.push(() => rmSync(file));
  } else {
    writeAtomically(file, text);
    undo.push(() => writeAtomically(file, old));
  }
}

function asUsageError(error: unknown, toName: (file: string) => string): unknown {
  const { code, path: file } = error as NodeJS.ErrnoException;
  if (code === undefined) return error;
  // If the disk is full, Node's error doesn't name the file.
  if (file === undefined) return new UsageError(`The post can’t be written: ${code}.`);
  const name = toName(file);
  return new UsageError(
    code === 'EEXIST' ? `${name} already exists.` : `${name} can’t be written: ${code}.`,
  );
}

function nameOf(file: string, siteDir: string): string {
  return relativePath(siteDir, file);
}

interface Change {
  file: string;
  text: string;
  /** Undefined if the file is new. */
  old: string | undefined;
}
