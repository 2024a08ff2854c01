import { trimEndBy } from '../../events/model/trimEndBy.ts';

/** The text of a heading as it's written, without the signs of Markdown at both ends. */
export function headingText(written: string): string {
  const text = written.replace(/^#\s+/, '').trimEnd();
  const bare = trimEndBy(text, /#/);
  return /\s$/.test(bare) ? bare.trimEnd() : text;
}
