import { parseLiteral } from '../parsing/javascript.ts';

/**
 * Tells what happens to a front matter value on its way to the page: Docusaurus writes it as
 * JavaScript with stringify-object 3.3 (mdx-loader/src/loader.ts), which doesn't escape
 * backslashes.
 *
 * @returns `kept`; `changed` into another text; `broken` if the code ends the build; or `run` if a
 * part of it is executed as code
 */
export function serializedText(text: string): 'kept' | 'changed' | 'broken' | 'run' {
  if (!text.includes('\\')) return 'kept';
  const escaped = text.replace(/\n/g, '\\n').replace(/\r/g, '\\r').replace(/\\?'/g, "\\'");
  const literal = parseLiteral(`'${escaped}'`);
  if (literal === undefined) return 'broken';
  if (!literal.isWhole) return 'run';
  return literal.value === text ? 'kept' : 'changed';
}
