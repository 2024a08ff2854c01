import { PICTURE_ENDING } from '../references/addressAttributes.ts';
import type { PrintedKind } from './printedKind.ts';
import { COVER, type VisibleBlock } from './visibleText.ts';

/** The start of a line, after any quote marks. */
const LINE = '^[ \\t>]*';

/** Text that can only be an address: it has a scheme or a path, or ends in a file extension. */
const FILE_ENDING =
  '\\.(?:mdx?|html?|pdf|pptx?|docx?|xlsx?|zip|mp4|webm|mp3|png|jpe?g|gif|webp|avif|svg)';
const ADDRESS = `(?:https?:\\/\\/|mailto:|www\\.|\\.{1,2}\\/|\\/(?=[\\w.%~-]))[^\\s()\\[\\]]*|#[A-Za-z][\\w-]*|[^\\s()\\[\\]:]+${FILE_ENDING}(?:[?#][^\\s()\\[\\]]*)?`;
const TITLE = '(?:[ \\t]+(?:"[^"\\n]*"|\'[^\'\\n]*\'))?';

/** Names of admonitions and similar blocks in the tools that people come from. */
const ADMONITION =
  '(?:abstract|attention|bug|caution|danger|details|error|example|failure|hint|important|info|note|question|quote|secondary|seealso|spoiler|success|summary|tip|todo|warning)';

/**
 * The constructs, the most specific first: text that one of them matches isn't matched by a later
 * one. Patterns only see visible text (visibleText.ts).
 */
