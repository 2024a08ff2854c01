import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { entryToAdd } from '../new/addEntry.ts';
import type { Addition, Plan } from '../new/plan.ts';
import { UsageError } from './usageError.ts';
import { writeAtomically } from './writeAtomically.ts';

/**
 * Writes a new post and what it adds to other files: all of it, or nothing. What is there is never overwritten.
 *
 * @throws {UsageError} when something cannot be written; everything is then as it was
 */
export function writePost({ folder, folders, files, additions }: Plan, siteDir: string): void {
  const undo: (() => void)[] = [];
  try {
    const longer = additions.map((addition) => lengthen(addition, siteDir));
    makeFolders(path.dirname(folder), undo);
    mkdirSync(folder);
    undo.push(() => rmSync(folder, { recursive: true }));
    for (const inside of folders) mkdirSync(inside);
    for (const { file, text } of files) writeFileSync(file, text, { flag: 'wx' });
    for (const change of longer) {
      makeFolders(path.dirname(change.file), undo);
      put(change, undo);
    }
  } catch (error) {
    for (const step of undo.reverse()) step();
    throw asUsageError(error, siteDir);
  }
}

/** Only what was missing is taken away again. */
function makeFolders(folder: string, undo: (() => void)[]): void {
  const first = mkdirSync(folder, { recursive: true });
  if (first !== undefined) undo.push(() => rmSync(first, { recursive: true }));
}

/** Reads the file anew: since the first question somebody may have edited it. */
function lengthen({ file, entries }: Addition, siteDir: string): Change {
  const exists = existsSync(file);
  if (exists && !statSync(file).isFile())
    throw new UsageError(`${nameOf(file, siteDir)} is no file.`);
  const bytes = exists ? readFileSync(file) : undefined;
  const old = bytes?.toString('utf8') ?? '';
  let text = old;
  for (const entry of entries) {
    const added = bytes && !Buffer.from(old).equals(bytes) ? undefined : entryToAdd(text, entry);
    if (added === undefined) {
      throw new UsageError(
        `"${entry.key}" cannot be added to ${nameOf(file, siteDir)} without a change to the rest. Add it by hand, then give its key.`,
      );
    }
    text += added;
  }
  return { file, text, old: bytes && old };
}

function put({ file, text, old }: Change, undo: (() => void)[]): void {
  if (old === undefined) {
    writeFileSync(file, text, { flag: 'wx' });
    undo.push(() => rmSync(file));
  } else {
    writeAtomically(file, text);
    undo.push(() => writeAtomically(file, old));
  }
}

function asUsageError(error: unknown, siteDir: string): unknown {
  const { code, path: file } = error as NodeJS.ErrnoException;
  if (code === undefined || file === undefined) return error;
  const name = nameOf(file, siteDir);
  return new UsageError(
    code === 'EEXIST' ? `${name} is there already.` : `${name} cannot be written: ${code}.`,
  );
}

function nameOf(file: string, siteDir: string): string {
  return path.relative(siteDir, file).split(path.sep).join('/');
}

interface Change {
  file: string;
  text: string;
  /** Undefined when the file is new. */
  old: string | undefined;
}
