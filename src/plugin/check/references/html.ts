import { createRequire } from 'node:module';
import type { Token, TokenHandler } from 'parse5';
import { referenceKind } from './elements.ts';
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
  const alt = tag.attrs.find((attribute) => attribute.name === 'alt')?.value ?? null;
  return tag.attrs.flatMap((attribute): Reference[] => {
    const kind = referenceKind(tag.tagName, attribute.name);
    const place = tag.location?.attrs?.[attribute.name];
    if (!kind || !place) return [];
    const written = html.slice(place.startOffset, place.endOffset);
    const [, before = '', quote = ''] = /^([^=]*=\s*)(["']?)/.exec(written) ?? [];
    const start = offset + place.startOffset + before.length + quote.length;
    const end = Math.max(start, offset + place.endOffset - quote.length);
    return [
      {
        kind,
        form: `${tag.tagName}-string`,
        target: attribute.value,
        range: { start, end },
        travels: 'verbatim',
        alt,
      },
    ];
  });
}

const require = createRequire(import.meta.url);
