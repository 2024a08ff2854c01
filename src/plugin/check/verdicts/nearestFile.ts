import path from 'node:path';
import sortBy from 'lodash/sortBy.js';
import { isPicture } from '../references/addressAttributes.ts';
import type { FileIndex } from '../site/fileIndex.ts';
import type { Site } from '../site/site.ts';
import { digits, LONGEST_WORD, MOST_SLIPS } from '../text/closestMatch.ts';
import { editDistance } from '../text/editDistance.ts';
import { spendOnSuggestion } from '../text/suggestionBudget.ts';
import { groupBy } from '../text/values.ts';

/**
 * Finds the existing file that a missing path most likely means: one with the same name elsewhere, or with a
 * similar name. Folders are read only when the first file is missing.
 */
export function createNearestFile(site: Site, files: FileIndex): NearestFile {
  let known: KnownFiles | undefined;

  return (written, post) => {
    const wanted = baseName(written);
    if (wanted === '' || wanted.length > LONGEST_WORD) return undefined;
    known ??= arrange(listFiles(site, files), countPosts(site, files));
    const folder = folderOf(written);
    const isRelative = /^[^/@]/.test(written);
    const home = path.dirname(post);
    const own = isRelative ? folderOf(path.join(home, written)) : folder;
    const sameName = known.byName.get(wanted);
    return (
      otherEnding(wanted, own, known) ??
      (isRelative && isOfPost(home, site, known)
        ? ofPost(wanted, own, `${home}/`, known)
        : undefined) ??
      (sameName ? mostAlike(sameName, folder) : nearName(wanted, folder, known))
    );
  };
}

/** `room.png` for `room.jpg` in the same folder. */
function otherEnding(wanted: string, folder: string, { byStem }: KnownFiles) {
  const isWanted = isPicture(wanted) ? isPicture : hasEnding(path.extname(wanted));
  const alike = byStem.get(stemOf(wanted)) ?? [];
  if (!spendOnSuggestion(alike.length)) return undefined;
  return alike.find((file) => folderOf(file.address) === folder && isWanted(file.name));
}

/** A post's own files come before those of other posts, even those with the same name. */
function ofPost(wanted: string, folder: string, home: string, known: KnownFiles) {
  const isOwn = ({ address }: KnownFile) => address.startsWith(home);
  const named = known.byName.get(wanted) ?? [];
  if (!spendOnSuggestion(named.length)) return undefined;
  const sameName = named.filter(isOwn);
  return sameName.length > 0 ? mostAlike(sameName, folder) : nearName(wanted, folder, known, isOwn);
}

/** Whether a folder is that of one post, rather than that of the whole blog or of a year. */
function isOfPost(folder: string, { blogs }: Site, { postsIn }: KnownFiles): boolean {
  return blogs.every(({ dir }) => path.resolve(dir) !== folder) && (postsIn.get(folder) ?? 0) <= 1;
}

/** Of files with similar names, prefers the most similar name, then the most similar folder. */
function nearName(
  wanted: string,
  folder: string,
  { byShape }: KnownFiles,
  isOffered: (file: KnownFile) => boolean = () => true,
): KnownFile | undefined {
  const isWanted = isPicture(wanted) ? isPicture : hasEnding(path.extname(wanted));
  let limit = Math.min(MOST_SLIPS, Math.max(1, Math.floor(wanted.length / 4)));
  let best: KnownFile[] = [];
  for (let length = wanted.length - limit; length <= wanted.length + limit; length++) {
    for (const file of byShape.get(shapeOf(wanted, length)) ?? []) {
      if (!spendOnSuggestion(wanted.length * limit)) return undefined;
      if (!isOffered(file)) continue;
      const difference = isWanted(file.name) ? editDistance(file.name, wanted, limit) : limit + 1;
      if (difference > limit) continue;
      if (difference < limit) best = [];
      limit = difference;
      best.push(file);
    }
  }
  return mostAlike(sortBy(best, 'position'), folder);
}

