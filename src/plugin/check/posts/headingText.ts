import { trimEndBy } from '../../events/model/trimEndBy.ts';

/** Returns the text of a heading as it's written, without the Markdown syntax at both ends. */
export function headingText(written: string): string {
  const text = written.replace(/^#\s+/, '').trimEnd();
  const bare = trimEndBy(text, /#/);
  return /\s$/.test(bare) ? bare.trimEnd() : text;
}
