/**
 * Characters that feeds and calendars can't contain: control characters other than tabs and line ends, lone
 * surrogates, and the two noncharacters (XML 1.0, section 2.2; RFC 5545, section 3.1).
 */
export const CONTROL = /(?![\t\n\r])\p{Cc}|[\p{Surrogate}\ufffe\uffff]/u;

/** `U+0007` */
export function codeOf(character: string): string {
  return `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}
