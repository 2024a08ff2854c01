import type pc from 'picocolors';
import type { Report } from '../check/check.ts';
import type { RelatedPlace, Span } from '../check/diagnostic.ts';
import { lineText } from '../check/text/source.ts';
import { printable, printableParts, printableStart } from './printable.ts';

/**
 * Shows a place, its line, and a mark under the value, each on a line.
 *
 * @param label text beside the mark
 */
export function codeFrame(
  place: Span & Pick<RelatedPlace, 'file'>,
  label: string | null,
  { mark, paint, color }: FrameStyle,
  report: Pick<Report, 'sources'>,
): string[] {
  const where = `  ${printableStart(place.file)}:${place.line}:${place.column}`;
  const source = report.sources.get(place.file);
  const text = source ? lineText(source, place.line) : '';
  if (text === '') return [where];
  const gutter = `${place.line} │ `;
  const end = place.endLine === place.line ? place.endColumn : text.length + 1;
  const cut = cutLine(text, place.column - 1, Math.max(end - 1, place.column));
  const indent = ' '.repeat(gutter.length - 2);
  const space = ' '.repeat(displayWidth(cut.before));
  const underline = mark.repeat(Math.max(1, displayWidth(cut.marked)));
  return [
    where,
    `${color.dim(gutter)}${cut.before}${cut.marked}${cut.after}`,
    `${indent}${color.dim('│')} ${space}${paint(underline + (label ? ` ${printable(label)}` : ''))}`,
  ];
}

/** Cuts a long line around the value, with the same amount of text before and after it if possible. */
function cutLine(
  text: string,
  start: number,
  end: number,
): { before: string; marked: string; after: string } {
  const around = Math.max(0, LONGEST_LINE - (end - start));
  const latest = Math.max(0, text.length - LONGEST_LINE);
  const from = wholeCharacter(text, Math.min(start, latest, Math.max(0, start - (around >> 1))));
  const until = wholeCharacter(text, Math.min(text.length, from + LONGEST_LINE));
  const to = Math.min(end, until);
  const parts = [text.slice(from, start), text.slice(start, to), text.slice(to, until)];
  const [before = '', marked = '', after = ''] = printableParts(parts);
  return {
    before: (from > 0 ? '…' : '') + before,
    marked: marked + (to < end ? '…' : ''),
    after: after + (to === end && until < text.length ? '…' : ''),
  };
}

/** Returns the same index, or the next one if it's inside a character. */
function wholeCharacter(text: string, index: number): number {
  return /[\udc00-\udfff]/.test(text[index] ?? '') ? index + 1 : index;
}

/** The width in a terminal: East Asian wide characters and emoji take two columns, combining marks none. */
function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    if (/\p{Mark}|\u200d|\ufe0f/u.test(character)) continue;
    width +=
      /\p{Emoji_Presentation}|[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u.test(
        character,
      )
        ? 2
        : 1;
  }
  return width;
}

/** In characters. */
const LONGEST_LINE = 120;

export type Colors = ReturnType<typeof pc.createColors>;
export type Painter = (text: string) => string;

export interface FrameStyle {
  /** The character below each character of the value. */
  mark: string;
  paint: Painter;
  color: Colors;
}
