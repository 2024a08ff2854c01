import { NotAFile, readWhole, TooLarge } from '../../files/openFile.ts';

/**
 * Reads a text file. It returns a problem rather than throwing.
 *
 * @param most the maximum size in bytes
 */
export function readText(file: string, most = LARGEST_POST): TextContent {
  try {
    const bytes = readWhole(file, most);
    // Text never contains a NUL. TextDecoder is slower, and only needed after this test.
    const text = bytes.toString('utf8');
    if (text.includes('\uFFFD') || text.includes('\0')) {
      const problem = notUtf8(bytes);
      if (problem) return { unreadable: { reason: 'not-text', detail: problem } };
    }
    return { text };
  } catch (error) {
    if (error instanceof NotAFile) return { unreadable: { reason: 'gone', detail: 'no file' } };
    if (error instanceof TooLarge)
      return { unreadable: { reason: 'too-large', detail: error.message } };
    const code = (error as NodeJS.ErrnoException).code ?? String(error);
    const denied = code === 'EACCES' || code === 'EPERM';
    return { unreadable: { reason: denied ? 'no-permission' : 'gone', detail: code } };
  }
}

function notUtf8(bytes: Buffer): string | undefined {
  const nul = bytes.indexOf(0);
  if (nul !== -1) return `a NUL byte at offset ${nul}`;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return undefined;
  } catch {
    return 'bytes that are not UTF-8';
  }
}

/** A post of a megabyte is a book. Above this size, Docusaurus itself takes minutes. */
const LARGEST_POST = 5_000_000;

/** The text of a file, or nothing if it can't be read. */
export function textIn(file: string): string | undefined {
  const content = readText(file);
  return 'text' in content ? content.text : undefined;
}

export type TextContent = { text: string } | { unreadable: Unreadable };

export interface Unreadable {
  reason:
    | 'not-text'
    | 'no-permission'
    | 'too-large'
    | 'outside'
    | 'outside-folder'
    | 'elsewhere'
    | 'endless-link'
    | 'gone'
    | 'preprocessor';
  detail: string;
}
