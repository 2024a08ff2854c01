import { createRequire } from 'node:module';
import type { Token, TokenizerMode } from 'parse5';

/**
 * Calls back for each tag in a piece of HTML from a CommonMark post. It's a tokenizer, because CommonMark splits HTML
 * into pieces that aren't complete trees. The content of some elements is only text, which may look like tags.
 */
export function readTags(
  html: string,
  { onStartTag, onEndTag = ignore, onText = ignore }: TagHandler,
): void {
  const { Tokenizer, TokenizerMode } = require('parse5') as typeof import('parse5');
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onStartTag(tag) {
        const state = TEXT_ONLY.get(tag.tagName);
        if (state) tokenizer.state = TokenizerMode[state];
        onStartTag(tag);
      },
      onEndTag,
      onComment: ignore,
      onDoctype: ignore,
      onEof: ignore,
      onCharacter: onText,
      onNullCharacter: ignore,
      onWhitespaceCharacter: ignore,
    },
  );
  tokenizer.state = TokenizerMode.DATA;
  tokenizer.write(html, true);
}

function ignore(): void {}

// Most posts contain no raw HTML.
const require = createRequire(import.meta.url);

/** HTML Standard, section 13.2.6.4.7. */
const TEXT_ONLY = new Map<string, keyof typeof TokenizerMode>([
  ['iframe', 'RAWTEXT'],
  ['noembed', 'RAWTEXT'],
  ['noframes', 'RAWTEXT'],
  ['script', 'SCRIPT_DATA'],
  ['style', 'RAWTEXT'],
  ['textarea', 'RCDATA'],
  ['title', 'RCDATA'],
  ['xmp', 'RAWTEXT'],
]);

interface TagHandler {
  onStartTag(tag: Token.TagToken): void;
  onEndTag?(tag: Token.TagToken): void;
  /** Not for white space between two tags. */
  onText?(text: Token.CharacterToken): void;
}
