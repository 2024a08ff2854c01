import { writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkSite } from '../../../src/plugin/check/check.ts';
import { planFixes } from '../../../src/plugin/check/fix.ts';
import { applyEdits, type TextEdit } from '../../../src/plugin/check/text/edits.ts';
import { settleFixes } from '../../../src/plugin/commands/fix.ts';
import { often } from '../../helpers/cases.ts';
import { blog, post } from '../../helpers/repair.ts';
import { siteOf, writeFiles } from '../../helpers/site.ts';

describe('for any posts', () => {
  const keys = fc.constantFrom('saim', 'siam', 'SAIM', 'grace', 'Grace', 'nobody', 'ada_lovelace');
  const quoted = keys.chain((key) => fc.constantFrom(key, `'${key}'`, `"${key}"`));
  const authors = fc.oneof(
    quoted.map((key) => `authors: ${key}`),
    fc.array(quoted, { minLength: 1, maxLength: 3 }).map((list) => `authors: [${list.join(', ')}]`),
    fc
      .array(quoted, { minLength: 1, maxLength: 3 })
      .map((list) => `authors:\n  - ${list.join('\n  - ')}`),
    fc.array(keys, { minLength: 2, maxLength: 3 }).map((list) => `authors: ${list.join(', ')}`),
    fc.constant('auhtors: siam'),
  );
  const tags = fc.constantFrom(
    '',
    'tags: metup, x',
    'tags: [metup]',
    'tags: [Meetup, kubecon-2023]',
    'tgas: [meetup]',
  );
  const body = fc.array(
    fc.constantFrom(
      '![a](/img/Hall.png)',
      '![a](/static/img/Hall.png)',
      '![a](/img/a b.png)',
      '![a](/img/gone.png)',
      '<img src="/img/HALL.png?x" alt="a" />',
      '[s][s]\n\n[s]: /Slides.pdf',
      '- [s](/SLIDES.pdf)\n- ![a](/img/Hall.png)',
      '> 👩‍🚀\t![a](/img/Hall.png)',
      '`![a](/img/Hall.png)`',
      '{/* ![a](/img/Hall.png) */}',
      '| a |\n| - |\n| ![a](/img/Hall.png) |',
    ),
    { maxLength: 5 },
  );
  const texts = fc
    .tuple(authors, tags, body, fc.constantFrom('\n', '\r\n'), fc.constantFrom('', '\uFEFF'))
    .map(([first, second, blocks, newline, mark]) => {
      const yaml = [first, second].filter(Boolean).join('\n');
      return mark + post(yaml, blocks.join('\n\n')).replace(/\n/g, newline);
    });

  test('a fix is idempotent, causes no error, and only changes its ranges', () => {
    fc.assert(
      fc.property(fc.array(texts, { minLength: 1, maxLength: 3 }), (posts) => {
        const files = Object.fromEntries(posts.map((text, index) => [`blog/${index}.md`, text]));
        const dir = writeFiles({ ...blog, ...files });
        const site = siteOf(dir);
        const first = checkSite(site);
        for (const { before, after, edits } of planFixes(first.diagnostics, first.sources)) {
          expect(outside(after, moved(edits))).toBe(
            outside(
              before,
              edits.map(({ range }) => range),
            ),
          );
          expect(applyEdits(before, edits).text).toBe(after);
        }
        const { report, files: fixes } = settleFixes(first, dir, (texts) =>
          checkSite(site, { texts }),
        );
        expect(report.summary.errors).toBeLessThanOrEqual(first.summary.errors);
        expect(planFixes(report.diagnostics, report.sources)).toEqual([]);
        for (const { file, after } of fixes) writeFileSync(path.join(dir, file), after);
        const second = checkSite(site);
        expect(second.diagnostics).toEqual(report.diagnostics);
        expect(planFixes(second.diagnostics, second.sources)).toEqual([]);
      }),
      often(30),
    );
  });
});

/** A text without some ranges. */
function outside(text: string, ranges: readonly { start: number; end: number }[]): string {
  return ranges.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text);
}

/** The positions of replacements in the text after them. */
function moved(edits: readonly TextEdit[]): { start: number; end: number }[] {
  let shift = 0;
  return edits.map(({ range, text }) => {
    const start = range.start + shift;
    shift += text.length - (range.end - range.start);
    return { start, end: start + text.length };
  });
}
