import { printable } from './printable.ts';

/** Escapes a text so that Markdown shows it literally, also in a table cell and in a heading. */
export function escapeMarkdown(text: string): string {
  return printable(text).replace(SPECIAL, '\\$&');
}

/**
 * Characters that start a construct within a line; in GitHub's Markdown also mathematics, mentions,
 * addresses and `:emoji:`.
 */
const SPECIAL = /[\\`*_[\]<>#|~$@&]|:(?=\/\/|[\w+-]+:)/g;
