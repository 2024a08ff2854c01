/** By file below src/plugin, line, and the mutant's text. */
export default [
  {
    file: 'check/frontMatter/printedBlock.ts',
    line: 'if (bodyStart > 0 && !SECOND.test(text)) return undefined;',
    text: 'if (false && ',
    why: 'Below text, no block of a post with front matter has enough fields: that only takes time.',
  },
  {
    file: 'check/frontMatter/aliases.ts',
    line: "if (!text.includes('*') || typeof data !== 'object' || data === null) return undefined;",
    text: ' && ',
    why: 'Without an alias, and in a text or a number, nothing is repeated: that only takes time.',
  },
  ...[' !== ', ' >= '].map((text) => ({
    file: 'check/frontMatter/frontMatter.ts',
    line: "const isPlain = block.language === '' || written.length > LARGEST_FOR_GRAY_MATTER;",
    text,
    why: 'Both parsers give the same values: gray-matter only takes longer.',
  })),
  {
    file: 'check/frontMatter/openQuote.ts',
    line: 'if (close === -1) return undefined;',
    text: 'if (false && ',
    why: 'From the end of that line to a quote that isn’t there, there is no field.',
  },
  ...[
    ['openQuote', 'for (let at = 1; at < value.length; at++) {'],
    ['outdentedEntry', 'for (let at = first; at < lines.length; at++) {'],
    ['outdentedEntry', "while (next < lines.length && !isContent(lines[next] ?? '')) next++;"],
    ['outdentedField', 'for (let at = index + 1; at < lines.length; at++) {'],
  ].map(([name, line]) => ({
    file: `check/frontMatter/${name}.ts`,
    line,
    text: ' <= ',
    why: 'What is behind the last one counts as empty.',
  })),
  {
    file: 'check/frontMatter/repeatedKey.ts',
    line: '(line, at) => at > outer && indentOf(line) === column && /^ *-[A-Za-z]\\w*:(?:\\s|$)/.test(line),',
    text: ' >= ',
    why: 'The line above the map is less deep than its keys, or has a space after its hyphen.',
  },
  {
    file: 'check/frontMatter/repeatedKey.ts',
    line: 'const isFirst = first >= start;',
    text: ' > ',
    why: 'Both are equal only for a key without indentation, which no list of a post can have.',
  },
  {
    file: 'check/frontMatter/nestedSlip.ts',
    line: "if (key === '') return undefined;",
    text: 'if (false && ',
    why: 'Without a key there is no value either, which the next condition leaves out.',
  },
  {
    file: 'check/frontMatter/indentSlip.ts',
    line: 'levels.some((level) => level.indent === indent) || (indent > lastIndent && /:\\s*$/.test(last));',
    text: ' >= ',
    why: 'A line that is as deep as the one above it isn’t reported anyway.',
  },
  {
    file: 'check/frontMatter/indentation.ts',
    line: "const verb = change > 0 ? 'Add' : 'Delete';",
    text: ' >= ',
    why: 'Lines are moved by at least one space.',
  },
  {
    file: 'check/frontMatter/listSlip.ts',
    line: 'if (!meant || (meant.indent < place.indent && !place.isField)) return undefined;',
    text: ' <= ',
    why: 'A hyphen below that of an open list was accepted above.',
  },
  {
    file: 'check/frontMatter/eventFieldOutside.ts',
    line: "if (depth > DEEPEST) return '';",
    text: ' >= ',
    why: 'No field of an event is that deep, so that such a value never fits.',
  },
  {
    file: 'check/frontMatter/frontMatterFields.ts',
    line: 'if (min !== undefined && max !== undefined && min > max) {',
    text: ' || ',
    why: 'A level that isn’t there is neither higher nor lower.',
  },
  {
    file: 'check/frontMatter/postAuthors.ts',
    line: 'return fields.length > 0',
    text: ' >= ',
    why: 'In an author without fields there is nothing to check.',
  },
  {
    file: 'check/frontMatter/sharedValues.ts',
    line: '} else if (isNode(node) && node.anchor && node.range)',
    text: ' || ',
    why: 'No alias leads to a node without an anchor, and each node of a text has its range.',
  },
  {
    file: 'check/frontMatter/yaml.ts',
    line: 'else if (depth > 0) depth--;',
    text: ' >= ',
    why: 'After a bracket too many, one level more is allowed: `yaml` reads that too.',
  },
];
