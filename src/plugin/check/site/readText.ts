import { readFileSync, statSync } from 'node:fs';

/** Reads a text file; what cannot be read is an answer, never an exception. */
export function readText(file: string): TextContent {
  try {
    const stats = statSync(file);
    // A pipe would be waited for, and a device has no end.
    if (!stats.isFile()) return { unreadable: { reason: 'gone', detail: 'no file' } };
    const { size } = stats;
    if (size > LARGEST_POST) {
      return { unreadable: { reason: 'too-large', detail: `${(size / 1e6).toFixed(1)} MB` } };
    }
    const bytes = readFileSync(file);
    // A NUL never stands in text; TextDecoder is slower and only then needed.
    const text = bytes.toString('utf8');
    if (text.includes('\uFFFD') || text.includes('\0')) {
      const problem = notUtf8(bytes);
      if (problem) return { unreadable: { reason: 'not-text', detail: problem } };
    }
    return { text };
  } catch (error) {
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

/** A post of a megabyte is a book; past this Docusaurus itself takes minutes. */
const LARGEST_POST = 5_000_000;

export type TextContent = { text: string } | { unreadable: Unreadable };

export interface Unreadable {
  reason:
    | 'not-text'
    | 'no-permission'
    | 'too-large'
    | 'outside'
    | 'outside-folder'
    | 'gone'
    | 'preprocessor';
  detail: string;
}
