import { lstatSync, mkdirSync, readdirSync } from 'node:fs';
import { readdir, rename, rm, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { isOrdinaryFile, readWhole } from '../files/openFile.ts';
import type { EncodedPicture } from './encodedPicture.ts';

/** Keeps encoded images in a folder, by their hash (cacheDir.ts). */
export function createPictureCache(dir: string): PictureCache {
  async function read(hash: string): Promise<EncodedPicture | undefined> {
    const list = path.join(dir, `${hash}.json`);
    try {
      if (!isOrdinaryFile(list, LARGEST_ENTRY)) return undefined;
      const entry = JSON.parse(readWhole(list, LARGEST_ENTRY).toString('utf8')) as CacheEntry;
      if (!entry.files.every((file) => isWhole(hash, file))) return undefined;
      // The time of the last use, by which `sweep` finds unused entries.
      const now = new Date();
      await utimes(list, now, now);
      return toPicture(hash, entry);
    } catch {
      return undefined;
    }
  }

  /** A link, or a name that leads upwards, isn't our entry, and would publish other files. */
  function isWhole(hash: string, { name, bytes }: CacheEntry['files'][number]): boolean {
    if (!/^(?:-\d+)?\.\w+$/.test(name)) return false;
    const stats = lstatSync(path.join(dir, hash + name));
    return stats.isFile() && stats.size === bytes;
  }

  async function write(
    hash: string,
    facts: Pick<EncodedPicture, 'width' | 'height' | 'sources'>,
    files: readonly MadeFile[],
  ): Promise<EncodedPicture> {
    mkdirSync(dir, { recursive: true });
    for (const { name, content } of files) await writeWhole(path.join(dir, hash + name), content);
    const sizes = files.map(({ name, content }) => ({ name, bytes: content.length }));
    const entry = { ...facts, files: sizes };
    // Written last: an existing entry is complete.
    await writeWhole(path.join(dir, `${hash}.json`), JSON.stringify(entry));
    return toPicture(hash, entry);
  }

  function toPicture(hash: string, { files, ...facts }: CacheEntry): EncodedPicture {
    const [first, ...others] = files.map(({ name }) => ({
      name,
      path: path.join(dir, hash + name),
    }));
    if (!first) throw new Error(`The cache entry ${hash} is empty.`);
    return { hash, ...facts, files: [first, ...others] };
  }

  async function sweep(days: number): Promise<void> {
    const oldest = Date.now() - days * 86_400_000;
    const names = await readdir(dir).catch(() => []);
    for (const list of names) {
      if (!list.endsWith('.json') || lstatSync(path.join(dir, list)).mtimeMs >= oldest) continue;
      const hash = list.slice(0, -'.json'.length);
      for (const name of names.filter((one) => one.startsWith(hash)))
        await rm(path.join(dir, name), { force: true });
    }
  }

  function names(): string[] {
    try {
      return readdirSync(dir).filter((name) => !name.endsWith('.json'));
    } catch {
      return [];
    }
  }

  return { read, write, sweep, names };
}

/** In bytes. */
const LARGEST_ENTRY = 100_000;

/**
 * Another process may encode the same image at the same time, so each writes a separate file, which
 * is then renamed.
 */
async function writeWhole(file: string, content: string | Buffer): Promise<void> {
  const fresh = `${file}.${process.pid}.tmp`;
  await writeFile(fresh, content);
  await rename(fresh, file);
}

export interface PictureCache {
  read(hash: string): Promise<EncodedPicture | undefined>;
  write(
    hash: string,
    facts: Pick<EncodedPicture, 'width' | 'height' | 'sources'>,
    files: readonly MadeFile[],
  ): Promise<EncodedPicture>;
  /** The endings of the published names of all encoded images. */
  names(): string[];
  /** Removes entries that haven't been used for this many days. */
  sweep(days: number): Promise<void>;
}

interface MadeFile {
  /** The rest of the name after the hash. */
  name: string;
  content: Buffer;
}

interface CacheEntry extends Pick<EncodedPicture, 'width' | 'height' | 'sources'> {
  files: { name: string; bytes: number }[];
}
