import {
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { LFS_POINTER } from '../check/pictures/facts.ts';
import { promisedFormat } from '../check/pictures/format.ts';
import { askGit } from './askGit.ts';
import { UsageError } from './usageError.ts';

/**
 * Recreates the folders and files at these places as they were: changed texts, links and images with their content,
 * everything else by name only. The content of other images is read from the work tree.
 *
 * @param places relative to the root, which is `.`
 * @throws {UsageError} if git doesn't answer, or the files can't be written
 */
export function atCommit<Result>(
  root: string,
  commit: string,
  places: readonly string[],
  different: ReadonlySet<string>,
  run: (dir: string, pictures: ReadonlyMap<string, string>) => Result,
): Result {
  const entries = listTree(root, commit, places, different);
  const isRead = (entry: TreeEntry) =>
    TEXTS.test(entry.file) ||
    (isPicture(entry) && (different.has(entry.file) || isRewritten(root, entry)));
  const read = entries.filter((entry) => entry.isLink || isRead(entry));
  const contents = readBlobs(
    root,
    read.map(({ id }) => id),
  );
  const isOld = (entry: TreeEntry) =>
    isRead(entry) && (different.has(entry.file) || !isPointer(contents.get(entry.id)));
  const dir = written(() => realpathSync(mkdtempSync(path.join(os.tmpdir(), FOLDER))));
  try {
    written(() => {
      // Links are created last, so that nothing is written through one.
      for (const entry of entries.sort((a, b) => +a.isLink - +b.isLink)) {
        const place = path.join(dir, entry.file);
        const content = contents.get(entry.id);
        mkdirSync(path.dirname(place), { recursive: true });
        if (!entry.isLink) writeFileSync(place, isOld(entry) ? (content ?? '') : '');
        else if (content) symlinkSync(content, place);
      }
    });
    const pictures = entries
      .filter((entry) => isPicture(entry) && !isOld(entry))
      .map(({ file }) => [path.join(dir, file), path.join(root, file)] as const);
    return run(dir, new Map(pictures));
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

function written<Result>(write: () => Result): Result {
  try {
    return write();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UsageError(
      `The state before the change can’t be written to ${os.tmpdir()}: ${code}.`,
    );
  }
}

function isPicture({ file }: TreeEntry): boolean {
  return promisedFormat(file) !== undefined;
}

/** Whether an image of the work tree isn't what git stores. */
function isRewritten(root: string, { file, size }: TreeEntry): boolean {
  return (
    size !== undefined && size !== statSync(path.join(root, file), { throwIfNoEntry: false })?.size
  );
}

/** With Git LFS, git stores a pointer to an image, and the image itself is in the work tree. */
function isPointer(content: Buffer | undefined): boolean {
  return content?.toString('latin1', 0, LFS_POINTER.length) === LFS_POINTER;
}

/**
 * Files and links of a commit (git-ls-tree, "output format"). If the change touches the rules by which git writes
 * files into the work tree, which can damage images, they have their sizes: these take time.
 */
function listTree(
  root: string,
  commit: string,
  places: readonly string[],
  different: ReadonlySet<string>,
): TreeEntry[] {
  const hasRules = [...different].some((file) => path.posix.basename(file) === '.gitattributes');
  // The root means everything, so no names are passed.
  const named = places.includes('.') ? [] : places;
  const sizes = hasRules ? ['--long'] : [];
  return askGit(root, ['ls-tree', '-r', ...sizes, '-z', '--full-tree', '--', commit, ...named])
    .toString()
    .split('\0')
    .flatMap((line): TreeEntry[] => {
      const [, mode = '', id = '', size, file = ''] = ENTRY.exec(line) ?? [];
      // A crafted tree may lead outside; git itself refuses to check out such a tree.
      const isPlain = file !== '' && !file.split('/').includes('..');
      if (!isPlain) return [];
      return [
        { file, id, isLink: mode === '120000', size: size === undefined ? size : Number(size) },
      ];
    });
}

/** Reads the contents of objects by their ids, in one go (git-cat-file, "batch output"). */
function readBlobs(root: string, ids: readonly string[]): Map<string, Buffer> {
  const contents = new Map<string, Buffer>();
  if (ids.length === 0) return contents;
  const input = ids.map((id) => `${id}\n`).join('');
  const output = askGit(root, ['cat-file', '--batch'], input);
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

const ENTRY = /^(\d+) blob (\w+)(?: +(\S+))?\t([\s\S]+)$/;

/** Its name's end is chosen at random. */
const FOLDER = 'event-writeups-before-';

/** The files that the check reads; of all others, only the names matter. */
const TEXTS = /\.(?:mdx?|ya?ml|json)$/i;

interface TreeEntry {
  /** Relative to the repository's root. */
  file: string;
  id: string;
  isLink: boolean;
  /** In bytes, if it's needed. */
  size: number | undefined;
}
