import sax from 'sax';

/**
 * Says why a text is no well-formed XML, which no program would read: the reason and its line; `undefined` when it is.
 * Docusaurus
 * writes a title with two `]]>` so, for one.
 */
export function xmlFault(text: string): string | undefined {
  const parser = sax.parser(true);
  let fault: string | undefined;
  parser.onerror = ({ message }) => {
    fault ??= `line ${parser.line + 1}: ${message.split('\n')[0] ?? message}`;
  };
  try {
    parser.write(text).close();
  } catch {
    // The parser throws again what it has told already.
  }
  return fault ?? looseEnd(text);
}

/** The end of a section that nothing began, which the parser passes over. */
function looseEnd(text: string): string | undefined {
  for (const match of text.matchAll(SECTION)) {
    if (match[1] === undefined) continue;
    return `line ${text.slice(0, match.index).split('\n').length}: ]]> outside a CDATA section`;
  }
  return undefined;
}

const SECTION = /<!\[CDATA\[[\s\S]*?\]\]>|(\]\]>)/g;
