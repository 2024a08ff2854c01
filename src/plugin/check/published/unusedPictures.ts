import path from 'node:path';
import type { Post } from '../posts/post.ts';
import { isPicture } from '../references/addressAttributes.ts';
import type { FileIndex } from '../site/fileIndex.ts';
import { relativePath } from '../site/paths.ts';
import { readText } from '../site/readText.ts';
import type { Site } from '../site/site.ts';
import type { Range } from '../text/source.ts';
import type { JudgedPost } from './judgedPost.ts';
import { collectPictureNames } from './namedPictures.ts';
import type { PublishedBlog } from './publishedSite.ts';

/**
 * The unused images in static folders and beside posts. References in posts are resolved to their files. In all
 * other texts of the site (config, pages, docs, styles), the name of a file is enough, because what their code does
 * isn't known. It reads all of them, so call it only if needed.
 *
 * @returns their files, relative to the site
 */
export function findUnusedPictures(
  site: Site,
  localizedBlogs: readonly PublishedBlog[],
  files: FileIndex,
): string[] {
  const all = localizedBlogs.flatMap(({ posts, drafts }) =>
    [...posts, ...drafts].flatMap((post) => [post, ...post.judgedParts]),
  );
  const judged = all.flatMap(({ images, links }) => [...images, ...links]);
  const used = new Set(judged.map(({ verdict }) => ('path' in verdict ? verdict.path : undefined)));
  const unused = findPictures(site, localizedBlogs, files).filter((file) => !used.has(file));
  if (unused.length === 0) return [];
  const followed = followedRanges(all);
  const posts = new Set([...followed.keys()].map(({ filePath }) => filePath));
  const pictureNames = collectPictureNames();
  for (const [post, ranges] of followed) pictureNames.add(withoutRanges(post, ranges));
  for (const file of findTexts(site, localizedBlogs, files)) {
    const content = posts.has(file) ? undefined : readText(file);
    if (content && 'text' in content) pictureNames.add(content.text, nameInSite(file, site));
  }
  return unused
    .map((file) => nameInSite(file, site))
    .filter((file) => !pictureNames.has(file))
    .sort();
}

function findPictures(
  { staticDirs }: Site,
  localizedBlogs: readonly PublishedBlog[],
  files: FileIndex,
): string[] {
  const dirs = new Set([
    ...staticDirs,
    ...localizedBlogs.flatMap((localizedBlog) => localizedBlog.dirs),
  ]);
  const found = [...dirs].flatMap((dir) =>
    [...files.walk(dir, { enter: isOwnFolder })]
      .filter((file) => file.kind === 'file' && isPicture(file.path))
      .filter((file) => !(ASKED_FOR.test(file.path) && staticDirs.includes(dir)))
      .map((file) => path.join(dir, file.path)),
  );
  return [...new Set(found)];
}

/** All files of the site that people write, without generated or installed ones. */
function findTexts(
  { dir, staticDirs }: Site,
  localizedBlogs: readonly PublishedBlog[],
  files: FileIndex,
): Set<string> {
  const dirs = new Set([
    dir,
    ...staticDirs,
    ...localizedBlogs.flatMap((localizedBlog) => localizedBlog.dirs),
  ]);
  const found = [...dirs].flatMap((root) =>
    [...files.walk(root, { enter: isOwnFolder })]
      .filter((file) => file.kind === 'file' && TEXT.test(file.path))
      .filter((file) => !(root === dir && GENERATED.test(file.path)))
      .map((file) => path.join(root, file.path)),
  );
  return new Set(found);
}

/** By post, the places whose references were resolved. These count by their file, not by its name. */
function followedRanges(all: readonly JudgedPost[]): Map<Post, Range[]> {
  const ranges = new Map<Post, Range[]>();
  for (const { post, images, links } of all) {
    const followed = [...images, ...links]
      .filter(
        ({ reference, verdict }) => verdict.status !== 'unchecked' && reference.form !== 'front',
      )
      .map(({ reference }) => reference.definition ?? reference.range);
    ranges.set(post, [...(ranges.get(post) ?? []), ...followed]);
  }
  return ranges;
}

function withoutRanges({ source, frontMatter }: Post, ranges: Range[]): string {
  const { image, ...fields } = frontMatter.data;
  const parts = [JSON.stringify(fields)];
  let from = frontMatter.bodyStart;
  for (const { start, end } of ranges.sort((a, b) => a.start - b.start)) {
    parts.push(source.text.slice(from, Math.max(from, start)));
    from = Math.max(from, end);
  }
  return [...parts, source.text.slice(from)].join('\n');
}

function isOwnFolder(name: string): boolean {
  return !name.startsWith('.') && name !== 'node_modules';
}

function nameInSite(file: string, { dir }: Site): string {
  return relativePath(dir, file);
}

const TEXT =
  /\.(?:[cm]?[jt]sx?|mdx?|json|ya?ml|toml|css|s[ac]ss|less|html?|svg|xml|txt|webmanifest)$/i;
/** Docusaurus's output, and baselines, which contain names of earlier findings. */
const GENERATED = /^build\/|\.baseline\.json$/;
/** Files that browsers request by themselves. */
const ASKED_FOR = /^(?:favicon\.ico|apple-touch-icon(?:-precomposed)?\.png)$/;
