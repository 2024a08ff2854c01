import sax from 'sax';

/**
 * Why a text isn't well-formed XML, with the line; `undefined` if it is. Docusaurus writes a title with two `]]>`
 * that way, for example.
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
    // The parser throws an error again that it has already reported.
  }
  return fault ?? looseEnd(text);
}

/** Finds the end of a section that was never opened, which the parser ignores. */
function looseEnd(text: string): string | undefined {
  for (const match of text.matchAll(SECTION)) {
    if (match[1] === undefined) continue;
    return `line ${text.slice(0, match.index).split('\n').length}: ]]> outside a CDATA section`;
  }
  return undefined;
}

/** An attribute may contain the end of a section. No end follows a section without one. */
const SECTION = /<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<[a-z](?:[^<>"]|"[^"]*")*>|(\]\]>)/gi;
