import { parseLiteral } from '../parsing/javascript.ts';

/**
 * What happens to a text of the front matter on its way to the page: Docusaurus writes it as JavaScript with
 * stringify-object 3.3 (mdx-loader/src/loader.ts), which leaves backslashes as they are.
 *
 * @returns `kept`, `changed` into another text, `broken` code that ends the build, or `run`: a part of it is code
 */
export function serializedText(text: string): 'kept' | 'changed' | 'broken' | 'run' {
  if (!text.includes('\\')) return 'kept';
  const escaped = text.replace(/\n/g, '\\n').replace(/\r/g, '\\r').replace(/\\?'/g, "\\'");
  const literal = parseLiteral(`'${escaped}'`);
  if (literal === undefined) return 'broken';
  if (!literal.isWhole) return 'run';
  return literal.value === text ? 'kept' : 'changed';
}
