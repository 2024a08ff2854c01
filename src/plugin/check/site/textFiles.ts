import type { PostContent } from '../posts/post.ts';
import { isCurrent, type Stamp, stampOf } from './fingerprint.ts';
import { readText } from './readText.ts';

/**
 * Reads text files, each once until `refresh` finds that it changed.
 *
 * @param texts contents by absolute path, in place of those on disk
 */
export function createContents(texts: ReadonlyMap<string, string>): Contents {
  const contents = new Map<string, ReadContent>();

  function read(file: string): PostContent {
    const text = texts.get(file);
    if (text !== undefined) return { text };
    const known = contents.get(file);
    if (known && !known.isStale) return known.content;
    const stamp = stampOf(file);
    const fresh = readText(file);
    // Saved as it was: what was made of it stays.
    const content = known && isSame(known.content, fresh) ? known.content : fresh;
    contents.set(file, { stamp, content, isStale: false });
    return content;
  }

  function refresh(touched?: ReadonlySet<string>): void {
    for (const [file, known] of contents) {
      if (touched?.has(file) === false || isCurrent(known.stamp, file)) continue;
      if (stampOf(file).text === 'none') contents.delete(file);
      else known.isStale = true;
    }
  }

  return { read, refresh, files: () => contents.keys() };
}

function isSame(one: PostContent, other: PostContent): boolean {
  if ('text' in one) return 'text' in other && one.text === other.text;
  return (
    'unreadable' in other &&
    one.unreadable.reason === other.unreadable.reason &&
    one.unreadable.detail === other.unreadable.detail
  );
}

export interface Contents {
  /** The same object for as long as the file stays the same. */
  read(file: string): PostContent;
  /** @param touched the files that may have changed; all unless given */
  refresh(touched?: ReadonlySet<string>): void;
  files(): Iterable<string>;
}

interface ReadContent {
  stamp: Stamp;
  content: PostContent;
  /** Whether it may have changed since it was read. */
  isStale: boolean;
}
