import { writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkSite, type Report } from '../../../src/plugin/check/check.ts';
import { often } from '../../helpers/cases.ts';
import { expectHarmless } from '../../helpers/harmless.ts';
import { authors, foundIn, post } from '../../helpers/hostile.ts';
import { MARKUP } from '../../helpers/markup.ts';
import { siteOf, writeFiles } from '../../helpers/site.ts';

const IGNORE = '{/* event-writeups-ignore image-missing: a */}';

/**
 * Each took from three seconds to hours: it was compared with all earlier ones, or found a quarter
 * of a million times.
 */
const PIECES = {
  md: ['word\n', `![a](b) ${'word '.repeat(12)}`, '&amp;\n\n', '_a_\n\n', 'a\n\n'],
  // Text that no parser reads in time is one finding.
  repetitionInMd: [
    ...[
      '# a\n',
      'a\n=\n',
      '- a\n',
      '> a\n\n',
      '<img src="/a.png">\n\n',
      '[a](b)\n\n',
      'a@b.c ',
      'www.a.bc ',
    ],
    ...[
      '&amp; ',
      '&#1;',
      '_a ',
      ':a ',
      ':- ',
      '`a` ',
      '\\*',
      '**a** ',
      '*/}a',
      '<http://a> ',
      '[a]: ',
      'x [a]: b\n',
      '[',
      'a <!--b ',
      'a <?b ',
    ],
  ],
  mdx: ['{a}\n\n', '{/* event-writeups-ignore x: a */}\n\n', `${IGNORE}\n\n![a](b)\n\n`],
  repetitionInMdx: [
    ...[
      '{a} ',
      '<a>',
      '<div>\n\n',
      '<b>a</b>\n\n',
      '<p style={{a:1}}>a</p>\n',
      '<',
      '<a b',
      '<!--',
    ],
    ...['# a {#b}\n', '<br/>\n', '*/}a', `${IGNORE}\n`],
  ],
};

let limit = 0;

beforeAll(() => {
  // Once before the measurement, so that everything is loaded and compiled.
  checkMegabyte('md', 'word\n\n');
  // The slowest of three runs, because the machine has other work. Quadratic comparisons take many
  // times as long.
  const takes = [1, 2, 3].map(() => checkMegabyte('md', 'word\n\n').seconds);
  limit = 4 * Math.max(...takes);
}, 60_000);

describe('a megabyte of one construct takes no longer than four megabytes of short paragraphs', () => {
  const all = Object.entries(PIECES).flatMap(([name, pieces]) =>
    pieces.map((piece) => [name, piece] as const),
  );
  test.each(all)('%s %j', (name, piece) => {
    const report = checkInTime(/mdx$/i.test(name) ? 'mdx' : 'md', piece);
    const isRead = !foundIn(report).some((one) => one.startsWith('post-unreadable'));
    expect(isRead).toBe(!name.startsWith('repetition'));
  });

  test('after text that only looks like the start of code', () => {
    for (const piece of ['{a} ', '[a]: ']) {
      checkInTime('mdx', piece, '- ```\n  a\n  ```\n\n');
    }
  });

  test('of random constructs', () => {
    const piece = fc
      .array(fc.constantFrom(...MARKUP), { minLength: 1, maxLength: 4 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(piece, fc.constantFrom('md', 'mdx'), (text, ending) => {
        expectHarmless(checkInTime(ending, text));
      }),
      often(4),
    );
  }, 600_000);
});

/**
 * What takes too long is tried twice more, beside what it's compared with: a machine may be busier than when the limit was
 * measured, and a trap stays one.
 */
function checkInTime(ending: string, piece: string, before?: string): Report {
  let allowed = limit;
  for (let chances = 2; ; chances--) {
    const { seconds, report } = checkMegabyte(ending, piece, before);
    if (seconds < allowed) return report;
    if (chances === 0) expect(seconds).toBeLessThan(allowed);
    allowed = Math.max(limit, 4 * checkMegabyte('md', 'word\n\n').seconds);
  }
}

function checkMegabyte(ending: string, piece: string, before = ''): Checked {
  const dir = writeFiles({ 'blog/authors.yml': authors }, (remove) => process.once('exit', remove));
  const text = before + piece.repeat(1e6 / Buffer.byteLength(piece));
  writeFileSync(path.join(dir, `blog/a.${ending}`), post(text));
  const site = siteOf(dir, { markdown: { format: 'detect' } });
  const started = process.cpuUsage();
  const report = checkSite(site);
  const { user, system } = process.cpuUsage(started);
  return { seconds: (user + system) / 1e6, report };
}

interface Checked {
  /** In CPU time. */
  seconds: number;
  report: Report;
}
