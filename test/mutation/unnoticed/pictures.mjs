/** By file below src/plugin, line, and the mutant's text. */
export default [
  {
    file: 'check/pictures/bytes.ts',
    line: 'if (offset < pageStart || end > pageStart + page.length) {',
    text: ' >= ',
    why: 'What ends where the page does is read from the disk once more: that only takes time.',
  },
  {
    file: 'check/pictures/bytes.ts',
    line: 'if (offset < pageStart || end > pageStart + page.length) {',
    text: ' <= ',
    why: 'What begins where the page does is read from the disk once more: that only takes time.',
  },
  {
    file: 'check/pictures/bytes.ts',
    line: 'if (offset >= end) return Buffer.alloc(0);',
    text: ' > ',
    why: 'At the end of the file there’s nothing to read either way.',
  },
  {
    file: 'check/pictures/exif.ts',
    line: 'for (let start = uint(view, 4, 4); start > 0 && seen.size < MOST_DIRECTORIES; ) {',
    text: ' <= ',
    why: 'Whether the hundred-and-first directory is read matters to nobody: no camera writes that many.',
  },
  {
    file: 'check/pictures/exif.ts',
    line: 'const value = size > 4 && end > place ? { start: place, end } : undefined;',
    text: ' >= ',
    why: 'A value that begins at the end of the block is empty: there’s nothing to read or to remove. (A value of four bytes that is read from elsewhere has a test.)',
  },
  {
    file: 'check/pictures/isoMedia.ts',
    line: 'for (let offset = from, count = 0; offset <= last && count < MOST_BOXES; count++) {',
    text: ' <= ',
    why: 'Whether one box more than the limit is read matters to nobody.',
  },
  {
    file: 'check/pictures/isoMedia.ts',
    line: 'for (let item = 0; item < count && at < data.length; item++) {',
    text: ' <= ',
    why: 'What is read behind the table is zero: an item without a number, and without data. (An item more than the count has a test.)',
  },
  {
    file: 'check/pictures/isoMedia.ts',
    line: 'for (; extents > 0 && at < data.length; extents--) {',
    text: ' <= ',
    why: 'What is read behind the table is zero: a place without a length.',
  },
  {
    file: 'check/pictures/jpeg.ts',
    line: 'for (let offset = from; offset < bytes.size; ) {',
    text: ' <= ',
    why: 'At the end of the file there’s nothing to read: that only takes time.',
  },
  {
    file: 'check/pictures/strays.ts',
    line: 'for (let offset = region.start; offset < end; offset += CHUNK) {',
    text: ' <= ',
    why: 'At the end of the region there’s nothing to read: that only takes time.',
  },
  {
    file: 'check/pictures/strays.ts',
    line: 'found.some((one) => one.kind === block.kind && one.start <= at && at < one.end);',
    text: ' < ',
    why: 'A word at the start of a block is listed once more with the same location: that only takes time.',
  },
  {
    file: 'check/pictures/strays.ts',
    line: 'if (found.length >= MOST) return found;',
    text: ' > ',
    why: 'Whether one photo more than the limit is listed matters to nobody.',
  },
  {
    file: 'check/pictures/webp.ts',
    line: 'while (offset + 8 <= Math.min(bytes.size, announced)) {',
    text: ' < ',
    why: 'A chunk of eight bytes is empty.',
  },
  {
    file: 'check/pictures/xmp.ts',
    line: "while (start > colon - LONGEST_PREFIX && /[\\w-]/.test(text[start - 1] ?? '')) start--;",
    text: ' >= ',
    why: 'Whether a prefix of 41 letters is one matters to nobody.',
  },
];
