import { createRequire } from 'node:module';
import type { Token, TokenHandler } from 'parse5';
import { type Attribute, elementReferences } from './element.ts';
import type { Imports } from './expression.ts';
import type { Reference } from './reference.ts';

/**
 * The references in a piece of raw HTML, as CommonMark posts hold it. A tokenizer is enough, and needed:
 * CommonMark cuts HTML into pieces that are no trees of their own.
 *
 * @param html the piece
 * @param offset where it begins in the parsed text
 */
export function htmlReferences(html: string, offset: number): Reference[] {
  const references: Reference[] = [];
  const { Tokenizer, TokenizerMode } = require('parse5') as typeof import('parse5');
  const ignore = () => {};
  const handler: TokenHandler = {
    onStartTag: (tag) => references.push(...tagReferences(tag, html, offset)),
    onEndTag: ignore,
    onComment: ignore,
    onDoctype: ignore,
    onEof: ignore,
    onCharacter: ignore,
    onNullCharacter: ignore,
    onWhitespaceCharacter: ignore,
  };
  const tokenizer = new Tokenizer({ sourceCodeLocationInfo: true }, handler);
  tokenizer.state = TokenizerMode.DATA;
  tokenizer.write(html, true);
  return references;
}

function tagReferences(tag: Token.TagToken, html: string, offset: number): Reference[] {
  const attributes = tag.attrs.flatMap(({ name, value }): Attribute[] => {
    const place = tag.location?.attrs?.[name];
    if (!place) return [];
    const written = html.slice(place.startOffset, place.endOffset);
    const [, before = '', quote = ''] = /^([^=]*=\s*)(["']?)/.exec(written) ?? [];
    const start = offset + place.startOffset + before.length + quote.length;
    const end = Math.max(start, offset + place.endOffset - quote.length);
    return [{ name, value: { text: value, range: { start, end } } }];
  });
  return elementReferences({ name: tag.tagName, syntax: 'html', attributes }, NO_IMPORTS);
}

const NO_IMPORTS: Imports = new Map();
const require = createRequire(import.meta.url);
