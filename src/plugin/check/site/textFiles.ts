import { type Fingerprint, fingerprintOf, isCurrent } from './fileFingerprint.ts';
import type { TextContent } from './readText.ts';
import { readText } from './readText.ts';

/**
 * Reads each text file once, until `refresh` finds that it changed.
 *
 * @param texts contents by absolute path that replace those on disk
 * @param isOnce whether `refresh` is never called: files aren't watched then
 */
export function createTextFiles(
  texts: ReadonlyMap<string, string> = new Map(),
  isOnce = false,
): TextFiles {
  const contents = new Map<string, ReadContent>();

  function read(file: string): TextContent {
    const text = texts.get(file);
    if (text !== undefined) return { text };
    const known = contents.get(file);
    if (known && !known.isStale) return known.content;
    const fingerprint = isOnce ? UNKNOWN : fingerprintOf(file);
    const fresh = readText(file);
    // Saved without a change: what was derived from it stays valid.
    const content = known && isSame(known.content, fresh) ? known.content : fresh;
    contents.set(file, { fingerprint, content, isStale: false });
    return content;
  }

  function refresh(touched?: ReadonlySet<string>): void {
    for (const [file, known] of contents) {
      if (touched?.has(file) === false || isCurrent(known.fingerprint, file)) continue;
      if (fingerprintOf(file).text === 'none') contents.delete(file);
      else known.isStale = true;
    }
  }

  return { read, refresh, files: () => contents.keys() };
}

function isSame(one: TextContent, other: TextContent): boolean {
  if ('text' in one) return 'text' in other && one.text === other.text;
  return (
    'unreadable' in other &&
    one.unreadable.reason === other.unreadable.reason &&
    one.unreadable.detail === other.unreadable.detail
  );
}

const UNKNOWN: Fingerprint = { text: '', isSettled: false };

export interface TextFiles {
  /** The same object as long as the file doesn't change. */
  read(file: string): TextContent;
  /** @param touched the files that may have changed. Default: all of them */
  refresh(touched?: ReadonlySet<string>): void;
  files(): Iterable<string>;
}

interface ReadContent {
  fingerprint: Fingerprint;
  content: TextContent;
  /** Whether it may have changed since it was read. */
  isStale: boolean;
}
