import path from 'node:path';
import { readFrontMatter } from '../frontMatter/frontMatter.ts';
import type { FileIndex } from '../site/fileIndex.ts';
import { createFileFilter } from '../site/globs.ts';
import type { Locale } from '../site/site.ts';
import { createSource } from '../text/source.ts';
import { isTrue } from '../text/values.ts';

/**
 * Returns the files that the docs or pages plugin includes, each with its front matter. They are
 * listed from the default folder, and a translated file is read instead where there is one.
 */
export function contentFiles(
  { dir, include, exclude, localizedPath }: ContentFolder,
  locale: Locale,
  files: FileIndex,
): ContentFile[] {
  const isContent = createFileFilter(include, exclude);
  const localized =
    locale.contentDir === undefined ? undefined : path.join(locale.contentDir, localizedPath);
  const found: ContentFile[] = [];
  const enter = (name: string) => name !== 'node_modules';
  for (const file of files.walk(dir, { enter, followsAll: true })) {
    if (file.kind !== 'file' || !isContent(file.path)) continue;
    const candidates = localized === undefined ? [] : [path.join(localized, file.path)];
    const filePath =
      candidates.find((one) => files.lookUp(one).kind === 'file') ?? path.join(dir, file.path);
    found.push({ path: file.path, filePath, data: readData(filePath, files) });
  }
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Whether a document or page with this front matter is left out of a build. */
export function isLeftOut({ data }: ContentFile, production: boolean): boolean {
  return production && isTrue(data.draft);
}

/** Returns the page of a Markdown file, or of code. */
export function filePage(
  permalink: string,
  { filePath }: ContentFile,
  { keepsHeadings }: ContentFolder,
): FilePage {
  return keepsHeadings && MARKDOWN.test(filePath) ? { permalink, filePath } : { permalink };
}

/** Only Markdown has front matter. */
function readData(filePath: string, files: FileIndex): Record<string, unknown> {
  if (!MARKDOWN.test(filePath)) return {};
  const content = files.read(filePath);
  if (!('text' in content) || !content.text.startsWith('---')) return {};
  return readFrontMatter(createSource(filePath, content.text)).data;
}

const MARKDOWN = /\.mdx?$/;

export interface ContentFolder {
  /** An absolute path. */
  dir: string;
  include: string[];
  exclude: string[];
  /** The path of translated files below the locale's content folder. */
  localizedPath: string;
  /** Whether headings get the ids that Docusaurus itself would give them. */
  keepsHeadings: boolean;
}

export interface ContentFile {
  /** Relative to the folder. */
  path: string;
  /** The absolute path of the file that is read: a translation, where there is one. */
  filePath: string;
  /** Its front matter; empty if there's none or it can't be read. */
  data: Record<string, unknown>;
}

/** A page of the docs or pages plugin. */
export interface FilePage {
  permalink: string;
  /** The Markdown file that has its headings; missing if they come from elsewhere. */
  filePath?: string;
}
