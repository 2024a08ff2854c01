import type { Report } from '../../src/plugin/check/check.ts';
import type { Diagnostic, RelatedPlace } from '../../src/plugin/check/diagnostic.ts';
import { createSource } from '../../src/plugin/check/text/source.ts';

/** Creates a finding like a rule's. */
export function finding(given: Partial<Diagnostic> = {}): Diagnostic {
  const { line = 5, column = 11 } = given;
  return {
    rule: 'image-missing',
    severity: 'error',
    message: 'There’s no image /img/gone.png.',
    label: 'not there',
    help: 'Put the file in static/img, or correct the path.',
    file: 'blog/meetup.md',
    line,
    column,
    endLine: line,
    endColumn: column + 13,
    locale: 'en',
    related: [],
    fix: null,
    stopsLoading: false,
    docs: 'https://event-writeups.github.io/docs/rules/image-missing',
    ...given,
  };
}

/** Creates a related place for a finding. */
export function otherPlace(file: string, message = 'first used here'): RelatedPlace {
  return { file, line: 2, column: 7, endLine: 2, endColumn: 13, message };
}

/** Creates a report with these findings, and the texts of their files. */
export function reportOf(
  diagnostics: Diagnostic[],
  texts: Record<string, string> = {},
  given: Partial<Report> = {},
): Report {
  const of = (severity: string) =>
    diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  return {
    diagnostics,
    sources: new Map(
      Object.entries(texts).map(([file, text]) => [file, createSource(file, text)] as const),
    ),
    baseline: undefined,
    hints: [],
    parts: [],
    references: () => [],
    summary: {
      posts: 3,
      images: 4,
      links: 5,
      unchecked: 0,
      errors: of('error'),
      warnings: of('warning'),
      infos: of('info'),
      durationMs: 41,
    },
    ...given,
  };
}

/**
 * Texts that an author can write in names, keys and values so that they're mistaken for something
 * else.
 */
export const HOSTILE = [
  '::error file=x.md,line=1::forged',
  '  ::set-output name=x::forged',
  '##[error]forged',
  '##[add-path]/tmp',
  'a ##vso[task.setvariable variable=a]b',
  '##teamcity[buildStatus]',
  'a\n::warning::forged',
  'a\r::warning::forged',
  'a\r\n##[warning]forged',
  '100%, 50%0A::notice::forged',
  'a:b,c=d;e]f',
  '\u001b[31mred\u0000\u0007\u009b\u2028\u202e',
  'sa\u200bi\u00adm\ufeff\u2060 \u2066a\u2069\u200f\u061c\u180e',
  '| a | b |\n| - | - |',
  '[click](https://evil.example) ![x](y) <script>alert(1)</script> `a` *b* ~~c~~ $d$ @e #f &lt;',
  ']]><failure/>&amp;"\'',
  'half \ud800 and \udc00 a character, \ufffe \uffff',
  'ünïcödé 会议 🎉 مرحبا',
];
