import type { DataFile } from '../frontMatter/dataFile.ts';
import { keysOf, type LocalizedPost } from '../posts/localizedBlog.ts';
import type { Locale } from '../site/site.ts';
import type { PublishedBlog } from './publishedSite.ts';

/**
 * The keys in authors or tags files that no published post uses. Several locales and blogs may share a file; a key
 * counts as used if one of them uses it.
 */
export function unusedKeys(
  localizedBlogs: readonly PublishedBlog[],
  fileOf: (localizedBlog: PublishedBlog) => DataFile | undefined,
  keysIn: (post: LocalizedPost) => string[],
): UnusedKey[] {
  const files = new Map<string, Uses>();
  for (const localizedBlog of localizedBlogs) {
    const file = fileOf(localizedBlog);
    if (!file || file.problem) continue;
    const { locale, posts, drafts } = localizedBlog;
    const uses = files.get(file.filePath) ?? { file, locale, published: [], drafted: [] };
    uses.published.push(...posts.flatMap(keysIn));
    uses.drafted.push(...drafts.flatMap(keysIn));
    files.set(file.filePath, uses);
  }
  return [...files.values()].flatMap(({ file, locale, published, drafted }) => {
    const used = new Set(published);
    const inDrafts = new Set(drafted);
    return keysOf(file)
      .filter((key) => !used.has(key))
      .map((key) => ({ file, key, locale, isInDraft: inDrafts.has(key) }));
  });
}

interface Uses {
  file: DataFile;
  locale: Locale;
  published: string[];
  drafted: string[];
}

export interface UnusedKey {
  file: DataFile;
  key: string;
  /** The first one that uses the file. */
  locale: Locale;
  isInDraft: boolean;
}
