import type { Range } from '../text/source.ts';
import { lineStart } from './indentation.ts';
import { indentSlip } from './indentSlip.ts';
import type { FieldsAt } from './levels.ts';
import { listSlip } from './listSlip.ts';
import { nestedSlip } from './nestedSlip.ts';
import { findOpening } from './openQuote.ts';
import { quoted } from './quoted.ts';
import { tabSlip } from './tabSlip.ts';
import type { Line, YamlSlip } from './yamlSlip.ts';

/**
 * Returns the likely cause of a YAML error, in words for people who rarely write YAML.
 *
 * @param offset where the parser gave up, which may be a line before or after the mistake
 */
export function findYamlSlip(
  text: string,
  offset: number,
  fieldsAt: FieldsAt,
): YamlSlip | undefined {
  const start = lineStart(text, offset);
  const next = text.indexOf('\n', offset);
  const before = lineStart(text, text.slice(0, start).trimEnd().length);
  const lines = [start, nextContent(text, next), before];
  // The fields of a misplaced item look misplaced themselves.
  for (const line of lines) {
    const slip = listSlip(text, lineAt(text, line), fieldsAt);
    if (slip) return slip;
  }
  for (const line of lines) {
    const slip = slipIn(text, lineAt(text, line), fieldsAt);
    if (slip) return slip;
  }
  return unclosedSlip(text.slice(0, next === -1 ? text.length : next));
}

