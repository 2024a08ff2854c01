import type { Range } from '../text/source.ts';
import { quoted } from './quoted.ts';
import type { YamlMap, YamlPath } from './yaml.ts';

/**
 * Finds texts that YAML cuts at ` #`, because a comment begins there: `name: Harbour JS #3`. It's
 * only taken for text in fields of text, and if a letter or a digit follows the # directly.
 * Comments have a space there.
 */
export function findCutTexts(written: string, map: YamlMap): CutText[] {
  if (!MAY_BE_CUT.test(written)) return [];
  return map.plainTexts().flatMap(({ field, text, range }) => {
    const { cut, lost } = cutAt(written, range.end);
    if (lost === '' || !TEXTS.has(field) || TASK.test(lost)) return [];
    return [
      {
        field,
        kept: text,
        lost,
        range: { start: range.start, end: range.end + cut.length },
        quoted: quoted(text + cut),
        // Only a number. A comment may well begin with one: `#1st of May`.
        isSure: /^#\d+\p{P}?$/u.test(lost),
      },
    ];
  });
}

/** The comment after a text, if it may be a part of the text; a second comment isn't. */
function cutAt(written: string, offset: number): { cut: string; lost: string } {
  const comment = /[ \t]+(?=#[\p{L}\p{N}])[^\r\n]*/uy;
  comment.lastIndex = offset;
  const [whole = ''] = comment.exec(written) ?? [];
  const second = whole.trimStart().search(/[ \t]#(?:\s|$)/);
  const lost = whole
    .trimStart()
    .slice(0, second === -1 ? undefined : second)
    .trimEnd();
  return { cut: whole.slice(0, whole.indexOf('#')) + lost, lost };
}

/** Finds texts in typographic quotes, which YAML prints: only straight quotes are syntax. */
export function findTypographicQuotes(
  written: string,
  map: YamlMap,
): { range: Range; text: string }[] {
  if (!CURLY.test(written)) return [];
  return map
    .plainTexts()
    .filter(({ field, text }) => WRAPPED.test(text) && !QUOTING.has(field))
    .map(({ range, text }) => ({ range, text: text.slice(1, -1) }));
}

/** What to do about an empty value that has a text after #: `title: #12 in Oslo`. */
export function commentHelp(path: YamlPath, map: YamlMap): string | undefined {
  if (map.raw(path)?.trim()) return undefined;
  const [comment = ''] = map.comment(path)?.split('\n') ?? [];
  if (!/^[\p{L}\p{N}]/u.test(comment)) return undefined;
  const step = path.at(-1);
  const start = typeof step === 'number' ? '-' : `${step}:`;
  return `YAML treats text after # as a comment. Write ${start} ${quoted(`#${comment.trim()}`)}.`;
}

/** A line with ` #`, unless its whole value is in quotes: `name: "Harbour JS #3"`. */
const MAY_BE_CUT =
  /^(?![ \t]*(?:- +)?[\w-]+:[ \t]+(?:"[^"\r\n]*"|'[^'\r\n]*')[ \t]*\r?$).*[^\s#][ \t]+#[\p{L}\p{N}]/mu;

/** The fields in which people write text, of posts, events, authors, speakers and tags. */
const TEXTS = new Set(
  `title title_meta description name label subtitle tagline location address streetAddress room track
  series organizer affiliation alt takeaways booth caption`.split(/\s+/),
);

/** Fields in which people quote what somebody said. */
const QUOTING = new Set(['description', 'takeaways', 'quote', 'alt', 'caption']);

/** Comments that programs look for. */
const TASK = /^#(?:TODO|FIXME|XXX|HACK|NOTE|BUG|noqa|region|endregion)\b/;

const CURLY = /[“„‘‚]/;
const WRAPPED = /^(?:[“„”][^“„”"]+[“”]|[‘‚][^‘‚’]+[’‘])$/;

export interface CutText {
  field: string;
  /** The text that's left. */
  kept: string;
  lost: string;
  /** Both. */
  range: Range;
  /** Both in quotes. */
  quoted: string;
  isSure: boolean;
}