export const constructs: readonly Construct[] = [
  // Images.
  image('image-embed', '!\\[\\[(?<name>[^\\[\\]\\n]+)\\]\\]'),
  image('image-reference', `(?<![\\w\\]${COVER}])!\\[[^\\[\\]]*\\]\\[(?<name>[^\\[\\]]*)\\]`),
  image(
    'image-apart',
    `!\\[[^\\[\\]]*\\](?:[ \\t]+\\(|[ \\t]*\\n[ \\t>]*\\(|[ \\t]*（)(?<name>${ADDRESS})${TITLE}[ \\t]*[)）]`,
  ),
  image('image-space', '!\\[[^\\[\\]\\n]*\\]\\(\\s*(?<name>[^()\\n"]*[^()\\s"])[^()\\n]*\\)'),
  image('image-open', `!\\[[^\\[\\]\\n]*\\]\\((?=${ADDRESS})(?<name>[^\\s()]+)`),
  image('image-mark', `^[!！][ \\t]*(?=${COVER}+\\s*$)`),
  {
    kind: 'image-asciidoc',
    pattern: make(`\\bimage::?(?<name>[^\\s\\[\\]:]+${PICTURE_ENDING})\\[[^\\]\\n]*\\]`),
  },
  // The syntax of other tools.
  {
    kind: 'toc',
    pattern: make(
      `^\\s*(?:@|\\$)?\\[{1,2}${COVER}?_?toc_?${COVER}?\\]{1,2}\\s*$|^\\s*\\{:?\\s*toc\\s*\\}\\s*$|^\\s*\\$\\{toc\\}\\s*$`,
      'giu',
    ),
  },
  {
    kind: 'alert',
    pattern: make(`^\\[!(?<name>[A-Za-z][\\w-]*)(?:\\|[^\\]\\n]*)?\\]`, 'u'),
    where: ({ opensQuote }) => opensQuote,
  },
  {
    kind: 'directive-space',
    pattern: make(`${LINE}:{3,}[ \\t]+(?<name>${ADMONITION})\\b[^\\n]*`, 'gimu'),
  },
  {
    kind: 'directive-title',
    pattern: make(`${LINE}:{3,}(?<name>[A-Za-z][\\w-]*)[ \\t]+[^\\s:][^\\n]*`),
  },
  { kind: 'myst', pattern: make(`${LINE}:{3,}\\{(?<name>[\\w:-]+)\\}[^\\n]*`) },
  { kind: 'directive-end', pattern: make(`${LINE}:{3,}[ \\t]*$`) },
  {
    kind: 'mkdocs',
    pattern: make(`${LINE}(?:!!!|\\?\\?\\?\\+?)[ \\t]+(?<name>${ADMONITION})\\b[^\\n]*`, 'gimu'),
  },
  { kind: 'rst', pattern: make(`${LINE}\\.\\.[ \\t]+(?<name>[a-z][\\w:-]*)::(?=\\s|$)[^\\n]*`) },
  {
    kind: 'rst',
    pattern: make(
      `(?<![\\w:]):(?<name>ref|doc|term|class|func|meth|mod|attr|numref|download|abbr|guilabel|menuselection):(?=${COVER})`,
    ),
  },
  {
    kind: 'shortcode',
    pattern: make('\\{\\{[<%]\\s*(?<name>/?\\s*[\\w-]+)[^\\n]*?[>%]\\}\\}'),
    format: 'md',
  },
  {
    kind: 'liquid',
    pattern: make('\\{%-?\\s*(?<name>[a-z]\\w*)[^%\\n]*%\\}', 'giu'),
    format: 'md',
  },
  {
    kind: 'liquid',
    pattern: make(
      '\\{\\{-?\\s*(?<name>(?:page|site|post|include|layout|paginator|jekyll)\\.[\\w.]+|content\\b|\\.(?:Site|Page|Params|Title)\\b)[^{}\\n]*\\}\\}',
    ),
    format: 'md',
  },
  { kind: 'attributes', pattern: make('\\{:\\s*(?<name>[.#]?[\\w-]+)[^{}\\n]*\\}'), format: 'md' },
  {
    kind: 'attributes',
    pattern: make(`(?<=${COVER})\\{(?<name>\\.[\\w-]+|[\\w-]+=[^\\s{}]+)[^{}\\n]*\\}`),
    format: 'md',
  },
  {
    kind: 'bbcode',
    pattern: make(
      '\\[(?<name>caption|gallery|embed|audio|video|youtube|vimeo|gist|tweet|spoiler|b|i|u|url|img|quote|color|size|center|code)(?:[ =][^\\[\\]\\n]*)?\\][^\\[\\]]*\\[\\/\\k<name>\\]',
      'giu',
    ),
  },
  {
    kind: 'bbcode',
    pattern: make(
      '\\[(?<name>gallery|youtube|vimeo|gist|tweet|caption)(?:[ ]+\\w+=[^\\]\\n]*|[ ]+https?:[^\\]\\n]*)\\]',
      'giu',
    ),
  },
  { kind: 'math', pattern: make('^[ \\t>]*\\$\\$[^$]+\\$\\$[ \\t]*$', 'gu') },
  {
    kind: 'highlight',
    pattern: make(
      '(?<![=\\w<>!+-])==(?=[^\\s=])(?<name>[^=\\n]*[\\p{L}\\p{N}][^=\\n]*)(?<=[^\\s=])==(?![=\\w])',
    ),
  },
  { kind: 'comment-obsidian', pattern: make('(?<![%\\w])%%(?=[^%])[^%]*\\p{L}[^%]*%%(?![%\\w])') },
  // JSX and modules.
  { kind: 'comment-mdx', pattern: make(`\\{\\/[*${COVER}][^{}]*[*${COVER}]\\/\\}`), format: 'md' },
  {
    kind: 'element',
    pattern: make('<(?<name>[A-Za-z][\\w.]*)(?:\\s[^<>{}]*)?=\\{[^<\\n]*'),
    format: 'md',
  },
  {
    kind: 'expression',
    pattern: make(
      '\\{\\s*(?<name>(?:frontMatter|metadata|props|assets|siteConfig)\\.[\\w.]+[^{}\\n]*|(?:useBaseUrl|require|useDocusaurusContext)\\([^{}\\n]*|"[^"\\n]*"\\s*|\'[^\'\\n]*\'\\s*)\\}',
    ),
    format: 'md',
  },
  {
    kind: 'import',
    pattern: make(
      `${LINE}(?:[-*+][ \\t]+)?import\\s+(?:[\\w$*{${COVER}][^'"\\n]*?\\sfrom\\s+)?(['"])(?<name>[^'"\\n]+)\\1[ \\t]*;?[ \\t]*$`,
    ),
  },
  {
    kind: 'export',
    pattern: make(
      `${LINE}export\\s+(?:(?:const|let|var)\\s+[\\w$]+\\s*=|(?:default\\s+)?(?:async\\s+)?function\\b[^\\n]*\\(|default\\s+class\\b|\\{[^}\\n]*\\}\\s*(?:from\\b|;|$))[^\\n]*`,
    ),
  },
  // Links.
  {
    kind: 'definition',
    pattern: make(
      `(?<=\\n)[ \\t>]*\\[(?<name>[^\\[\\]^\\n][^\\[\\]\\n]*)\\]:[ \\t]+<?(?:${ADDRESS})>?${TITLE}[ \\t]*$`,
    ),
  },
  {
    kind: 'link-open',
    pattern: make(
      `(?<!!)\\[[^\\[\\]\\n]*\\]\\((?=[ \\t<]*(?:${ADDRESS})|[^()\\n]*${FILE_ENDING}\\))(?<name>[^()\\n]*)\\)?`,
    ),
  },
  {
    kind: 'link-apart',
    pattern: make(
      `(?<![!\\w\\]${COVER}])\\[(?<words>[^\\[\\]\\n]+)\\](?:[ \\t]+\\(|[ \\t]*\\n[ \\t>]*\\(|[ \\t]*（)(?<name>${ADDRESS})${TITLE}[ \\t]*[)）]`,
    ),
    accepts: isLabel,
  },
  {
    kind: 'link-reversed',
    pattern: make(`(?<![\\w)\\]${COVER}])\\((?<words>[^()\\n]+)\\)\\[(?<name>${ADDRESS})\\]`),
  },
  {
    kind: 'link-reference',
    pattern: make(
      `(?<![\\w!\\]${COVER}])\\[(?<words>[^\\[\\]\\n]+)\\]\\[(?<name>[^\\[\\]\\n]*)\\](?![\\[(])`,
    ),
    accepts: isReference,
  },
  {
    kind: 'wiki-link',
    pattern: make(
      `(?<![\\w\\[!${COVER}])\\[\\[(?![\\s\\d"'-])(?<name>[^\\[\\],=\\n]*\\p{L}[^\\[\\],=\\n]*)\\]\\](?![\\](])`,
    ),
    accepts: ({ name = '' }) => !DOUBLE_BRACKETS.has(name),
  },
  {
    kind: 'footnote',
    // Within a sentence, `[^abc]` is more likely a character class, unless it directly follows a
    // word.
    pattern: make(
      '(?:(?<=[\\p{L}\\p{N}.,;:!?)"’”])\\[\\^(?<name>[\\w-]+)|\\[\\^\\d+)\\](?![:*+?{\\w-])',
    ),
    accepts: ({ name = '' }) => !/^\w-\w/.test(name),
  },
  // Blocks.
  { kind: 'table', pattern: make(`(?:${LINE}\\|[^\\n]*\\|[ \\t]*(?:\\n|$(?![\\s\\S]))){2,}`) },
  {
    kind: 'heading',
    pattern: make(`${LINE}#{2,6}(?=\\p{L})[^\\n]*`),
    where: isParagraph,
  },
  {
    // With one hash it may be a hashtag: a heading is on a line of its own, has several words and
    // isn't a sentence.
    kind: 'heading',
    pattern: make(
      '(?<![\\s\\S])#(?=\\p{Lu})[^\\n#]{1,80}[ \\t][^\\n#]{0,80}[\\p{L}\\p{N})][ \\t]*$(?![\\s\\S])',
    ),
    where: isParagraph,
  },
  {
    kind: 'list',
    pattern: make(`(?:${LINE}(?:[-*+]|\\d{1,2}[.)])(?=\\p{L}{2})[^\\n]*(?:\\n|$(?![\\s\\S]))){2,}`),
    where: isParagraph,
  },
  {
    kind: 'abbreviation',
    pattern: make(`${LINE}\\*\\[(?<name>[^\\[\\]\\n]+)\\]:[ \\t]+\\S[^\\n]*`),
  },
  {
    kind: 'definition-list',
    pattern: make('(?<=[^\\n]\\n)[ \\t>]*:[ \\t]+(?<name>\\S[^\\n]*)'),
    where: isParagraph,
  },
  {
    kind: 'emphasis',
    pattern: make(
      '(?<![*\\w])\\*\\*(?=[^\\s*])(?<name>[^*\\n]*\\p{L}[^*\\n]*)[ \\t]\\*\\*(?=[\\s.,;:!?]|$)',
    ),
  },
  {
    kind: 'emphasis',
    pattern: make(
      '(?<=^|\\s)\\*\\*[ \\t](?<name>[^*\\n]*\\p{L}[^*\\n]*[^\\s*])\\*\\*(?=[\\s.,;:!?]|$)',
    ),
  },
  {
    kind: 'emphasis',
    pattern: make(
      '(?<=^|\\s)\\*\\*[ \\t](?!\\p{L}\\b)(?<name>[^*\\n\\d]*\\p{L}{2}[^*\\n\\d]*)[ \\t]\\*\\*(?=[\\s.,;:!?]|$)',
    ),
  },
  {
    kind: 'emphasis',
    pattern: make(
      '(?<![*\\w(])\\*\\*(?=\\p{L}{2})(?<name>[^*\\n]*[^\\s*,(=])[ \\t]\\*\\*(?=\\p{L}{2})',
    ),
  },
  {
    kind: 'emphasis',
    pattern: make(
      '\\*\\*(?=[^\\s*])(?<name>[^*\\n]+\\p{P})\\*\\*(?=[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}])',
    ),
  },
];

