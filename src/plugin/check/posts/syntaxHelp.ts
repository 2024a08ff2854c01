import type { Range } from '../text/source.ts';
import { tagHelp } from './tagHelp.ts';

/**
 * Returns what to do about a post that MDX refuses.
 *
 * @param reason in the words of the parser
 * @param text the file
 * @param range where the problem is in it
 */
export function syntaxHelp(reason: string, text: string, { start }: Range): string | undefined {
  const line = text.slice(0, start).split('\n').at(-1) ?? '';
  const rest = /^.*/.exec(text.slice(start))?.[0] ?? '';
  if (text.slice(start - 1, start + 4).includes('<!--')) return commentHelp(text.slice(start));
  if (ADDRESS.test(line.slice(line.lastIndexOf('<')) + rest))
    return 'Write the address without the angle brackets: MDX treats them as a tag.';
  if (/^more than \d+ /.test(reason))
    return 'Split the post, or move generated text to separate files.';
  if (/Unterminated comment/.test(reason) || rest.startsWith('{/*'))
    return 'End the comment with "*/}".';
  const isExpression = /expression/.test(reason);
  if (isExpression && /end of file/.test(reason) && hasPipeBeforeBrace(rest)) {
    const cell = line.slice(line.lastIndexOf('|') + 1);
    return (cell.match(/`/g)?.length ?? 0) % 2 === 1
      ? 'Write "\\|" for each pipe of the code: in a table a pipe ends the cell, even within code.'
      : 'Export the value above the table and write its name in the braces, or write "\\{" and "\\|" for text: a pipe ends a table cell, even within braces.';
  }
  if (/ before the end of `table(?:Data|Header)`/.test(reason))
    return 'Close the element in the cell in which it starts. A pipe ends the cell: write "\\|" for one that’s text.';
  const help = tagHelp(reason, text, start);
  if (help !== undefined) return help;
  if (/import\/export/.test(reason))
    return 'Write valid JavaScript with only imports and exports, and leave a blank line between them and the text.';
  return isExpression ? expressionHelp(text.slice(0, start)) : undefined;
}

/** @param text from the comment on */
function commentHelp(text: string): string {
  const [comment, content] = /^<?!--([\s\S]*?)-->/.exec(text) ?? [];
  if (comment === undefined) return 'Write {/* … */}: this comment isn’t closed.';
  const words = content?.trim() ?? '';
  // A longer one would hide the rest of the help.
  const isShort = /^.{1,80}$/.test(words) && !words.includes('*/');
  return `Write {/* ${isShort ? words : '…'} */}, or allow HTML comments in the config: markdown: {mdx1Compat: {comments: true}}.`;
}

function hasPipeBeforeBrace(line: string): boolean {
  return /[^\\]\|/.test(line.slice(0, Math.max(0, line.lastIndexOf('}'))));
}

/** @param before the text up to the problem, which is inside braces */
function expressionHelp(before: string): string {
  const raw = openRawText(before);
  if (raw) return `Put the text of the element in a string: <${raw}>{\`…\`}</${raw}>.`;
  const attribute = /<[A-Za-z][^<>{}]*\s([\w-]+)=\s*\{[^<>]*$/.exec(before)?.[1];
  if (attribute === undefined) return 'Write "\\{" for a brace that doesn’t start an expression.';
  return attribute === 'style'
    ? 'Write the styles as an object, in two pairs of braces: style={{color: "red"}}.'
    : 'Write JavaScript between the braces of an attribute, or replace the braces with quotes.';
}

/** Finds an element that isn't closed yet and whose text isn't Markdown. */
function openRawText(text: string): string | undefined {
  return ['style', 'script'].find((name) => {
    const closed = [...text.matchAll(new RegExp(`</${name}\\s*>`, 'gi'))].at(-1)?.index ?? 0;
    return new RegExp(`<${name}\\b[^<>]*>`, 'i').test(text.slice(closed));
  });
}

/** `<https://example.com>` or `<me@example.com>`. */
const ADDRESS = /^<(?:[a-z][\w+.-]*:\/\/|mailto:|[^\s<>@]+@)[^\s<>]+>/i;
