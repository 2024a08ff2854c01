import { countBefore } from './binarySearch.ts';
import type { Range } from './source.ts';

/**
 * Replaces ranges of a text and keeps track of offsets.
 *
 * @param text the text before
 * @param edits in ascending order, not overlapping
 * @returns the text after, and a function that maps an offset in it to one in the text before.
 *   An offset inside a replacement maps to the start of the replaced range.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): EditedText {
  if (edits.length === 0) return { text, toOriginal: (offset) => offset };
  const parts: string[] = [];
  const segments: Segment[] = [];
  let from = 0;
  let length = 0;
  for (const edit of edits) {
    parts.push(text.slice(from, edit.range.start), edit.text);
    length += edit.range.start - from;
    segments.push({ start: length, end: length + edit.text.length, original: edit.range });
    length += edit.text.length;
    from = edit.range.end;
  }
  parts.push(text.slice(from));
  return { text: parts.join(''), toOriginal: (offset) => toOriginal(segments, offset) };
}

/** Chains two edited texts: the last text, mapped back to the first. */
export function composeEdits(first: EditedText, next: (text: string) => EditedText): EditedText {
  const second = next(first.text);
  return {
    text: second.text,
    toOriginal: (offset) => first.toOriginal(second.toOriginal(offset)),
  };
}

function toOriginal(segments: readonly Segment[], offset: number): number {
  const begun = countBefore(segments.length, (index) => (segments[index]?.start ?? 0) <= offset);
  const segment = segments[begun - 1];
  if (!segment) return offset;
  if (offset < segment.end) return segment.original.start;
  return offset + segment.original.end - segment.end;
}

export interface TextEdit {
  range: Range;
  text: string;
}

export interface EditedText {
  text: string;
  toOriginal(offset: number): number;
}

interface Segment {
  start: number;
  end: number;
  original: Range;
}
