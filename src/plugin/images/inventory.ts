import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readContent } from '../check/content.ts';
import type { PictureFacts } from '../check/pictures/facts.ts';
import { promisedFormat } from '../check/pictures/format.ts';
import { LARGEST_PICTURE } from '../check/pictures/largestPicture.ts';
import { limitOf, type PictureBudget, type PictureLimit } from '../check/pictures/pictureBudget.ts';
import type { PublishedBlog } from '../check/published/publishedSite.ts';
import { weighedPictures } from '../check/published/shownPictures.ts';
import { createFileIndex } from '../check/site/fileIndex.ts';
import { relativePath } from '../check/site/paths.ts';
import { readPictureFacts } from '../check/site/pictureFactsCache.ts';
import { readableFolders, type Site } from '../check/site/site.ts';
import { readWhole } from '../files/openFile.ts';
import { createQueue } from './queue.ts';
import { type RepairedPicture, repairPicture } from './repair.ts';

/**
 * Lists the images of a site's blogs: those that posts, drafts and authors show, and those beside
 * posts, each with possible improvements. Nothing is written.
 */
export async function takeInventory(site: Site, budget: PictureBudget): Promise<ListedPicture[]> {
  const queue = createQueue(os.availableParallelism());
  const { localizedBlogs } = readContent(site, { production: false });
  const limits = limitsIn(localizedBlogs, budget);
  const listed = pictureFiles(site, localizedBlogs).map(({ file, real }) =>
    queue(async (): Promise<ListedPicture> => {
      const facts = readPictureFacts(file);
      const repaired = facts.problem ? undefined : await repairFile(file, limits.get(real));
      return { file: relativePath(site.dir, file), filePath: file, facts, repaired };
    }),
  );
  return Promise.all(listed);
}

async function repairFile(
  file: string,
  limit: PictureLimit | undefined,
): Promise<RepairedFile | undefined> {
  const content = readWhole(file, LARGEST_PICTURE);
  const repaired = await repairPicture(content, limit);
  return repaired && { ...repaired, digest: digestOf(content) };
}

/** Identifies the content that was read, to detect later changes. */
export function digestOf(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}

/**
 * The budget of the rule image-weight for each image, by real path, so that an image keeps every pixel unless that
 * rule reports it. If an image is used in several ways, the strictest budget counts.
 */
function limitsIn(
  localizedBlogs: readonly PublishedBlog[],
  budget: PictureBudget,
): Map<string, PictureLimit> {
  const limits = new Map<string, PictureLimit>();
  for (const post of localizedBlogs.flatMap(({ posts }) => posts)) {
    for (const { path: file, isEncoded } of weighedPictures(post)) {
      const real = realpathSync(file);
      const limit = limitOf(budget, isEncoded);
      const known = limits.get(real) ?? limit;
      limits.set(real, {
        bytes: Math.min(known.bytes, limit.bytes),
        pixels: Math.min(known.pixels, limit.pixels),
      });
    }
  }
  return limits;
}

/** Returns each file once, even if several links lead to it. */
function pictureFiles(site: Site, localizedBlogs: readonly PublishedBlog[]): PictureFile[] {
  const shown = localizedBlogs.flatMap(({ posts, authorImages }) =>
    [...posts.flatMap(({ images }) => images), ...authorImages].flatMap(({ verdict }) =>
      verdict.status === 'found' ? (verdict.path ?? []) : [],
    ),
  );
  const files = createFileIndex(readableFolders(site));
  const beside = [...new Set(localizedBlogs.flatMap(({ dirs }) => dirs))].flatMap((dir) =>
    [...files.walk(dir, { enter: (name) => name !== 'node_modules' })]
      .filter(({ kind }) => kind === 'file')
      .map((file) => path.join(dir, file.path)),
  );
  const byRealPath = new Map<string, string>();
  for (const file of [...shown, ...beside]) {
    if (!promisedFormat(file)) continue;
    const real = realpathSync(file);
    if (!byRealPath.has(real)) byRealPath.set(real, file);
  }
  return [...byRealPath]
    .map(([real, file]) => ({ file, real }))
    .sort((a, b) => (a.file < b.file ? -1 : 1));
}

export interface ListedPicture {
  /** Relative to the site, with forward slashes. */
  file: string;
  /** An absolute path. */
  filePath: string;
  facts: PictureFacts;
  /** `undefined` if nothing can be improved. */
  repaired: RepairedFile | undefined;
}

interface RepairedFile extends RepairedPicture {
  /** Of the content before. */
  digest: string;
}

/** Absolute paths: as used, and the real one. */
interface PictureFile {
  file: string;
  real: string;
}
