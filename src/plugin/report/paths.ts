import path from 'node:path';
import { wellFormed } from '../check/text/values.ts';

/** The path of a site's file relative to the repository. */
export function inRepository(file: string, prefix = ''): string {
  return path.posix.join(prefix, file);
}

/**
 * Encodes a path for an address (RFC 3986), including parentheses, which would end a link in
 * Markdown.
 */
export function encodePath(file: string): string {
  return wellFormed(file)
    .split('/')
    .map((name) => encodeURIComponent(name).replace(/[()]/g, encodeParenthesis))
    .join('/');
}

function encodeParenthesis(character: string): string {
  return character === '(' ? '%28' : '%29';
}
