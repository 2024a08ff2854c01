import { type Token, Tokenizer, TokenizerMode } from 'parse5';
import { textOf } from './foreign.ts';

/** Returns the text of HTML or Markdown on one line, in the form for a description. */
export function plainText(value: unknown): string | undefined {
  if (typeof value !== 'string') return textOf(value);
  const text = value.replace(TAGS, ' ');
  return textOf(text.includes('&') ? decoded(text) : text);
}

/** The content of a page's data scripts. The page is read tag by tag, so deep nesting doesn't matter. */
export function dataScripts(html: string): string[] {
  const found: string[] = [];
  let isData = false;
  const tokenizer: Tokenizer = new Tokenizer(
    {},
    {
      ...NOTHING,
      onStartTag({ tagName, attrs }) {
        tokenizer.state = TEXT_ONLY[tagName] ?? tokenizer.state;
        const type = attrs.find(({ name }) => name === 'type')?.value ?? '';
        isData = tagName === 'script' && /^\s*application\/ld\+json/i.test(type);
        if (isData) found.push('');
      },
      onEndTag() {
        isData = false;
      },
      ...onText((chars) => {
        if (isData) found.push((found.pop() ?? '') + chars);
      }),
    },
  );
  tokenizer.write(html, true);
  return found;
}

/** Decodes entities such as `&amp;`. */
function decoded(text: string): string {
  let result = '';
  const handler = {
    ...NOTHING,
    ...onText((chars) => {
      result += chars;
    }),
  };
  new Tokenizer({}, handler).write(text.replaceAll('<', '&lt;'), true);
  return result;
}

function onText(add: (chars: string) => void) {
  const onCharacter = ({ chars }: Token.CharacterToken) => add(chars);
  return { onCharacter, onWhitespaceCharacter: onCharacter };
}

/** A tag, or a comment. */
const TAGS = /<!--[^<>]*-->|<\/?[a-z][^<>]*>/gi;

const ignore = () => {};

const NOTHING = {
  onStartTag: ignore,
  onEndTag: ignore,
  onNullCharacter: ignore,
  onComment: ignore,
  onDoctype: ignore,
  onEof: ignore,
};

/** Text in these elements may look like tags (HTML Standard, section 13.2.6.4.7). */
const TEXT_ONLY: Partial<Record<string, Tokenizer['state']>> = Object.assign(Object.create(null), {
  script: TokenizerMode.SCRIPT_DATA,
  style: TokenizerMode.RAWTEXT,
  textarea: TokenizerMode.RCDATA,
  title: TokenizerMode.RCDATA,
});