/** Of files that are equally good, the first. */
function mostAlike(files: readonly KnownFile[], folder: string): KnownFile | undefined {
  let best: KnownFile | undefined;
  let bestScore = Number.POSITIVE_INFINITY;
  for (const file of files) {
    // All of them are equally good: their names are close enough.
    if (!spendOnSuggestion(folder.length * MOST_SLIPS)) return best;
    const score = differenceOf(folderOf(file.address), folder);
    if (score < bestScore) {
      best = file;
      bestScore = score;
    }
  }
  return best;
}

/** If both folders are far away, the shorter one is closer. */
function differenceOf(folder: string, written: string): number {
  const steps = editDistance(folder, written, MOST_SLIPS);
  return steps > MOST_SLIPS ? MOST_SLIPS + folder.length : steps;
}

/** Grouped by what similar names have in common, so that each is compared with few. */
function arrange(files: readonly KnownFile[], postsIn: KnownFiles['postsIn']): KnownFiles {
  return {
    postsIn,
    byName: groupBy(files, ({ name }) => name),
    byStem: groupBy(files, ({ name }) => stemOf(name)),
    byShape: groupBy(files, ({ name }) => shapeOf(name, name.length)),
  };
}

/** A different number means a different file: `slide-2.png` isn't a typo of `slide-3.png`. */
function shapeOf(name: string, length: number): string {
  return `${length} ${digits(name)}`;
}

/** How many posts each folder contains, also in folders of its own. */
function countPosts(site: Site, files: FileIndex): Map<string, number> {
  const counts = new Map<string, number>();
  for (const blog of site.blogs)
    for (const file of files.walk(blog.dir, { enter })) {
      if (!/(?:^|\/)[^_/][^/]*\.mdx?$/.test(file.path)) continue;
      const root = path.resolve(blog.dir);
      let folder = path.dirname(path.join(root, file.path));
      for (; folder !== root; folder = path.dirname(folder))
        counts.set(folder, (counts.get(folder) ?? 0) + 1);
    }
  return counts;
}

function enter(name: string): boolean {
  return name !== 'node_modules' && !name.startsWith('.');
}

function listFiles(site: Site, files: FileIndex): KnownFile[] {
  const statics = site.staticDirs.flatMap((dir) =>
    [...files.walk(dir, { enter })].map((file) =>
      known(path.join(dir, file.path), `/${file.path}`),
    ),
  );
  const beside = site.blogs.flatMap((blog) =>
    [...files.walk(blog.dir, { enter })].map((file) => known(path.join(blog.dir, file.path))),
  );
  return [...statics, ...beside]
    .filter((file) => !/\.mdx?$|^\./.test(file.name))
    .map((file, position) => ({ ...file, position }));
}

function known(file: string, address = file): Omit<KnownFile, 'position'> {
  return { file, name: path.basename(file).toLowerCase(), address };
}

function baseName(address: string): string {
  return address.slice(address.lastIndexOf('/') + 1).toLowerCase();
}

function folderOf(address: string): string {
  return address.slice(0, address.lastIndexOf('/') + 1);
}

function stemOf(name: string): string {
  return name.slice(0, name.length - path.extname(name).length);
}

function hasEnding(ending: string): (name: string) => boolean {
  return (name) => name.endsWith(ending);
}

/**
 * The closest file to a path that a post, with an absolute path of its own, contains; `undefined` if
 * none is close.
 */
export type NearestFile = (written: string, post: string) => KnownFile | undefined;

export interface KnownFile {
  /** Absolute. */
  file: string;
  name: string;
  /** From the root of the site if it has an address, otherwise the file's path. */
  address: string;
  /** In the order of the folders. */
  position: number;
}

interface KnownFiles {
  postsIn: ReadonlyMap<string, number>;
  byName: ReadonlyMap<string, readonly KnownFile[]>;
  /** By name without its ending. */
  byStem: ReadonlyMap<string, readonly KnownFile[]>;
  byShape: ReadonlyMap<string, readonly KnownFile[]>;
}
