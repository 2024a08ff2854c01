/** By file below src/plugin, line, and the mutant's text. */
export default [
  {
    file: 'images/repair.ts',
    line: 'after.problem === undefined && after.format === before.format && isAlike && !after.hasLocation',
    text: ' || ',
    why: 'It protects photos from errors of the encoder, which a test can’t cause.',
  },
  {
    file: 'images/repair.ts',
    line: 'const isAlike = Math.abs(ratio(before) / ratio(after) - 1) < 0.02;',
    text: ' <= ',
    why: 'Proportions are never different by exactly two hundredths.',
  },
  {
    file: 'images/encode.ts',
    line: 'if (!fallback || fallback.length > content.length) return undefined;',
    text: 'if (false && ',
    why: 'Nothing is left only if the encoder fails with what it has decoded, which a test can’t cause.',
  },
  {
    file: 'images/encode.ts',
    line: 'const fallback = plain && !(stripped && stripped.length <= plain.length) ? plain : stripped;',
    text: ' < ',
    why: 'Of two files with the same number of bytes, either can be published.',
  },
  {
    file: 'images/encode.ts',
    line: 'if (shown === widest && !isFallback && variant.length >= lightest) break;',
    text: ' > ',
    why: 'worthwhile (variants.ts) leaves the format out anyway: it only saves the time for its narrower widths.',
  },
  {
    file: 'images/feeds.ts',
    line: 'for (let waited = 0; waited < LONGEST_WAIT; waited += PAUSE) {',
    text: ' <= ',
    why: 'After two minutes, one more look changes nothing.',
  },
  {
    file: 'images/inventory.ts',
    line: '.sort((a, b) => (a.file < b.file ? -1 : 1));',
    text: ' <= ',
    why: 'Each file is listed once, so no two names are equal.',
  },
  {
    file: 'images/pictureCache.ts',
    line: "if (!list.endsWith('.json') || lstatSync(path.join(dir, list)).mtimeMs >= oldest) continue;",
    text: ' > ',
    why: 'Whether an entry is removed a millisecond earlier matters to nobody.',
  },
  {
    file: 'images/remark/html.ts',
    line: 'if (!location) return;',
    text: 'if (false && ',
    why: 'The parser notes the place of every tag: the condition is for the compiler.',
  },
  {
    file: 'images/remark/html.ts',
    line: 'return edits.length > 0 ? applyEdits(html, edits) : undefined;',
    text: ' >= ',
    why: 'Without an edit, the same HTML replaces itself.',
  },
  {
    file: 'images/remark/pictures.ts',
    line: 'if (!site || written === undefined || files.length === 0) {',
    text: ' && ',
    why: 'Without a site or an address there are no files either: these conditions are for the compiler.',
  },
  {
    file: 'images/repair.ts',
    line: 'if (facts.problem) return undefined;',
    text: 'if (false && ',
    why: 'The encoder refuses such a file, too: it only saves time.',
  },
  {
    file: 'images/repair.ts',
    line: 'if (made.length > size * WORTH) return undefined;',
    text: ' >= ',
    why: 'Whether a saving of exactly a tenth is enough matters to nobody.',
  },
];