/** The start of the next line that isn't a comment; parsers give up at the line before it. */
function nextContent(text: string, lineEnd: number): number {
  if (lineEnd === -1) return 0;
  const comments = /^(?:[ \t]*(?:#.*)?\n)*/.exec(text.slice(lineEnd + 1))?.[0] ?? '';
  return lineEnd + 1 + comments.length;
}

/**
 * Finds characters that look like a space, a colon or nothing at all, in the places where YAML
 * reads syntax: before, in and after a key. In a value they are ordinary text.
 */
export function findOddCharacters(text: string): YamlSlip[] {
  const slips: YamlSlip[] = [];
  for (const match of text.matchAll(/^.*$/gm)) {
    const slip = ODD.test(match[0])
      ? oddCharacter({ line: match[0], start: match.index })
      : undefined;
    if (slip) slips.push(slip);
  }
  return slips;
}

function slipIn(text: string, place: Line, fieldsAt: FieldsAt): YamlSlip | undefined {
  return (
    tabSlip(text, place, fieldsAt) ??
    oddCharacter(place) ??
    nestedSlip(text, place, fieldsAt) ??
    valueSlip(place) ??
    noField(place) ??
    noSpaceAfterHyphen(place) ??
    indentSlip(text, place, fieldsAt)
  );
}

function oddCharacter({ line, start }: Line): YamlSlip | undefined {
  const found = ODD_PLACE.exec(line);
  if (!found?.groups?.odd) return undefined;
  const character = found.groups.odd;
  const index = start + found[0].length - character.length;
  const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  const range = { start: index, end: index + character.length };
  if (character === '：')
    return {
      range,
      cause: `this colon is a full-width one (${code})`,
      help: 'Write a plain colon and a space.',
    };
  if (INVISIBLE.test(character))
    return {
      range,
      cause: `this line has an invisible character (${code})`,
      help: 'Delete the line and type it again.',
    };
  return {
    range,
    cause: `this line has a character that looks like a space (${code})`,
    help: 'Replace it with a plain space.',
  };
}

function valueSlip({ line, start }: Line): YamlSlip | undefined {
  const [, before = '', value = ''] =
    /^(\s*(?:- +)*[^\s:#'"]+:[ \t]+)(\S.*)$/.exec(line.trimEnd()) ?? [];
  if (value === '') return itemSlip({ line, start }) ?? noSpace({ line, start });
  const range = { start: start + before.length, end: start + before.length + value.length };
  const help = `Put quotes around the value: ${quoted(value)}.`;
  if (REFUSED_AT_START.test(value))
    return { range, cause: `a value can’t begin with ${value[0]} unless it’s in quotes`, help };
  if (/^["']/.test(value)) return quoteSlip(value, range);
  return /^[^[{].*:(?:\s|$)|^:(?:\s|$)/.test(value)
    ? { range, cause: 'a value with a colon and a space needs quotes', help }
    : itemSlip({ line, start });
}

/** Finds a list item that begins with a character that needs quotes: `- @anna`, `[@anna, ben]`. */
function itemSlip({ line, start }: Line): YamlSlip | undefined {
  const [whole = '', before = '', item = ''] =
    /^(\s*(?:- +)+)([@`%].*)$/.exec(line.trimEnd()) ??
    /^([^#]*[[,]\s*)([@`%][^,\]]*)/.exec(line) ??
    [];
  if (whole === '') return undefined;
  const text = item.trimEnd();
  return {
    range: { start: start + before.length, end: start + before.length + text.length },
    cause: `a value can’t begin with ${text[0]} unless it’s in quotes`,
    help: `Put quotes around the value: ${quoted(text)}.`,
  };
}

/** Finds the problem with a quoted value whose quotes end on the same line. */
function quoteSlip(value: string, range: Range): YamlSlip | undefined {
  const [, whole = ''] = /^("(?:[^"\\]|\\.)*"|'(?:[^']|'')*')/.exec(value) ?? [];
  const rest = value.slice(whole.length);
  if (whole === '') return undefined;
  if (rest !== '' && !/^\s*(?:#|:(?:\s|$))/.test(rest)) {
    const mark = value[0] ?? '';
    const text = value.endsWith(mark) && rest.includes(mark) ? value.slice(1, -1) : value;
    return {
      range,
      cause: `the value continues after its closing quote`,
      help: `Put other quotes around the whole value: ${quoted(text)}.`,
    };
  }
  const unknown =
    /^"/.test(whole) && /(?:^|[^\\])(?:\\\\)*(\\[^\\0abtnvfre"/N_LPxuU \t])/.exec(whole)?.[1];
  return unknown
    ? {
        range,
        cause: `"${unknown}" isn’t a valid escape between double quotes`,
        help: `Put single quotes around the value: ${quoted(whole.slice(1, -1).replace(/\\"/g, '"'))}.`,
      }
    : undefined;
}

/** Finds a line whose field is in another syntax, or that has no field. */
function noField({ line, start }: Line): YamlSlip | undefined {
  const range = { start, end: start + line.trimEnd().length };
  const [, key = '', mark = '', value = ''] =
    /^([A-Za-z][\w-]*)(\s*=\s*|[ \t]+)([^\s:=].*)$/.exec(line.trimEnd()) ?? [];
  if (key === '' || /:(?:\s|$)/.test(line)) return undefined;
  const isAssigned = mark.includes('=');
  return {
    range,
    cause: isAssigned ? 'this field has an equals sign' : `this line has no colon`,
    help: isAssigned
      ? `Write ${key}: ${value}.`
      : `Write it as a field, ${key}: ${value}, or put it in quotes together with the line above.`,
  };
}

/** A quote or a bracket may be closed on a later line, so this check comes last. */
function unclosedSlip(text: string): YamlSlip | undefined {
  const found = findOpening(text);
  return (
    found && {
      range: found.range,
      cause: `${found.mark} is not closed`,
      help: `Close it: ${found.closed}.`,
    }
  );
}

function noSpaceAfterHyphen({ line, start }: Line): YamlSlip | undefined {
  const [, before = '', item = ''] = /^(\s*)-([A-Za-z]\w*:(?:\s.*)?)$/.exec(line.trimEnd()) ?? [];
  if (item !== '')
    return {
      range: { start: start + before.length, end: start + before.length + 1 + item.length },
      cause: 'there is no space after the hyphen',
      help: `Put a space there: - ${item}.`,
    };
  return undefined;
}

function noSpace({ line, start }: Line): YamlSlip | undefined {
  const [, indent = '', key = '', value = ''] =
    /^(\s*(?:- +)*)([\w-]+):(?!\/\/)(\S.*)$/.exec(line.trimEnd()) ?? [];
  if (key === '') return undefined;
  const at = start + indent.length;
  return {
    range: { start: at, end: at + key.length + 1 + value.length },
    cause: `there is no space after "${key}:"`,
    help: `Write ${key}: ${value}.`,
  };
}

function lineAt(text: string, start: number): Line {
  const end = text.indexOf('\n', start);
  return { line: text.slice(start, end === -1 ? text.length : end).replace(/\r$/, ''), start };
}

const ODD_CHARACTERS = '\\u00a0\\u1680\\u2000-\\u200d\\u202f\\u205f\\u2060\\u3000';
const ODD = new RegExp(`[${ODD_CHARACTERS}\\ufeff：]`);
const INVISIBLE = /[\u200b-\u200d\u2060\ufeff]/;
/** In the indentation; in a key; after a key's colon; or instead of that colon. */
const ODD_PLACE = new RegExp(
  `^(?:[ \\t]*|(?=[^:]*:)[ \\t]*(?:- +)?[^\\s:#'"]+(?=[${ODD_CHARACTERS}])|[ \\t]*(?:- +)?[^\\s:#'"]+:|[ \\t]*(?:- +)?[\\w.-]+(?=：))(?<odd>[${ODD_CHARACTERS}：]|(?<!^)\\ufeff)`,
);

/** Characters that start something else than text in YAML, so that what follows is an error. */
const REFUSED_AT_START =
  /^(?:[@`%\]},]|![^!\s]|[&!?-] |\*.*[* ]|[|>] ?[^\s\d+#-]|\[[^\]]*\] *[^\s#]|\{[^}]*\} *[^\s#])/;
