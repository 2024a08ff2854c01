import { measureRepetition } from './repetition.ts';

/**
 * Measures how deeply a post's text is nested, in one pass before any parser reads it. Parsers
 * recurse for each bracket, quote and list: far beyond what people write, they take hours or
 * overflow the stack, which ends the process. Brackets in text and code count too, which does no
 * harm at these limits.
 */
export function measureNesting(text: string, format: 'mdx' | 'md'): Nesting {
  const containers = DEEP_CONTAINERS.exec(text);
  if (containers) {
    const tooDeep = { offset: containers.index, what: DEEPEST.containers };
    return { braces: 0, isRepetitive: false, tooDeep };
  }
  const directive = findDeepDirective(text);
  if (directive !== undefined) {
    const tooDeep = { offset: directive, what: DEEPEST.directives };
    return { braces: 0, isRepetitive: false, tooDeep };
  }
  const { isRepetitive, tooMany } = measureRepetition(text, format);
  if (tooMany) return { braces: 0, isRepetitive, tooDeep: tooMany };
  let depth = 0;
  let braces = 0;
  let tags = 0;
  let elements = 0;
  let classes = 0;
  let deepest = 0;
  BRACKET.lastIndex = 0;
  for (let found = BRACKET.exec(text); found; found = BRACKET.exec(text)) {
    const { index: offset } = found;
    switch (found[0]) {
      case '{':
        braces++;
        depth++;
        classes = 0;
        deepest = Math.max(deepest, braces);
        if (braces > 200)
          return { braces, isRepetitive, tooDeep: { offset, what: DEEPEST.braces } };
        break;
      case '[':
      case '(':
        depth++;
        if (depth > 1000)
          return { braces, isRepetitive, tooDeep: { offset, what: DEEPEST.brackets } };
        break;
      case '}':
        if (braces > 0) braces--;
        if (depth > 0) depth--;
        if (braces === 0) tags = 0;
        break;
      case 'extends':
        classes++;
        if (classes > 500)
          return { braces, isRepetitive, tooDeep: { offset, what: DEEPEST.classes } };
        break;
      case '</':
      case '/>':
        if (tags > 0) tags--;
        if (elements > 0) elements--;
        break;
      case '<':
        if (braces > 0) tags++;
        if (++elements > 3000 && format === 'mdx')
          return { braces, isRepetitive, tooDeep: { offset, what: DEEPEST.elements } };
        deepest = Math.max(deepest, tags);
        break;
      default:
        if (depth > 0) depth--;
    }
  }
  return { braces: deepest, isRepetitive, tooDeep: undefined };
}

/**
 * Finds where directives are nested too deeply: a thousand nested `:::note` take the parsers a
 * minute.
 */
function findDeepDirective(text: string): number | undefined {
  if (!text.includes(':::')) return undefined;
  let depth = 0;
  for (const { index, groups } of text.matchAll(DIRECTIVE_FENCE)) {
    if (groups?.name) depth++;
    else if (depth > 0) depth--;
    if (depth > 200) return index;
  }
  return undefined;
}

const DIRECTIVE_FENCE = /^[ \t>]*:{3,}(?:(?<name>[A-Za-z])|[ \t]*$)/gm;

/** An element begins with a `<` before a name, or before the `>` of a fragment. */
const BRACKET = /[{}[\]()]|<\/|\/>|<(?=[\w$>])|\bextends\b/g;

const DEEPEST = {
  braces: 'more than 200 braces are open at once',
  brackets: 'more than 1000 brackets are open at once',
  classes: 'more than 500 classes extend each other',
  elements: 'more than 3000 elements are open at once',
  directives: 'there are more than 200 admonitions inside each other',
  containers: 'there are more than 200 quotes and lists inside each other',
};

const DEEP_CONTAINERS = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))){201}/m;

export interface Nesting {
  /** The maximum number of braces, or elements within braces, that are open at once. */
  braces: number;
  /** Whether only remark finishes (repetition.ts). */
  isRepetitive: boolean;
  tooDeep: { offset: number; what: string } | undefined;
}
