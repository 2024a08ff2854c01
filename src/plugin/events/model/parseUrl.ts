/**
 * An address taken apart; `undefined` when it is none. Not by `URL.parse`, which Node 20 doesn't have, nor after
 * `URL.canParse`: once that of Node 20 is optimised it refuses letters beyond ASCII.
 */
export function parseUrl(text: string, base?: string): URL | undefined {
  try {
    return new URL(text, base);
  } catch {
    return undefined;
  }
}
