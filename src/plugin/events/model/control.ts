/**
 * What no feed and no calendar can hold: control characters but for tabs and line ends, halves of characters, and the two
 * that are none (XML 1.0, section 2.2; RFC 5545, section 3.1).
 */
export const CONTROL = /(?![\t\n\r])\p{Cc}|[\p{Surrogate}\ufffe\uffff]/u;

/** `U+0007` */
export function codeOf(character: string): string {
  return `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}
