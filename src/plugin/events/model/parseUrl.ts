/**
 * Parses an address; `undefined` if it's invalid. It uses neither `URL.parse`, which Node 20 lacks, nor
 * `URL.canParse`: once optimised, Node 20's rejects non-ASCII letters.
 */
export function parseUrl(text: string, base?: string): URL | undefined {
  try {
    return new URL(text, base);
  } catch {
    return undefined;
  }
}
