import { printable } from './printable.ts';

/** A text as Markdown shows it letter by letter, also in the cell of a table and in a heading. */
export function escapeMarkdown(text: string): string {
  return printable(text).replace(SPECIAL, '\\$&');
}

/** What begins something within a line: in GitHub's Markdown also mathematics, mentions, addresses and `:emoji:`. */
const SPECIAL = /[\\`*_[\]<>#|~$@&]|:(?=\/\/|[\w+-]+:)/g;