/**
 * Names that specifications and languages themselves write this way: slots of ECMAScript,
 * attributes of C++.
 */
const DOUBLE_BRACKETS = new Set(
  'Prototype Get Set Class Call Construct Delete Scope Environment HomeObject Realm Value Writable Enumerable Configurable Extensible DefineOwnProperty GetOwnProperty HasProperty OwnPropertyKeys nodiscard deprecated fallthrough likely unlikely maybe_unused noreturn no_unique_address'.split(
    ' ',
  ),
);

function isParagraph({ type }: VisibleBlock): boolean {
  return type === 'paragraph';
}

function image(kind: PrintedKind, source: string): Construct {
  return { kind, pattern: make(source) };
}

function make(source: string, flags = 'gmu'): RegExp {
  return new RegExp(source, flags.includes('g') ? flags : `g${flags}`);
}

/** People write `[1] (https://…)` and `[sic] (…)` on purpose: a link's label has words. */
function isLabel({ words = '' }: Groups): boolean {
  return /\p{L}.*\p{L}/u.test(words) && words !== 'sic';
}

/** Not `list[i][j]`, `[0-9][a-z]` nor `[Ctrl][C]`. */
function isReference({ words = '', name = '' }: Groups): boolean {
  if (/^\^|\w-\w$|\\[dwsDWS]/.test(words) || /^\^|^\w-\w|\\[dwsDWS]/.test(name)) return false;
  if (name.trim() === '') return /\p{L}.*\p{L}/u.test(words);
  return (
    words.length > 1 && (name.length > 1 || words.includes(' ')) && /\p{L}/u.test(words + name)
  );
}

export interface Construct {
  kind: PrintedKind;
  pattern: RegExp;
  /** Set if only this format prints it, or if it's only looked for in this format. */
  format?: 'md' | 'mdx';
  where?(block: VisibleBlock): boolean;
  /** Checks what the pattern alone can't. */
  accepts?(groups: Groups): boolean;
}

type Groups = Record<string, string | undefined>;
