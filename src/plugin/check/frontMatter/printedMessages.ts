import type { PrintedCause } from './printedBlock.ts';

/**
 * Describes front matter that Docusaurus prints as text.
 *
 * @param fence what's written instead of the line of three hyphens
 * @param line the line on which it starts
 */
export function describePrinted(cause: PrintedCause, fence: string, line: number): PrintedMessage {
  return PRINTED[cause](fence, line);
}

const PRINTED: Record<PrintedCause, (fence: string, line: number) => PrintedMessage> = {
  'below-blank': () => ({
    message: 'The front matter doesn’t start on the first line, so it’s printed as text.',
    help: 'Delete everything above its first "---", blank lines and spaces included.',
  }),
  'below-text': (_, line) => ({
    message: `The front matter starts on line ${line} instead of line 1, so it’s printed as text.`,
    help: 'Move it above everything else, comments and imports included.',
  }),
  indented: () => ({
    message: 'There is a space before the first "---", so the front matter is printed as text.',
    help: 'Delete the spaces before "---".',
  }),
  invisible: () => ({
    message:
      'There is an invisible character before the first "---", so the front matter is printed as text.',
    help: 'Delete the whole first line, and type "---" again.',
  }),
  dashes: (fence) => ({
    message: `The front matter starts with "${fence}", so it’s printed as text.`,
    help: 'Write three plain hyphens (---) on the lines before and after its fields.',
  }),
  unopened: () => ({
    message:
      'There’s no line of three hyphens (---) above the front matter, so it’s printed as text.',
    help: 'Start the file with a line of three hyphens (---), directly above the first field.',
  }),
  closing: (line) => ({
    message: `The front matter ends with "${line}". The first three hyphens end it, and the rest is printed as text.`,
    help: 'End the front matter with a line of only three hyphens (---).',
  }),
  fenced: () => ({
    message: 'The front matter is in a code block, so it’s printed as text.',
    help: 'Delete the lines that begin and end the code block.',
  }),
  toml: () => ({
    message: 'Front matter in TOML (+++) is printed as text: Docusaurus reads YAML.',
    help: 'Write it as YAML: key: value, between two lines of three hyphens (---).',
  }),
  json: () => ({
    message: 'Docusaurus can’t read front matter in JSON, only in YAML.',
    help: 'Write it as YAML: key: value, between two lines of three hyphens (---).',
  }),
  second: () => ({
    message: 'This is a second block of front matter, so it’s printed as text.',
    help: 'Move its fields into the block above, and delete it.',
  }),
};

interface PrintedMessage {
  message: string;
  help: string;
}
