import { readFileSync, realpathSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readContent } from '../check/content.ts';
import { createFileIndex } from '../check/files.ts';
import { type PictureFacts, readPictureFacts } from '../check/picture/facts.ts';
import { promisedFormat } from '../check/picture/format.ts';
import type { PictureBudget } from '../check/pictureBudget.ts';
import { readableFolders, type Site } from '../check/site.ts';
import { createQueue } from './queue.ts';
import { type RepairedPicture, repairPicture } from './repair.ts';

/**
 * Lists the pictures of a site's blogs: those that posts, drafts and authors show, and those that lie beside posts, each
 * with what would better it. Nothing is written.
 */
export async function takeInventory(site: Site, budget: PictureBudget): Promise<ListedPicture[]> {
  const queue = createQueue(os.availableParallelism());
  const listed = pictureFiles(site).map((file) =>
    queue(async (): Promise<ListedPicture> => {
      const facts = readPictureFacts(file);
      // A file that may not be read has a size of 0.
      const isReadable = !facts.problem && facts.size <= LARGEST_PICTURE;
      const repaired = isReadable ? await repairPicture(readFileSync(file), budget) : undefined;
      const name = path.relative(site.dir, file).split(path.sep).join('/');
      return { file: name, filePath: file, facts, repaired };
    }),
  );
  return Promise.all(listed);
}

/** Each file once, also where links lead to it. */
function pictureFiles(site: Site): string[] {
  const { editions } = readContent(site, { production: false });
  const shown = editions.flatMap(({ posts, authorImages }) =>
    [...posts.flatMap(({ images }) => images), ...authorImages].flatMap(({ verdict }) =>
      verdict.status === 'found' && verdict.path ? [verdict.path] : [],
    ),
  );
  const files = createFileIndex(readableFolders(site));
  const beside = [...new Set(editions.flatMap(({ dirs }) => dirs))].flatMap((dir) =>
    [...files.walk(dir, (name) => name !== 'node_modules')]
      .filter(({ kind }) => kind === 'file')
      .map((file) => path.join(dir, file.path)),
  );
  const byRealPath = new Map<string, string>();
  for (const file of [...shown, ...beside]) {
    if (!promisedFormat(file)) continue;
    const real = realpathSync(file);
    if (!byRealPath.has(real)) byRealPath.set(real, file);
  }
  return [...byRealPath.values()].sort();
}

/** Encoders take no more; only its headers are looked at. */
const LARGEST_PICTURE = 500_000_000;

export interface ListedPicture {
  /** Relative to the site, with forward slashes. */
  file: string;
  /** Absolute. */
  filePath: string;
  facts: PictureFacts;
  /** `undefined` when there is nothing to better. */
  repaired: RepairedPicture | undefined;
}
