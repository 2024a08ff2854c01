import { createRequire } from 'node:module';
import path from 'node:path';
import { readDataFile } from '../frontMatter/dataFile.ts';
import type { FileIndex } from '../site/fileIndex.ts';
import type { DocsVersion } from '../site/site.ts';
import { isRecord } from '../text/values.ts';
import type { ContentFile } from './docsAndPagesFiles.ts';
import { stripNumbers } from './numberPrefix.ts';

/**
 * Returns the slugs of the pages that categories of automatic sidebars get if their `_category_`
 * file asks for one (plugin-content-docs/src/sidebars). A category exists if there's a document
 * below it.
 */
export function categoryIndices(
  version: DocsVersion,
  docs: readonly ContentFile[],
  files: FileIndex,
): string[] {
  if (version.sidebar === 'none') return [];
  const GithubSlugger = createRequire(import.meta.url)('github-slugger') as new () => Slugger;
  const slugger = new GithubSlugger();
  return foldersOf(docs).flatMap((folder) => {
    const category = readCategory(path.join(version.dir, folder), files);
    const link = isRecord(category?.link) ? category.link : undefined;
    if (link?.type !== 'generated-index') return [];
    if (typeof link.slug === 'string') return [link.slug];
    const name = path.posix.basename(folder);
    const label =
      typeof category?.label === 'string'
        ? category.label
        : version.stripsNumbers
          ? stripNumbers(name)
          : name;
    return [`/category/${slugger.slug(label)}`];
  });
}

/** Returns all folders with a document in or below them, except the root. */
function foldersOf(docs: readonly ContentFile[]): string[] {
  const folders = new Set<string>();
  for (const doc of docs) {
    for (
      let folder = path.posix.dirname(doc.path);
      folder !== '.';
      folder = path.posix.dirname(folder)
    )
      folders.add(folder);
  }
  return [...folders].sort();
}

function readCategory(dir: string, files: FileIndex): Record<string, unknown> | undefined {
  for (const ending of ['json', 'yml', 'yaml']) {
    const file = readDataFile(`_category_.${ending}`, [dir], dir, files);
    if (isRecord(file?.data)) return file.data;
  }
  return undefined;
}

interface Slugger {
  slug(text: string): string;
}
